import type { Register, Relation } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse, searchKey } from '../../values/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'

/**
 * Opens an obligation under an agreement: what, who owes it, who leads, until when. Refuses with field_not_a_date, name_unknown, name_not_one, and as
 * the register does.
 */
export const enterObligation = async (
  register: Register,
  agreementId: string,
  form: FormData,
  language: Language
): Promise<Outcome<string>> => {
  const word = (name: string): string =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .trim()
  const due = word('due') === '' ? null : readPartialDate(word('due'))
  if (word('due') !== '' && due === null) return refuse('field_not_a_date', { field: term('field', 'due', language), value: word('due') })
  const links: { readonly relation: Relation; readonly to: string }[] = [{ relation: 'obligation', to: agreementId }]
  if (word('by') !== '') links.push({ relation: 'by', to: word('by') })
  if (word('lead') !== '') {
    const lead = await bodyCalled(register, word('lead'), language)
    if (!lead.ok) return lead
    links.push({ relation: 'lead', to: lead.value })
  }
  return register.enterDossier({
    kind: 'undertaking',
    fields: { text: word('text'), ...(due === null ? {} : { due: { on: due, exact: word('due') } }) },
    links,
    ...(word('reason') === '' ? {} : { reason: word('reason') })
  })
}

const MANY = 50

/** The body or partner of this name; where several hold its words, the one that is called just so. */
const bodyCalled = async (register: Register, name: string, language: Language): Promise<Outcome<string>> => {
  const pages = await Promise.all(
    (['organisation', 'partner'] as const).map((kind) => register.listDossiers({ kind, named: name, order: 'title', limit: MANY }))
  )
  const found = pages.flatMap((page) => (page.ok ? page.value.rows : []))
  const [same, ...more] = found.filter(({ title }) => searchKey(title) === searchKey(name))
  if (same && more.length === 0) return accept(same.id)
  const [only, ...others] = found
  if (!only) return refuse('name_unknown', { field: wordsIn(language).shape.owed.lead, name })
  return others.length === 0 ? accept(only.id) : refuse('name_not_one', { field: wordsIn(language).shape.owed.lead, name })
}
