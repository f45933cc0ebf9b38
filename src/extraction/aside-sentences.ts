import { keyOf, MARK, type Mentions, type Sentence, spanOf, WORD } from '../language/index.ts'
import type { Article } from '../reading/index.ts'
import { overlaps, type Span } from '../values/index.ts'

/** Captions and the title name people and places, but what is done is told in the body. */
export const asideOf = (article: Article, mentions: Mentions): ((sentence: Sentence) => boolean) => {
  const { tokens, sentences } = mentions.scan
  const titleEnd = article.source.title && article.text.startsWith(article.source.title) ? article.source.title.length : 0
  const asides = new Set<Sentence>()
  let at = 0
  for (const [i, sentence] of sentences.entries()) {
    const span = spanOf(tokens, sentence)
    while (at < article.captions.length && (article.captions[at] as Span).end <= span.start) at++
    const caption = article.captions[at]
    if (
      span.end <= titleEnd ||
      (caption && overlaps(caption, span)) ||
      isHeadline(tokens.text.slice(span.start, span.end)) ||
      isPictured(tokens.text.slice(span.start, span.end)) ||
      isHeading(mentions, i)
    )
      asides.add(sentence)
  }
  return (sentence) => asides.has(sentence)
}

const SMALL_LETTER = /[a-z]/

/** A line all in capitals. */
const isHeadline = (words: string): boolean => words.length > 20 && !SMALL_LETTER.test(words) && words === words.toUpperCase()

/** "Ông A (thứ 5 từ phải qua) tiếp đoàn B": who stands where in a picture. */
const isPictured = (words: string): boolean => words.length < LONGEST_CAPTION && STANDS.test(words)
const STANDS = /\([^()]{0,40}(?:từ (?:phải|trái)(?: (?:qua|sang))?|bên (?:phải|trái)|ngoài cùng)[^()]{0,10}\)/iu
const LONGEST_CAPTION = 200

const COLON = keyOf(':')
const MOST_IN_HEADING = 16

/** "Những khó khăn, vướng mắc của dự án": a short line without a full stop between whole paragraphs only heads what follows. */
const isHeading = ({ scan: { tokens, sentences } }: Mentions, i: number): boolean => {
  const [before, line, after] = [sentences[i - 1], sentences[i] as Sentence, sentences[i + 1]]
  if (!before || !after || before.paragraph === line.paragraph || after.paragraph === line.paragraph) return false
  return (
    line.to - line.from <= MOST_IN_HEADING &&
    tokens.kinds[line.from] === WORD &&
    tokens.kinds[line.to - 1] !== MARK &&
    tokens.kinds[before.to - 1] === MARK &&
    tokens.keys[before.to - 1] !== COLON &&
    after.to - after.from > MOST_IN_HEADING &&
    tokens.kinds[after.from] === WORD
  )
}
