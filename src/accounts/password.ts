import { argon2, timingSafeEqual } from 'node:crypto'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { accept, type Outcome, refuse, searchKey } from '../values/index.ts'

/**
 * NIST SP 800-63B-4 (2025), where a password is the only proof: at least 15 characters, long ones taken whole, every character allowed, no rule of what it
 * must be made of and no day on which it must be changed; what is easily guessed is turned down.
 */
export const PASSWORD_LENGTH = 15
/** Long enough for a sentence; without an end a request could make the machine hash for long. */
export const MOST_PASSWORD = 256
/** Tries that a password must take somebody who knows the lists and habits of guessing, as a power of ten: zxcvbn's best mark. */
const FEWEST_TRIES_LOG10 = 10

/** A password on its way in, with what it must not be made of. */
export interface NewPassword {
  readonly password: string
  /** Names of the account: they are the first that somebody guesses with. */
  readonly names: readonly string[]
}

/** One way of writing, since a keyboard may send “ế” as one letter or as three. */
const normalised = (password: string): string => password.normalize('NFKC')

/** Refuses with password_too_short, password_too_long, password_easily_guessed. */
export const passwordFit = async ({ password, names }: NewPassword): Promise<Outcome<string>> => {
  const text = normalised(password)
  const { length } = [...text]
  if (length < PASSWORD_LENGTH) return refuse('password_too_short', { min: PASSWORD_LENGTH })
  if (length > MOST_PASSWORD) return refuse('password_too_long', { max: MOST_PASSWORD })
  return (await triesLog10(text, names)) < FEWEST_TRIES_LOG10 ? refuse('password_easily_guessed') : accept(text)
}

/** What is guessed first here and stands in no list of other lands. */
const FIRST_GUESSES = ['matkhau', 'hopluu', 'hoptac', 'anhyeuem', 'vietnam', 'quantri', 'vanphong', 'ubnd', 'songoaivu']

/**
 * How many tries a password takes by what zxcvbn knows: lists of leaked passwords, keyboards, runs, repetitions, dates, names. Typed without marks and
 * spaces, as many people type Vietnamese, it must take as many.
 */
const triesLog10 = async (text: string, names: readonly string[]): Promise<number> => {
  guessing ??= openGuesser()
  const guesser = await guessing
  const known = names.flatMap((name) => [name, folded(name), ...searchKey(name).split(/[^a-z0-9]+/)]).filter((name) => name.length >= 3)
  return Math.min(...[text, folded(text)].map((typed) => guesser.check(typed, known).guessesLog10))
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

/** Made once, for the first password that is chosen: its lists are long, and most starts choose none. */
let guessing: Promise<ZxcvbnFactory> | undefined
const openGuesser = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common')
  ])
  return new ZxcvbnFactory({ dictionary: { ...dictionary, here: FIRST_GUESSES }, graphs: adjacencyGraphs, maxLength: MOST_PASSWORD })
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
