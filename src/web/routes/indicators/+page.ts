/** The page is made on the server and needs no script. */
export const csr = false
