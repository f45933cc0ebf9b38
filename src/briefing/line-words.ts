import type { Dossier, DossierLine, FieldView, Names, Value, ValueView } from '../register/index.ts'
import { capital, type Language, type SaidValue, showValue, type TermGroup, term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'

const STATE_GROUPS: Readonly<Record<string, TermGroup>> = {
  need: 'needState',
  undertaking: 'undertakingState',
  agreement: 'agreementState',
  project: 'projectStatus'
}

export const fieldOf = ({ fields }: Pick<DossierLine, 'fields'>, name: string): FieldView | undefined =>
  fields.find(({ field }) => field === name)

export const valuesOf = (line: Pick<DossierLine, 'fields'>, field: string): readonly ValueView[] => fieldOf(line, field)?.holds ?? []

export const firstOf = (line: Pick<DossierLine, 'fields'>, field: string): ValueView | undefined => valuesOf(line, field)[0]

/** A value in words. */
export const valueIn = (line: Pick<DossierLine, 'kind'>, field: string, value: Value): Both =>
  inBoth((language) => showValue(line.kind, field, value as SaidValue, language))

export const stateIn = ({ kind, state }: Pick<Dossier, 'kind' | 'state'>): Both =>
  inBoth((language) => {
    const group = STATE_GROUPS[kind]
    return group && state !== '' ? term(group, state, language).toLocaleLowerCase(language) : ''
  })

/** What a dossier is called in a sentence: an agreement by its kind as well. */
export const nameIn = (line: DossierLine): Both =>
  inBoth((language) => {
    const title = capital(line.title)
    if (line.kind !== 'agreement') return title
    const type = firstOf(line, 'type')?.value
    const kind = typeof type === 'string' ? term('agreement', type, language) : term('dossier', 'agreement', language)
    if (title === '') return kind
    return title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi')) ? title : `${kind} (${title})`
  })

/** Who stands at the other end of a relation, by name; the words of the report where no dossier is known. */
export const namesAt = (line: DossierLine, relation: 'by' | 'to' | 'host' | 'guest', names: Names, language: Language): string => {
  const known = line.links.filter((link) => link.relation === relation && link.direction === 'from').map(({ dossier }) => dossier.title)
  return (known.length > 0 ? known : valuesOf(line, relation).map(({ value }) => String(value)))
    .map((name) => names.called(name, language))
    .join(', ')
}

/** Where the values of some fields come from. */
export const originsOf = (line: Pick<DossierLine, 'fields'>, fields: readonly string[]) =>
  fields.flatMap((field) =>
    valuesOf(line, field)
      .slice(0, 2)
      .map(({ origin }) => origin)
  )

/** Where a dossier is told at all: by its first fields, else by its links. */
export const anyOrigin = (line: DossierLine) => {
  const own = line.fields
    .filter(({ field }) => !field.startsWith('judged'))
    .flatMap(({ holds }) => holds.slice(0, 1).map(({ origin }) => origin))
  return own.length > 0 ? own.slice(0, 1) : line.links.slice(0, 1).flatMap(({ origins }) => origins.slice(0, 1))
}
