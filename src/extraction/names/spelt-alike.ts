// One foreign name in two spellings: without its marks, with "ue" for "ü", a hyphen or one letter more or less. Not to be asked of Vietnamese names, which are others with every mark.

/** Names that differ in one letter must have so many: shorter ones are different people. */
const FEWEST_LETTERS = 9
const FEWEST_IN_SURNAME = 6
const MARKS = /\p{M}+/gu
const UMLAUTS = /([aou])e/gu

/** The letters of a name alone. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(UMLAUTS, '$1')
    .replace(/[^\p{L}]/gu, '')

/** True for two ways to spell one foreign full name; both begin alike. */
export const isSpeltAlike = (one: string, other: string): boolean => {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  return a[0] === b[0] && (a === b || (Math.min(a.length, b.length) >= FEWEST_LETTERS && isOneApart(a, b)))
}

/** "ông Hronec" for Rastislav Hronek. */
export const isSurnameAlike = (surname: string, name: string): boolean => {
  const [a, b] = [lettersOf(surname), lettersOf(name.split(' ').at(-1) as string)]
  return a[0] === b[0] && (a === b || (Math.min(a.length, b.length) >= FEWEST_IN_SURNAME && isOneApart(a, b)))
}

/** True where one letter is another, or is there in only one of the two. */
const isOneApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  return Math.max(a.length, b.length) - i - j <= 1
}
