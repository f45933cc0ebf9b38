/** Everything is reckoned on the server and needs no script. */
export const csr = false
