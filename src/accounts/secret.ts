import { createHash } from 'node:crypto'

const SECRET_BYTES = 32

/** 256 bits of chance, as it stands in a cookie, a link or a header. */
export const makeSecret = (randomBytes: (count: number) => Uint8Array): string =>
  Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url')

/**
 * What is kept of a secret. A plain hash is enough for 256 random bits, and it is what the secret is looked up by: who reads the database cannot come in,
 * and no comparison tells by its time how much of a guess was right.
 */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
