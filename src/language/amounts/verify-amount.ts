import { findAmounts } from '../find-amounts.ts'
import { findNumbers } from '../find-numbers.ts'
import { tokenise } from '../tokens.ts'
import type { AmountMention } from './amount-mention.ts'

/** What has to stand in the quoted words. */
export type StatedAmount = Pick<AmountMention, 'value' | 'valueTo' | 'unit' | 'inferred'>

/**
 * Reads quoted words again and says whether they state this amount: the same value, the same upper end, and (unless it was inferred) the same unit.
 * "1.200 tỷ đồng" does not verify 1900000000000, nor "12 tỷ" 12 billion USD. No tolerance; only the second reading of an ambiguous number
 * is allowed too, because its choice may stand on words outside the quote.
 */
export const verifyAmount = (words: string, amount: StatedAmount): boolean => {
  // "2 - 3 lần" are told by the "gấp" before them.
  if (states(words, amount) || states(`gấp ${words}`, amount)) return true
  if (!amount.inferred) return false
  // Without its surroundings an unwritten unit cannot be read again: "12/15 tỷ" are two sums only where money is spoken of. Then the number itself must be there.
  if (states(`${words} đồng`, amount)) return true
  const value = String(amount.value)
  return (
    amount.valueTo === null &&
    findNumbers(tokenise(words)).some((number) => String(number.value) === value || String(number.other) === value)
  )
}

const states = (words: string, amount: StatedAmount): boolean => {
  const tokens = tokenise(words)
  const value = String(amount.value)
  return findAmounts(tokens, findNumbers(tokens)).some(
    (found) =>
      (String(found.value) === value || String(found.other) === value) &&
      String(found.valueTo) === String(amount.valueTo) &&
      (found.unit === amount.unit || amount.inferred)
  )
}
