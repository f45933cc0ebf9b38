import type { Span } from '../values/index.ts'

/**
 * Every place in `text` (NFC), within `inside`, where `words` stand letter by letter, in order. Runs of white space count as one space and
 * the stop at a clause's end is left away; nothing else is forgiven: no case, no accent, no dash, no digit.
 */
export const findQuote = (text: string, words: string, inside: Span): Span[] => {
  const parts = words
    .normalize('NFC')
    .replace(/[\s.,;:]+$/u, '')
    .trim()
    .split(/\s+/u)
  if (parts[0] === '') return []
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join('\\s+'), 'gu')
  const found: Span[] = []
  pattern.lastIndex = inside.start
  for (let match = pattern.exec(text); match && match.index + match[0].length <= inside.end; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    pattern.lastIndex = match.index + 1
  }
  return found
}
