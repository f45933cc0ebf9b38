import type { DossierKind, Register } from '../../register/index.ts'
import { showDate, term } from '../../wording/index.ts'
import { CERTIFICATE_DAYS } from '../dossiers/how-long.ts'
import { hrefOf, LISTS } from '../dossiers/lists.ts'
import { type NextStep, short } from '../dossiers/next-in-list.ts'
import { type Setting, showLine, titleOf } from '../dossiers/show-line.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { worksWordsIn } from '../words/works.ts'

/** What of one kind of works there is: the first few, and where all are. */
export interface WorksSection {
  readonly kind: DossierKind
  readonly title: string
  readonly about: string
  readonly count: number
  readonly href: string
  /** What a person presses to enter another; null for what comes from reports as well. */
  readonly enter: { readonly said: string; readonly href: string } | null
  readonly rows: readonly { readonly id: string; readonly title: string; readonly href: string; readonly facts: string }[]
}

/** From what is planned to what came of it. */
const ORDER = ['plan', 'facility', 'asset', 'product', 'placement', 'delegation', 'result'] as const
const FEW = 5
/** What is told of each beside its name. */
const TOLD: ReadonlySet<string> = new Set(['kind', 'group', 'capacity', 'state', 'ends', 'from', 'places'])

export const showSections = (register: Register, setting: Setting): Promise<WorksSection[]> => {
  const { language } = setting
  const words = worksWordsIn(language).works
  return Promise.all(
    ORDER.map(async (kind): Promise<WorksSection> => {
      const { rows } = orError(await register.listDossiers({ kind, order: 'spoken', limit: FEW }), language)
      const count = rows.length < FEW ? rows.length : orError(await register.countDossiers({ kind }), language)
      return {
        kind,
        title: term('dossiers', kind, language),
        about: words.about[kind],
        count,
        href: `/${LISTS[kind]}`,
        enter: kind === 'result' ? null : { said: words.enter[kind], href: `/works/new?kind=${kind}` },
        rows: rows.map((line) => {
          const { id, href, title, cells } = showLine(line, setting)
          const facts = cells.flatMap(({ column, parts }) => (TOLD.has(column.key) ? parts.map(({ text }) => text) : []))
          return { id, href, title, facts: facts.join(' · ') }
        })
      }
    })
  )
}

/** What is most pressing among works: a certificate that runs out, a placement whose last day is past; of an empty register the first to enter. */
export const nextInWorks = async (register: Register, sections: readonly WorksSection[], setting: Setting): Promise<NextStep> => {
  const { language, today } = setting
  const words = worksWordsIn(language)
  const first = async (kind: DossierKind, until: string) =>
    orError(await register.listDossiers({ kind, pending: true, dueUntil: until, order: 'due', limit: 1 }), language).rows[0]
  const [product, placement, delegation] = await Promise.all([
    first('product', shiftDay(today, CERTIFICATE_DAYS)),
    first('placement', shiftDay(today, -1)),
    first('delegation', shiftDay(today, -1))
  ])
  for (const [line, said] of [
    [product, words.works.next.certificate],
    [placement, words.works.next.placement],
    [delegation, words.works.next.placement]
  ] as const)
    if (line?.dueBy) return { said: said(short(titleOf(line, language)), showDate(line.dueBy, language)), href: hrefOf(line) }
  if (sections.every(({ kind, count }) => count === 0 || kind === 'result'))
    return { said: words.works.next.first, href: '/works/new?kind=facility' }
  return { said: words.dossiers.list.calm, href: null }
}
