import { loadWordsBy } from '../../language/index.ts'
import { phrases } from '../text/phrases.ts'

// The words by which something built or paid for is told of where nothing calls it a project.

export const BUILT_WORDS = loadWordsBy('projects/built', ['thing', 'ground', 'funded', 'builds', 'carries', 'changes', 'money'])
/** What is built on the ground ("cầu", "nhà máy"); a system or a centre may be carried out without being built. */
export const GROUND = phrases(BUILT_WORDS.ground)
