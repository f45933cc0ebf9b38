import { type Language, showDate } from '../../../wording/index.ts'
import { type Element, element } from '../write/element.ts'

/** One text in the languages that it is known in. */
export type Narratives = { readonly [L in Language]?: string | null }

const LANGUAGES: readonly Language[] = ['vi', 'en']

/** The language of every activity (`@xml:lang`); what is said in another names it. */
export const OWN_LANGUAGE: Language = 'vi'

/** `narrative` for each language that the text is known in. */
export const narratives = (text: Narratives): Element[] =>
  LANGUAGES.flatMap((language) => {
    const said = text[language]
    return said ? [element('narrative', { 'xml:lang': language === OWN_LANGUAGE ? null : language }, said)] : []
  })

/** An element that holds nothing but narratives. */
export const narrated = (name: string, text: Narratives, attributes: Readonly<Record<string, string | null>> = {}): Element =>
  element(name, attributes, narratives(text))

/** Said where IATI wants a whole day and the source has none: how much it does say. */
export const saidOnly = (on: string): { readonly vi: string; readonly en: string } => ({
  vi: `Nguồn chỉ ghi: ${showDate(on, 'vi')}`,
  en: `The source says no more than: ${showDate(on, 'en')}`
})
