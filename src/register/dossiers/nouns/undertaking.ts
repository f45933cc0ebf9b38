import type { Said, Value } from '../dossier.ts'
import { type Contents, contentOf, type ItemsOfReport, type Noun, said, saidEach } from '../noun.ts'
import { saysOfPlaces } from '../places.ts'

const saysOfAction = ({ kind, text, by, to, sectors, places, due, figures }: Contents['action'], items: ItemsOfReport): Said[] => [
  ...said({ action: kind, text, due }),
  ...saidEach(
    'by',
    by.map(({ name }) => name)
  ),
  ...saidEach(
    'to',
    to.map(({ name }) => name)
  ),
  ...saidEach('sector', sectors),
  ...saysOfPlaces(places, items),
  ...saidEach('figure', figuresOf(figures, items))
]

/** What is asked, promised, charged or agreed; what is lacking; what was achieved. Only a person can say that two of them are one. */
const ofAction = (kind: 'need' | 'undertaking' | 'result', first: string): Noun<'action'> => ({
  kind,
  keys: () => [],
  says: saysOfAction,
  modes: {
    action: 'latest',
    text: 'latest',
    due: 'latest',
    by: 'many',
    to: 'many',
    sector: 'many',
    place: 'many',
    province: 'many',
    figure: 'many'
  },
  title: (values) => String(values.latest('text') ?? ''),
  state: () => first,
  due: (values) => (values.latest('due') as { readonly on: string } | undefined)?.on ?? null
})

export const undertaking = ofAction('undertaking', 'open')
export const need = ofAction('need', 'open')
export const result = ofAction('result', '')

/** The figures that an item names, as they were stated. Those a person rejected are none. */
export const figuresOf = (ids: readonly string[], items: ItemsOfReport): Value[] =>
  ids.flatMap((id) => {
    const figure = items.get(id)?.state === 'rejected' ? null : contentOf(items, id, 'figure')
    return figure ? [{ value: figure.value, valueTo: figure.valueTo, unit: figure.unit, qualifier: figure.qualifier, of: figure.of }] : []
  })
