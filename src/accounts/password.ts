import { argon2, timingSafeEqual } from 'node:crypto'
import { accept, type Outcome, refuse, searchKey } from '../values/index.ts'

/**
 * NIST SP 800-63B-4 (2025), where a password is the only proof: at least 15 characters, long ones taken whole, every character allowed, no rule of what it
 * must be made of and no day on which it must be changed; what is easily guessed is turned down.
 */
export const PASSWORD_LENGTH = 15
/** Long enough for a sentence; without an end a request could make the machine hash for long. */
export const MOST_PASSWORD = 256
const FEWEST_DIFFERENT = 6

/** A password on its way in, with what it must not be made of. */
export interface NewPassword {
  readonly password: string
  /** Names of the account: they are the first that somebody guesses with. */
  readonly names: readonly string[]
}

/** One way of writing, since a keyboard may send “ế” as one letter or as three. */
const normalised = (password: string): string => password.normalize('NFKC')

/** Refuses with password_too_short, password_too_long, password_easily_guessed. */
export const passwordFit = ({ password, names }: NewPassword): Outcome<string> => {
  const text = normalised(password)
  const { length } = [...text]
  if (length < PASSWORD_LENGTH) return refuse('password_too_short', { min: PASSWORD_LENGTH })
  if (length > MOST_PASSWORD) return refuse('password_too_long', { max: MOST_PASSWORD })
  return isEasilyGuessed(text, names) ? refuse('password_easily_guessed') : accept(text)
}

const FIRST_GUESSES = [
  'password',
  'matkhau',
  'hopluu',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'anhyeuem',
  'administrator',
  'letmein',
  'welcome',
  'vietnam'
]

/** What is left when names, first guesses, runs (“12345”, “abcde”) and what was said before are taken out of it must still be something. */
const isEasilyGuessed = (text: string, names: readonly string[]): boolean => {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
  if (new Set(text.toLowerCase()).size < FEWEST_DIFFERENT) return true
  if (/^(.{1,8})\1+.{0,7}$/su.test(folded)) return true
  const guesses = [...FIRST_GUESSES, ...names.flatMap((name) => searchKey(name).split(/[^a-z0-9]+/))].filter((guess) => guess.length >= 3)
  let rest = folded
  for (const guess of guesses.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(guess, '')
  return withoutRuns(rest).length < FEWEST_DIFFERENT
}

/** Drops what follows the letter before it by the same step of -1, 0 or 1: “123456” leaves “1”. */
const withoutRuns = (text: string): string => {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  return codes
    .filter((code, i) => i === 0 || Math.abs(code - (codes[i - 1] ?? 0)) > 1)
    .map((code) => String.fromCodePoint(code))
    .join('')
}

/** How much work a hash is: memory in KiB, passes over it, lanes. */
export interface HashCost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** OWASP's least for Argon2id; 70 ms on the machine this was written on. What a hash was made with stands in it, so these can be raised. */
export const HASH_COST: HashCost = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32
const SALT_BYTES = 16

const derive = (password: string, nonce: Uint8Array, cost: HashCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const message = normalised(password)
    argon2('argon2id', { message, nonce, tagLength: TAG_BYTES, ...cost }, (error, key) =>
      error ? reject(error) : resolve(Buffer.from(key))
    )
  })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
const asText = ({ memory, passes, parallelism }: HashCost, salt: Uint8Array, key: Uint8Array): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(key)}`

/** The hash as a PHC string: “$argon2id$v=19$m=19456,t=2,p=1$salt$hash”. */
export const hashPassword = async (password: string, randomBytes: (count: number) => Uint8Array, cost = HASH_COST): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  return asText(cost, salt, await derive(password, salt, cost))
}

/** Whether the password is the one that was hashed, and whether the hash was made with less than one would be today. */
export const verifyPassword = async (
  password: string,
  hash: string,
  today = HASH_COST
): Promise<{ readonly right: boolean; readonly dated: boolean }> => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!found) return { right: false, dated: false }
  const [, m = '', t = '', p = '', salt = '', kept = ''] = found
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const expected = Buffer.from(kept, 'base64')
  const key = await derive(password, Buffer.from(salt, 'base64'), cost)
  const right = key.length === expected.length && timingSafeEqual(key, expected)
  return { right, dated: cost.memory < today.memory || cost.passes < today.passes }
}

/** A hash of nothing anybody knows: verifying against it takes as long as against any, so that the time does not tell whether a name exists. */
export const nobodysHash = (cost = HASH_COST): string => asText(cost, new Uint8Array(SALT_BYTES), new Uint8Array(TAG_BYTES))
