/** Made on the server: no script is needed. */
export const csr = false
