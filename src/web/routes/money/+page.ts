/** Charts are drawn on the server and need no script: everything in them is a link. */
export const csr = false
