import type { Span } from '../values/index.ts'

/** Characters of one passage: some three thousand tokens, so that instructions and answer still fit a small model's window. */
const LONGEST = 6000

/** Cuts a text into passages for a model: at the last line end that fits, else at the last sentence end, else at the last space. Together they are the text. */
export const passagesOf = (text: string, longest = LONGEST): Span[] => {
  const passages: Span[] = []
  let start = 0
  while (text.length - start > longest) {
    const end = start + cutIn(text.slice(start, start + longest))
    passages.push({ start, end })
    start = end
  }
  if (start < text.length) passages.push({ start, end: text.length })
  return passages
}

const cutIn = (piece: string): number => {
  for (const mark of ['\n', '. ', ' ']) {
    const at = piece.lastIndexOf(mark)
    if (at > 0) return at + mark.length
  }
  // Between two halves of one character lies no cut.
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length
}
