import { accept, type Outcome, refuse } from '../values/index.ts'

export interface Limiter {
  /** Takes one of what `key` may still do. Refuses with too_many_requests, whose `seconds` say when one is there again. */
  take(key: string): Outcome<null>
}

const MOST_KEYS = 10_000

/**
 * So many at once, and as many again over a stretch of time: a bucket for each key that fills steadily. It lives in memory: a restart forgets it, and what
 * must not be forgotten (wrong passwords) is kept with the account.
 */
export const makeLimiter = ({ most, perMs, now }: { readonly most: number; readonly perMs: number; readonly now: () => Date }): Limiter => {
  const buckets = new Map<string, { left: number; at: number }>()
  /** Full ones are as good as none; where all are in use the oldest go. */
  const forget = (at: number): void => {
    for (const [key, bucket] of buckets) if (bucket.left + ((at - bucket.at) * most) / perMs >= most) buckets.delete(key)
    for (const key of buckets.keys()) {
      if (buckets.size <= MOST_KEYS / 2) break
      buckets.delete(key)
    }
  }
  return {
    take: (key) => {
      const at = now().getTime()
      const bucket = buckets.get(key) ?? { left: most, at }
      const left = Math.min(most, bucket.left + (Math.max(0, at - bucket.at) * most) / perMs)
      if (left < 1) {
        buckets.set(key, { left, at })
        return refuse('too_many_requests', { seconds: Math.ceil(((1 - left) * perMs) / most / 1000) })
      }
      if (!buckets.has(key) && buckets.size >= MOST_KEYS) forget(at)
      buckets.set(key, { left: left - 1, at })
      return accept(null)
    }
  }
}

/** How much one may ask for in a while: by token, by session, and of sign-ins by address and by address and name. */
export interface Limiters {
  readonly token: Limiter
  readonly session: Limiter
  readonly address: Limiter
  readonly name: Limiter
}

const [MINUTE_MS, SIGN_IN_MS] = [60_000, 600_000]

/** A program may call ten times a second; people look at pages with pictures; a whole office may sign in from one address of a morning. */
export const makeLimiters = (now: () => Date): Limiters => ({
  token: makeLimiter({ most: 600, perMs: MINUTE_MS, now }),
  session: makeLimiter({ most: 1200, perMs: MINUTE_MS, now }),
  address: makeLimiter({ most: 100, perMs: SIGN_IN_MS, now }),
  name: makeLimiter({ most: 15, perMs: SIGN_IN_MS, now })
})
