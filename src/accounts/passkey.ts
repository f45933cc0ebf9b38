/** One for each device, and a few to spare. */
export const MOST_PASSKEYS = 10

/** A key pair of which the private half never leaves somebody's telephone, computer or security key. */
export interface Passkey {
  /** What the browser calls it, base64url. */
  readonly id: string
  readonly accountId: string
  /** What its owner calls it. */
  readonly name: string
  /** COSE, base64url. */
  readonly publicKey: string
  /** How often it was used as it says itself; 0 where it does not count. */
  readonly counter: number
  /** By which ways the browser reaches it: `internal`, `hybrid`, `usb` … */
  readonly transports: readonly string[]
  /** Whether its maker keeps a copy, so that a lost device does not lose it. */
  readonly backedUp: boolean
  readonly madeAt: string
  readonly usedAt: string | null
}
