import type { Span } from '../../values/index.ts'

/** Where one sentence ends and another begins; an abbreviation before a name ("TP. Huế") is cut too rarely to matter to a quote. */
const ENDS = /[.!?…]["”')\]]?\s+(?=[\p{Lu}“"'(])/gu
const ABBREVIATED = /(?:^|[\s(“"])(?:TP|TS|ThS|PGS|GS|Tp|Q|P|\p{Lu})\.\s*$/u

/** The sentence that words stand in, as the article has it; within one line. */
export const sentenceAround = (text: string, { start, end }: Span): string => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const until = text.indexOf('\n', end)
  const line = text.slice(from, until === -1 ? undefined : until)
  const cuts = [...line.matchAll(ENDS)]
    .filter(({ 0: end, index }) => !ABBREVIATED.test(line.slice(0, index + end.length)))
    .map(({ 0: end, index }) => index + end.length)
  const before = cuts.filter((cut) => cut <= start - from).at(-1) ?? 0
  const after = cuts.find((cut) => cut >= end - from) ?? line.length
  return line.slice(before, after).trim()
}
