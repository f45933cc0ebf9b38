import type { Said, Value } from '../dossier.ts'
import { JUDGED_FIELD } from '../judge-item.ts'
import { type Contents, contentOf, type ItemsOfReport, type Noun, said, saidEach } from '../noun.ts'
import { saysOfPlaces } from '../places.ts'
import { RESPONSIBLE } from '../responsible.ts'

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
    figure: 'many',
    ...(kind === 'undertaking' ? { [JUDGED_FIELD]: 'many' as const, [RESPONSIBLE]: 'latest' as const } : {}),
    ...(kind === 'result' ? { indicator: 'many' as const, target: 'many' as const, actual: 'many' as const } : {})
  },
  title: (values) => String(values.latest('text') ?? ''),
  state: () => first,
  due: (values) => (values.latest('due') as { readonly on: string } | undefined)?.on ?? null
})

/** What is agreed is open until it is done; a signing that is told as one ("đã ký Bản ghi nhớ …", "Lễ ký kết …") was done there and then. */
export const undertaking: Noun<'action'> = {
  ...ofAction('undertaking', 'open'),
  state: (values) => {
    const isSigned = values.latest('action') === 'agreement' && !values.latest('due') && SIGNED.test(String(values.latest('text') ?? ''))
    return isSigned ? 'done' : 'open'
  }
}
const SIGNED =
  /^(?:hai bên |các bên |lãnh đạo hai bên )?(?:đã|vừa|lễ|chính thức)(?: chính thức| cùng| cùng nhau)? (?:ký |trao (?=bản|biên bản|thỏa thuận|văn kiện|MoU))/iu
export const need = ofAction('need', 'open')
export const result = ofAction('result', '')

/**
 * The figures that an item names, as they were stated. Those a person rejected are none. One that the report calls a part of another ("trong đó"), or the
 * same in other money ("tương đương"), says of which, where that is told of as well: whoever adds up sums counts it once.
 */
export const figuresOf = (ids: readonly string[], items: ItemsOfReport): Value[] => {
  const standing = (id: string | null) => (id === null || items.get(id)?.state === 'rejected' ? null : contentOf(items, id, 'figure'))
  const other = (name: 'equals' | 'partOf', id: string | null): Readonly<Record<string, Value>> => {
    const figure = id !== null && items.named.has(id) ? standing(id) : null
    return figure ? { [name]: { value: figure.value, unit: figure.unit } } : {}
  }
  return ids.flatMap((id): Value[] => {
    const figure = standing(id)
    if (!figure) return []
    const { value, valueTo, unit, qualifier, of, partOf } = figure
    return [{ value, valueTo, unit, qualifier, of, ...other('equals', items.originalOf(id)), ...other('partOf', partOf) }]
  })
}
