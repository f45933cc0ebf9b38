import type { Language } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { showInstant } from './instants.ts'

/** Who did something and when: "người dùng trên máy này · 15:04 ngày 21/11/2025"; who alone where it is not known when. */
export const showWho = ({ by, at }: { readonly by: string; readonly at: string }, language: Language): string =>
  [by === 'local' ? wordsIn(language).report.localUser : by, at && showInstant(at, language)].filter(Boolean).join(' · ')
