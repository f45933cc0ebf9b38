/**
 * With what a photo is served, by pages and API alike: as the picture that it was found to be and nothing else, for whoever asked and no cache between, and
 * never run as a page of its own, whatever somebody hid in it.
 */
export const photoHeaders = ({ mediaType, sha256 }: { readonly mediaType: string; readonly sha256: string }) => ({
  'content-type': mediaType,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline',
  'cross-origin-resource-policy': 'same-origin',
  // It is asked anew each time, for what somebody may see today may be closed to them tomorrow.
  'cache-control': 'private, no-cache',
  etag: `"${sha256}"`
})
