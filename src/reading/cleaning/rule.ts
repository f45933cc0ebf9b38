/**
 * A named reason to take a line off the page, with real forms it must match and real forms it must spare; both run as tests.
 * Patterns are matched against the whole line in lower case, at most LONGEST characters long, so a sentence that merely contains
 * "chia sẻ" or "bình luận" is never touched.
 */
export interface LineRule {
  readonly name: string
  /**
   * Anchored at both ends; lower case; no nested repetition that could match one text in two ways. A letter is [a-zà-ỹ] and there is no
   * `u` flag: the patterns are compiled at every start, and with it that takes twice as long.
   */
  readonly pattern: RegExp
  readonly matches: readonly string[]
  readonly spares?: readonly string[]
}

export const LONGEST = 160

/**
 * The first rule that matches a line; null for every line longer than LONGEST. Each rule keeps its own pattern: one pattern made of them all
 * takes longer to compile than to ask them one by one.
 */
export const ruleFor = (rules: readonly LineRule[], text: string): LineRule | null => {
  if (text.length > LONGEST) return null
  const key = text.toLowerCase()
  return rules.find((rule) => rule.pattern.test(key)) ?? null
}
