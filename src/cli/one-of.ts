import { accept, type Outcome, refuse } from '../values/index.ts'

/** What was given to an option, where it is one of the words that it takes. Refuses with option_not_allowed. */
export const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): Outcome<T> => {
  const found = allowed.find((each) => each === value)
  return found ? accept(found) : refuse('option_not_allowed', { option, value, allowed: allowed.join(', ') })
}
