/** The map is drawn on the server and needs no script: everything on it is a link. */
export const csr = false
