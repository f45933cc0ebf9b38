import { languageOf } from '../language-of.ts'
import { type Imprint, type Line, line } from '../line.ts'
import { withoutEth } from '../normal-form.ts'
import { dropPictureNames, markCaptions, splitCaptions } from './captions.ts'
import { furnitureRules } from './furniture-rules.ts'
import { isCaptionShaped, isNameLike, opensSentence } from './line-shape.ts'
import { isOfficePaper, withoutPageBelow } from './office-paper.ts'
import { dropCutCopies, readHead } from './page-head.ts'
import { readTail } from './page-tail.ts'
import { readPaperHead } from './paper-head.ts'
import { LONGEST, ruleFor } from './rule.ts'
import { cutNextStories, cutStoryEnd, dropLinkLines } from './story-end.ts'
import { dropBoxesAbove, dropBracketLinks, dropRepeats, half, isRunOfHeadlines, isSlugLine } from './teasers.ts'

const LETTER = /[\p{L}\p{N}]/u

const isPart = (text: string): boolean => !LETTER.test(text) || ruleFor(furnitureRules, text) !== null

/** True for a line that is the page's and not the story's, whatever stands around it; a row of such parts is one too. */
export const isFurniture = (text: string, vietnamese: boolean): boolean =>
  (text.length <= LONGEST && (isPart(text) || (text.includes('|') && text.split('|').every((part) => isPart(part.trim()))))) ||
  (vietnamese && (isSlugLine(text) || isRunOfHeadlines(text)))

/** A picture's file name or slug of some words, left where the picture was: the line below it is its caption. "aa" is a button for the type size. */
const standsForPicture = (text: string): boolean => /^[a-z0-9]+(?: [a-z0-9]+){3,}$|\.(?:jpe?g|png|gif|webp)$/.test(text)

export interface CleanStory {
  /** The story, without its title. */
  readonly lines: readonly Line[]
  readonly title: string | null
  readonly imprint: Imprint
}

const withoutFurniture = (given: readonly Line[], vietnamese: boolean): Line[] => {
  const lines: Line[] = []
  let underPicture = false
  let apart = false
  for (const item of given) {
    if (isFurniture(item.text, vietnamese)) {
      underPicture = standsForPicture(item.text)
      apart = true
      continue
    }
    const text = dropBracketLinks(vietnamese ? withoutEth(item.text) : item.text)
    if (text === '') continue
    const caption = item.caption || (underPicture && isCaptionShaped(text) && !opensSentence(text) && !isNameLike(half(text) ?? text))
    lines.push(text === item.text && caption === item.caption && apart === item.apart ? item : { ...item, text, caption, apart })
    underPicture = false
    apart = false
  }
  return lines
}

interface Asked {
  /** The title that the document's own markup gives; null where only the text can tell. */
  readonly title: string | null
  readonly vietnamese: boolean
}

const pass = (given: readonly Line[], { title, vietnamese }: Asked): CleanStory => {
  const known = title !== null && vietnamese ? withoutEth(title) : title
  const lines = splitCaptions(dropBoxesAbove(withoutFurniture(given, vietnamese)))
  if (isOfficePaper(lines)) return readPaper(withoutPageBelow(lines), known)
  const story = cutStoryEnd(cutNextStories(dropLinkLines(lines)))
  const head = readHead(story.lines, known)
  const own = dropRepeats(dropPictureNames(head.lines, head.title), head.title)
  const body = markCaptions(dropCutCopies(own))
  const tail = readTail(body, story.cut)
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

/** A paper of an office keeps all its lines: its head and its end are its own. */
const readPaper = (lines: readonly Line[], known: string | null): CleanStory => {
  const head = readPaperHead(lines, known)
  return { ...head, lines: markCaptions(head.lines) }
}

const isSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((item, at) => item.text === b[at]?.text)

/** Rounds until nothing changes; a real page needs two, the second finding nothing. */
const MOST_ROUNDS = 5

/**
 * Takes a page's furniture off its story, in this order: lines that are always furniture; captions set apart; everything from the first
 * section that is not the story; head (title, date, author); repeats and links of other stories; captions marked; tail (author, source,
 * loose links). What one step takes away can bring another line into a place where it is known for what it is, so the steps are repeated
 * until they change nothing: the text of an article, with its pictures where they were, is read again as the same article.
 */
export const cleanLines = (given: readonly Line[], asked: Asked): CleanStory => {
  let before = given
  let story = pass(given, asked)
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const now = story.title === null ? story.lines : [line(story.title, { page: story.lines[0]?.page ?? 0 }), ...story.lines]
    if (isSame(now, before)) break
    before = now
    // Without its furniture a page may show to be Vietnamese that did not before.
    const vietnamese = asked.vietnamese || languageOf(now.map((item) => item.text).join('\n')) === 'vi'
    const { lines, title, imprint } = pass(now, { title: asked.title, vietnamese })
    story = {
      lines,
      title,
      imprint: {
        publishedOn: story.imprint.publishedOn ?? imprint.publishedOn,
        author: story.imprint.author ?? imprint.author,
        publisher: story.imprint.publisher ?? imprint.publisher
      }
    }
  }
  return story
}
