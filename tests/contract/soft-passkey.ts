import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A passkey in software, as a telephone holds one: makes a key pair, and signs what it is asked. What it says can be bent, to see what is believed. */
export interface SoftPasskey {
  /** The answer to `navigator.credentials.create`. */
  create(challenge: string, bent?: Bent): unknown
  /** The answer to `navigator.credentials.get`; the counter goes up by one each time. */
  get(challenge: string, bent?: Bent): unknown
  counter: number
}

export interface Bent {
  readonly origin?: string
  readonly host?: string
  /** false where nobody was asked for a finger, face or PIN. */
  readonly verified?: boolean
  readonly id?: string
}

const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  return value < 256 ? Buffer.from([(major << 5) | 24, value]) : Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
/** CBOR of the few things that a passkey says. */
const cbor = (value: unknown): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const pairs = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, each]) => [cbor(key), cbor(each)])])
}
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Buffer | string): string => Buffer.from(data).toString('base64url')

export const makeSoftPasskey = (origin: string): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')]
  ])
  const said = (type: string, challenge: string, bent: Bent): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: bent.origin ?? origin, crossOrigin: false }))
  const data = (flags: number, counter: number, bent: Bent): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const verified = bent.verified === false ? 0 : 4
    return Buffer.concat([sha256(bent.host ?? new URL(origin).hostname), Buffer.from([flags | verified]), count])
  }
  const answer = (bent: Bent, response: object) => {
    const name = bent.id ?? base64url(id)
    return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response }
  }
  return {
    counter: 0,
    create(challenge, bent = {}) {
      const length = Buffer.from([0, id.length])
      const authData = Buffer.concat([data(0x41, this.counter, bent), Buffer.alloc(16), length, id, cbor(cose)])
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData]
        ])
      )
      const clientDataJSON = base64url(said('webauthn.create', challenge, bent))
      return answer(bent, { clientDataJSON, attestationObject: base64url(attestation), transports: ['internal'] })
    },
    get(challenge, bent = {}) {
      this.counter += 1
      const authData = data(0x01, this.counter, bent)
      const client = said('webauthn.get', challenge, bent)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return answer(bent, { clientDataJSON: base64url(client), authenticatorData: base64url(authData), signature: base64url(signature) })
    }
  }
}
