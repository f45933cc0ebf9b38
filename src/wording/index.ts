// The words users meet. In: a refusal or doubt code. Out: its sentence in Vietnamese or English.
import type { Refusal } from '../values/index.ts'
import { cliWording } from './cli.ts'

export type Language = 'vi' | 'en'

/** One sentence in both languages; `{name}` in it is filled from the refusal's `about`. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** Every code of every part. A code belongs to one part only; `tests/house` fails when two parts claim one. */
export const wordingParts: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = { cli: cliWording }

const sentences: ReadonlyMap<string, Sentence> = new Map(Object.values(wordingParts).flatMap((part) => Object.entries(part)))

const UNKNOWN: Sentence = {
  vi: 'Yêu cầu không thực hiện được (mã {code}).',
  en: 'The request could not be carried out (code {code}).'
}

/** Puts the values of `about` in the places a sentence keeps for them; a place without a value stays visible. */
const fill = (sentence: string, about: Refusal['about']): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(about?.[name] ?? place))

/** The sentence for a refusal: what is wrong and what to do next. A code without one (a fault `tests/house` catches) is named as it is. */
export const sentenceOf = (refusal: Refusal, language: Language): string => {
  const sentence = sentences.get(refusal.code)
  return sentence ? fill(sentence[language], refusal.about) : fill(UNKNOWN[language], { code: refusal.code })
}
