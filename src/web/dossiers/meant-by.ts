import type { Colleague } from '../../accounts/index.ts'
import { searchKey } from '../../values/index.ts'

/**
 * The account that a typed name may have meant: one that is called so, or that signs in with the same letters and digits but for one; null where there is
 * none, or several. A name that is an account's own is meant as it stands.
 */
export const meantBy = (typed: string, colleagues: readonly Colleague[]): Colleague | null => {
  const accounts = colleagues.filter(({ displayName }) => displayName !== null)
  const key = searchKey(typed)
  const same = accounts.filter(({ name, displayName }) => searchKey(displayName ?? '') === key || lettersOf(name) === lettersOf(typed))
  const like = same.length > 0 ? same : accounts.filter(({ name }) => isOneOff(lettersOf(name), lettersOf(typed)))
  return like.length === 1 ? (like[0] as Colleague) : null
}

const lettersOf = (name: string): string => searchKey(name).replaceAll(' ', '')

/** Shorter names are too often one letter apart. */
const SHORTEST = 4

/** Whether one letter was left out, put in, or taken for another, or two were changed about. */
const isOneOff = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  const turned = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return turned || restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
