import type { Imprint, Line } from '../line.ts'
import { markCaptions } from './captions.ts'
import { furnitureRules } from './furniture-rules.ts'
import { isHeadline } from './line-shape.ts'
import { isOfficePaper } from './office-paper.ts'
import { dropCutCopies, readHead } from './page-head.ts'
import { readTail } from './page-tail.ts'
import { anyOf, LONGEST } from './rule.ts'
import { cutStoryEnd, dropLinkLines } from './story-end.ts'
import { dropBracketLinks, dropRepeats, isSlugLine } from './teasers.ts'

const FURNITURE = anyOf(furnitureRules)
const LETTER = /[\p{L}\p{N}]/u

/** True for a line that is the page's and not the story's, whatever stands around it. */
export const isFurniture = (text: string, vietnamese: boolean): boolean =>
  (text.length <= LONGEST && (!LETTER.test(text) || FURNITURE.test(text.toLowerCase()))) || (vietnamese && isSlugLine(text))

/** A picture's file name or slug, left where the picture was: the line below it is its caption. */
const standsForPicture = (text: string): boolean => isSlugLine(text) || /\.(?:jpe?g|png|gif|webp)$/i.test(text)

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
  let underPicture = false
  for (const item of given) {
    if (isFurniture(item.text, vietnamese)) {
      underPicture = standsForPicture(item.text)
      continue
    }
    const text = dropBracketLinks(item.text)
    if (text === '') continue
    const caption = item.caption || (underPicture && isHeadline(text))
    lines.push(text === item.text && caption === item.caption ? item : { ...item, text, caption })
    underPicture = false
  }
  const story = cutStoryEnd(dropLinkLines(lines))
  const office = isOfficePaper(lines)
  const head = readHead(story.lines, { known, office })
  const body = markCaptions(dropCutCopies(dropRepeats(head.lines, { title: head.title, office })))
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
