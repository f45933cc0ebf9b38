/**
 * The name of an uploaded file from its headers: `x-file-name` (percent-encoded UTF-8), else `filename*` (RFC 8187) or `filename` of
 * `content-disposition`. Only the last part of a path is kept; undefined where no name is given or it cannot be decoded.
 */
export const fileNameOf = (headers: Headers): string | undefined => {
  const plain = headers.get('x-file-name')
  const found = plain === null ? fromDisposition(headers.get('content-disposition') ?? '') : decode(plain)
  const name = found?.split(/[\\/]/).at(-1)?.trim().normalize('NFC')
  return name === undefined || name === '' ? undefined : name.slice(0, 255)
}

const fromDisposition = (header: string): string | undefined => {
  const extended = /;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1]
  if (extended !== undefined) return decode(extended)
  const quoted = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1]
  return quoted?.replace(/\\(.)/g, '$1') ?? /;\s*filename\s*=\s*([^;\s"]+)/i.exec(header)?.[1]
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** A `content-disposition` that names a download in any language: a plain ASCII name for old clients, the true one beside it. */
export const downloadHeader = (fileName: string): string => {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
