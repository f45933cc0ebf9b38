/** One person signed in on one device. Its secret stands in a cookie there and nowhere else. */
export interface Session {
  readonly id: string
  readonly accountId: string
  /** How it was proved who they are. */
  readonly way: string
  readonly openedAt: string
  /** When a request last came with it, no finer than `SEEN_EVERY_MS`. */
  readonly seenAt: string
  readonly expiresAt: string
  readonly address: string | null
  readonly agent: string | null
}

/** Where a request comes from, as far as is known. */
export interface Visitor {
  readonly address: string | null
  /** What the browser says of itself. */
  readonly agent: string | null
}

/** A session ends with the working day, or when a desk was left for longer than a lunch. */
export const SESSION_MS = 12 * 3600 * 1000
export const SESSION_IDLE_MS = 2 * 3600 * 1000
/** So that a session is not written at every page. */
export const SEEN_EVERY_MS = 60 * 1000
const LONGEST_AGENT = 200

export const isOver = ({ expiresAt, seenAt }: Pick<Session, 'expiresAt' | 'seenAt'>, now: Date): boolean =>
  now.getTime() >= Date.parse(expiresAt) || now.getTime() - Date.parse(seenAt) >= SESSION_IDLE_MS

/** What is kept of it: a browser may send any length of words. */
export const shortVisitor = ({ address, agent }: Visitor): Visitor => ({ address, agent: agent?.slice(0, LONGEST_AGENT) ?? null })
