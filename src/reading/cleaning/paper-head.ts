import { type Imprint, type Line, noImprint } from '../line.ts'
import { dayIn } from './date-line.ts'
import { paperTitle } from './office-paper.ts'

/** "Sông Hồng, ngày 8 tháng 9 năm 2025" in the head of a paper, alone or behind its number. */
const PAPER_DAY = /(?:^|[-–] )\p{Lu}[\p{L}. -]{1,40}, ngày (\d{1,2} tháng \d{1,2} năm \d{4})$/u
/** How far down a letterhead can reach, in lines. */
const HEAD = 40

const paperDay = (lines: readonly Line[]): string | null => {
  for (const { text } of lines.slice(0, HEAD)) {
    const found = PAPER_DAY.exec(text)
    if (found) return dayIn(found[1] ?? '')
  }
  return null
}

interface PaperHead {
  readonly lines: readonly Line[]
  readonly title: string | null
  readonly imprint: Imprint
}

/** The title of a paper is what it calls itself with what it is about, never its letterhead; its day is that of its own place-and-day line. */
export const readPaperHead = (lines: readonly Line[], known: string | null): PaperHead => {
  const own = paperTitle(lines)
  return {
    lines: own ? [...lines.slice(0, own.from), ...lines.slice(own.to)] : lines.filter(({ text }) => text !== known),
    title: own?.text ?? known,
    imprint: { ...noImprint, publishedOn: paperDay(lines) }
  }
}
