import { loadWordsBy, type Tokens } from '../../language/index.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'

const VERBS = loadWordsBy('actions/verbs', ['first', 'whole'])
/** First syllables of verbs that open a second request or task when they stand behind a comma or "và". */
export const TASK_VERBS = wordSet(VERBS.first)
/** Verbs of doing as a whole, for places where one syllable ("công", "thành", "quan") could begin a noun as well: the first word of a sentence or of an entry. */
const DOING = phrases(VERBS.whole)

/** True where a verb of doing begins at token `at`. */
export const opensWithDoing = (tokens: Tokens, at: number): boolean => opensWith(tokens, at, DOING)
