import type { AskedTaking } from '../../app/index.ts'
import { type ActivityChoice, IMPORT_CHOICES, IMPORT_FIELDS, type ImportChoice, type ImportField } from '../../register/index.ts'

/** What was typed above the preview. */
export interface TypedImport {
  readonly country: string
  readonly only: string
  readonly source: string
}

export const typedImport = (form: FormData): TypedImport => {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  return { country: word('country'), only: word('only'), source: word('source') }
}

/** As many activities as one page shows. */
const MOST_ON_PAGE = 300

/** What is asked by the form: what is wanted, and the choices of each activity that it shows. Names of its fields are "field|identifier|name", "into|identifier", "take|identifier". */
export const askedImport = (form: FormData, { country, only, source }: TypedImport, fileName: string): AskedTaking => {
  const identifiers = only.split(/\s+/).filter((each) => each !== '')
  const choices: Record<string, { into?: string; fields: Partial<Record<ImportField, ImportChoice>> }> = {}
  for (const [name, value] of form) {
    const [what, identifier = '', field] = name.split('|')
    if (typeof value !== 'string' || identifier === '') continue
    const of = choices[identifier] ?? ({ fields: {} } satisfies ActivityChoice)
    choices[identifier] = of
    const [known, choice] = [IMPORT_FIELDS.find((one) => one === field), IMPORT_CHOICES.find((one) => one === value)]
    if (what === 'field' && known && choice) of.fields[known] = choice
    if (what === 'into') of.into = value
    // What stands there without its mark is left out.
    if (what === 'shown' && !form.has(`take|${identifier}`)) of.into = ''
  }
  return {
    wanted: { country: country === '' ? null : country.toUpperCase(), identifiers: identifiers.length > 0 ? new Set(identifiers) : null },
    ...{ source: source || fileName, choices, most: MOST_ON_PAGE }
  }
}
