/**
 * A named reason to take a line off the page, with real forms it must match and real forms it must spare; both run as tests.
 * Patterns are matched against the whole line in lower case, at most LONGEST characters long, so a sentence that merely contains
 * "chia sẻ" or "bình luận" is never touched.
 */
export interface LineRule {
  readonly name: string
  /** Anchored at both ends; lower case; no nested repetition that could match one text in two ways. */
  readonly pattern: RegExp
  readonly matches: readonly string[]
  readonly spares?: readonly string[]
}

export const LONGEST = 160

/** One pattern for a whole table: a line is tried once, not once per rule. */
export const anyOf = (rules: readonly LineRule[]): RegExp => new RegExp(rules.map((rule) => `(?:${rule.pattern.source})`).join('|'), 'u')

/** The first rule that matches, for explaining a decision. */
export const ruleFor = (rules: readonly LineRule[], text: string): LineRule | null => {
  if (text.length > LONGEST) return null
  const key = text.toLowerCase()
  return rules.find((rule) => rule.pattern.test(key)) ?? null
}
