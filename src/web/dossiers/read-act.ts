import type { DossierAct, DossierView, Relation } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { readEntryForm } from './read-entry-form.ts'
import { NAME_FIELDS, PUBLISHER_FIELDS, SINGLE_FIELDS } from './single-fields.ts'

/**
 * The act that a form asks for. Refuses with form_field_missing, field_not_a_date, field_not_valid; what the register holds to be wrong it refuses itself.
 */
export const readAct = (form: FormData, dossier: DossierView, language: Language): Outcome<DossierAct> => {
  const word = (name: string): string =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .trim()
  switch (word('act')) {
    case 'set state':
      return readMove(word, language)
    case 'due':
      return readDue(word('due'), dossier, language)
    case 'choose':
      return readChoice(word('field'), word('key'), dossier)
    case 'step':
      return readStep(word, language)
    case 'milestone':
    case 'obstacle':
      return readPlan(word, language)
    case 'route':
      return accept({ act: 'choose', field: 'route', value: word('route') || null })
    case 'responsible':
      // Left empty, nobody is; the button that says "I" sends one's own name.
      return accept({ act: 'choose', field: 'responsible', value: namedIn(word) ?? null })
    case 'name':
      return accept({ act: 'choose', field: 'name', value: word('text') || null })
    case 'link':
      return accept({ act: 'link', relation: word('relation').split('@')[0] as Relation, to: word('to') })
    case 'unlink':
      return accept({ act: 'unlink', relation: word('relation').split('@')[0] as Relation, to: word('to') })
    case 'add entry':
    case 'replace entry':
    case 'withdraw entry':
      return readEntryForm(word, dossier, language)
    case 'field':
      return readField(word('field'), word('value'), language)
    case 'renewal':
      return readRenewal(word)
    case 'judge':
      return readJudgement(word('judged'))
    case 'join':
      return accept({ act: 'join', to: word('to') })
    case 'tell apart':
      return accept({ act: 'tell apart', from: word('from') })
    case 'part':
      return accept({ act: 'part', joined: word('joined') })
    case 'split':
      return accept({ act: 'split', statements: form.getAll('statement').map(String).map(originOf) })
    case 'note':
      return accept({ act: 'note', text: word('text') })
    default:
      return refuse('form_field_missing', { field: 'act' })
  }
}

/** A state, of an agreement with the day, paper and end that belong to it. */
const readMove = (word: (name: string) => string, language: Language): Outcome<DossierAct> => {
  const days: Record<string, string> = {}
  for (const name of ['on', 'until'] as const) {
    if (word(name) === '') continue
    const day = readPartialDate(word(name))
    if (day === null) return refuse('field_not_a_date', { field: wordsIn(language).shape.life[name], value: word(name) })
    days[name] = day
  }
  return accept({ act: 'set state', state: word('state'), ...days, ...(word('document') === '' ? {} : { document: word('document') }) })
}

/** One value of a field: a day in the forms in which people type it; left empty, the value is taken back. */
const readField = (field: string, typed: string, language: Language): Outcome<DossierAct> => {
  if (![...SINGLE_FIELDS, ...NAME_FIELDS, ...PUBLISHER_FIELDS].some((one) => one === field)) return refuse('field_not_valid', { field })
  if (typed === '' || !/(?:Start|End)$/.test(field)) return accept({ act: 'choose', field, value: typed || null })
  const day = readPartialDate(typed)
  return day === null
    ? refuse('field_not_a_date', { field: term('field', field, language), value: typed })
    : accept({ act: 'choose', field, value: day })
}

/** How an agreement is renewed; counts that are left empty are not known, and the register refuses what is no count. */
const readRenewal = (word: (name: string) => string): Outcome<DossierAct> => {
  const count = (name: string): number | string | null =>
    word(name) === '' ? null : /^\d{1,5}$/.test(word(name)) ? Number(word(name)) : word(name)
  return accept({
    act: 'choose',
    field: 'renewal',
    value: { kind: word('kind'), noticeDays: count('noticeDays'), months: count('months') }
  })
}

/** "fulfils@report@item": what a button says of an item; without the first word it is taken back. */
const readJudgement = (entry: string): Outcome<DossierAct> => {
  const [said = '', ...origin] = entry.split('@')
  const judgement = said === 'fulfils' || said === 'contradicts' ? said : null
  if (said !== '' && judgement === null) return refuse('form_field_missing', { field: 'judged' })
  return accept({ act: 'judge', ...originOf(origin.join('@')), judgement })
}

/** How far a step of an agreement's route is. */
const readStep = (word: (name: string) => string, language: Language): Outcome<DossierAct> => {
  const on = word('on') === '' ? null : readPartialDate(word('on'))
  if (word('on') !== '' && on === null)
    return refuse('field_not_a_date', { field: wordsIn(language).dossiers.route.day, value: word('on') })
  return accept({
    act: 'step',
    step: word('step'),
    state: word('state') as Extract<DossierAct, { readonly act: 'step' }>['state'],
    ...(on === null ? {} : { on }),
    ...(word('document') === '' ? {} : { document: word('document') }),
    ...responsibleIn(word)
  })
}

/** Who is named for it: whoever pressed the button that says "I", else who was typed; nobody where that is left empty. */
const namedIn = (word: (name: string) => string): string | undefined => word('own') || word('responsible') || undefined

const responsibleIn = (word: (name: string) => string): { readonly responsible?: string } => {
  const responsible = namedIn(word)
  return responsible === undefined ? {} : { responsible }
}

type PlanState = Extract<DossierAct, { readonly act: 'milestone' }>['state']

/** What the office plans for a milestone or an obstacle; what is left empty is not known. */
const readPlan = (word: (name: string) => string, language: Language): Outcome<DossierAct> => {
  const days: Record<string, string> = {}
  for (const name of ['planned', 'actual', 'due'] as const) {
    if (word(name) === '') continue
    const day = readPartialDate(word(name))
    if (day === null) return refuse('field_not_a_date', { field: wordsIn(language).dossiers.plan[name], value: word(name) })
    days[name] = day
  }
  const state = word('state') as PlanState
  const seenTo = responsibleIn(word)
  if (word('act') === 'milestone') return accept({ act: 'milestone', kind: word('kind'), state, ...days, ...seenTo })
  const told = Object.fromEntries(['measure', 'body'].map((name) => [name, word(name)]).filter(([, text]) => text !== ''))
  return accept({ act: 'obstacle', obstacle: word('obstacle'), state, ...told, ...days, ...seenTo })
}

/** A due day as a person types it, of an agreement the day until which it holds; one that a report stated already is chosen, with its words. */
const readDue = (typed: string, dossier: DossierView, language: Language): Outcome<DossierAct> => {
  const name = dossier.kind === 'agreement' ? 'validUntil' : 'due'
  const on = readPartialDate(typed)
  if (on === null) return refuse('field_not_a_date', { field: term('field', name, language), value: typed })
  if (name === 'validUntil') return accept({ act: 'choose', field: name, value: on })
  const field = dossier.fields.find((one) => one.field === 'due')
  const stated = [...(field?.holds ?? []), ...(field?.others ?? [])].find(({ value }) => (value as { readonly on?: unknown }).on === on)
  return accept({ act: 'choose', field: 'due', value: stated?.value ?? { on, exact: typed } })
}

/** One of the values that a field could have, by its key; without a key the choice is taken back. */
const readChoice = (name: string, key: string, dossier: DossierView): Outcome<DossierAct> => {
  if (key === '') return accept({ act: 'choose', field: name, value: null })
  const field = dossier.fields.find((one) => one.field === name)
  const chosen = [...(field?.holds ?? []), ...(field?.others ?? [])].find((value) => value.key === key)
  return chosen ? accept({ act: 'choose', field: name, value: chosen.value }) : refuse('field_not_valid', { field: name })
}

const originOf = (entry: string): { reportId: string; itemId: string } => {
  const [reportId = '', itemId = ''] = entry.split('@')
  return { reportId, itemId }
}
