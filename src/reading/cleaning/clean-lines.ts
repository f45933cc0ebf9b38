import type { Imprint, Line } from '../line.ts'
import { markCaptions } from './captions.ts'
import { furnitureRules } from './furniture-rules.ts'
import { isOfficePaper } from './office-paper.ts'
import { dropCutCopies, readHead } from './page-head.ts'
import { readTail } from './page-tail.ts'
import { anyOf, LONGEST } from './rule.ts'
import { cutStoryEnd } from './story-end.ts'
import { dropBracketLinks, dropLinkLines, dropRepeats, isSlugLine } from './teasers.ts'

const FURNITURE = anyOf(furnitureRules)
const LETTER = /[\p{L}\p{N}]/u

/** True for a line that is the page's and not the story's, whatever stands around it. */
export const isFurniture = (text: string, vietnamese: boolean): boolean =>
  (text.length <= LONGEST && (!LETTER.test(text) || FURNITURE.test(text.toLowerCase()))) || (vietnamese && isSlugLine(text))

export interface CleanStory {
  /** The story, without its title. */
  readonly lines: readonly Line[]
  readonly title: string | null
  readonly imprint: Imprint
}

/**
 * Takes a page's furniture off its story, in this order: lines that are always furniture; everything from the first section that is not
 * the story; head (title, date, author); repeats and links of other stories; captions marked; tail (author, source, loose links).
 * `title` is the one the document's own markup gives, null where only the text can tell.
 */
export const cleanLines = (
  given: readonly Line[],
  { title: known, vietnamese }: { title: string | null; vietnamese: boolean }
): CleanStory => {
  const lines: Line[] = []
  for (const item of given) {
    if (isFurniture(item.text, vietnamese)) continue
    const text = item.text.length > LONGEST || item.text.includes('[') ? dropBracketLinks(item.text).trim() : item.text
    if (text !== '') lines.push(text === item.text ? item : { ...item, text })
  }
  const story = cutStoryEnd(dropLinkLines(lines))
  const office = isOfficePaper(lines)
  const head = readHead(story.lines, { known, office })
  const body = markCaptions(dropCutCopies(dropRepeats(head.lines, head.title)))
  const tail = readTail(body, { cut: story.cut, loose: !office })
  return {
    lines: tail.lines,
    title: head.title,
    imprint: {
      publishedOn: head.imprint.publishedOn ?? tail.imprint.publishedOn,
      author: tail.imprint.author ?? head.imprint.author,
      publisher: tail.imprint.publisher ?? head.imprint.publisher
    }
  }
}
