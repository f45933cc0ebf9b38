import type { Language } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { showInstant } from './instants.ts'

/** The names of accounts are the same for every reader of an office, so they are not handed through every page; `hooks.server.ts` knows whose each request is. */
let nameOf: (by: string) => string | null = () => null
export const knowNames = (names: typeof nameOf): void => {
  nameOf = names
}

/** What an act is signed with, as people say it: the account's name, or the one local user. */
export const showBy = (by: string, language: Language): string => (by === 'local' ? wordsIn(language).report.localUser : (nameOf(by) ?? by))

/** Who did something and when: "người dùng trên máy này · 15:04 ngày 21/11/2025"; who alone where it is not known when. */
export const showWho = ({ by, at }: { readonly by: string; readonly at: string }, language: Language): string =>
  [showBy(by, language), at && showInstant(at, language)].filter(Boolean).join(' · ')
