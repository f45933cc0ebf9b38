import type { Dossier, DossierKind, DossierLine, Register } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { LISTS } from '../dossiers/lists.ts'
import { type Setting, titleOf } from '../dossiers/show-line.ts'
import { type ShownOther, showOther } from '../dossiers/show-links.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

export interface Entry extends ShownOther {
  readonly kind: DossierKind
  readonly kindName: string
  /** The day within its year, as precise as it is known. */
  readonly day: string
}

export interface Timeline {
  /** The latest first; "" for what has no day, last. */
  readonly years: readonly {
    readonly year: string
    /** How much of each kind, each leading to its list; empty for a year that is not told whole. */
    readonly counts: readonly { readonly said: string; readonly href: string }[]
    readonly entries: readonly Entry[]
  }[]
  /** From which day on all is told, and what there is before; null where all is told. */
  readonly since: { readonly said: string; readonly lists: readonly { readonly said: string; readonly href: string }[] } | null
}

const TIMED = ['meeting', 'undertaking', 'agreement', 'project', 'need', 'result'] as const
const MOST = 30

/** Everything that happened with a partner, each on the day it was first stated; where there is too much for a page, from a day on, whole. */
export const showTimeline = async (register: Register, partner: string, setting: Setting): Promise<Timeline> => {
  const { language } = setting
  const words = wordsIn(language).partners
  const facets = [{ facet: 'partner', value: partner }]
  const count = async (kind: DossierKind): Promise<number> => orError(await register.countDossiers({ kind, facets }), language)
  const counted = await Promise.all(TIMED.map(async (kind) => ({ kind, n: await count(kind) })))
  // Of what has more than a page holds, only what is told whole is shown, so that no year seems emptier than it was: what there is most of says from
  // which day on, and of the others nothing before it is fetched.
  let cut = ''
  const told: DossierLine[] = []
  const undated: DossierLine[] = []
  const tell = async ({ kind, n }: (typeof counted)[number]): Promise<void> => {
    const since = cut === '' ? {} : { firstFrom: cut }
    const { rows, nextCursor } = orError(await register.listDossiers({ kind, facets, order: 'first', limit: MOST, ...since }), language)
    if (nextCursor !== null) cut = max(cut, rows.at(-1)?.firstOn ?? '')
    told.push(...rows)
    if (cut === '' && rows.length < n)
      undated.push(...orError(await register.listDossiers({ kind, facets, undated: true, limit: MOST }), language).rows)
  }
  const [most, ...others] = counted.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n)
  if (most) await tell(most)
  await Promise.all(others.map(tell))
  const href = (kind: DossierKind, first: string): string =>
    `/${LISTS[kind]}?${new URLSearchParams({ partner, ...(first ? { first } : {}) })}`
  const all = [...told.filter(({ firstOn }) => (firstOn ?? '') > cut).toSorted(latestFirst), ...(cut === '' ? undated : [])]
  const years = [...Map.groupBy(all, ({ firstOn }) => firstOn?.slice(0, 4) ?? '')].map(([year, rows]) => ({
    year,
    counts:
      year === '' || year === cut.slice(0, 4)
        ? []
        : [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => ({
            said: words.counted(
              String(own.length),
              term(own.length === 1 ? 'dossier' : 'dossiers', kind, language).toLocaleLowerCase(language)
            ),
            href: href(kind, year)
          })),
    entries: rows.map((row) => entryOf(row, setting))
  }))
  const before = counted.filter(({ kind, n }) => all.filter((one) => one.kind === kind).length < n)
  const since = {
    said: words.since(showDate(all.at(-1)?.firstOn ?? cut, language)),
    lists: before.map(({ kind }) => ({ said: term('dossiers', kind, language).toLocaleLowerCase(language), href: href(kind, '') }))
  }
  return { years, since: cut === '' ? null : since }
}

const max = (a: string, b: string): string => (a > b ? a : b)

const latestFirst = (a: Dossier, b: Dossier): number =>
  (b.firstOn ?? '').localeCompare(a.firstOn ?? '') || TIMED.indexOf(a.kind as never) - TIMED.indexOf(b.kind as never)

const entryOf = (one: DossierLine, setting: Setting): Entry => {
  const { language } = setting
  const other = showOther(one, setting)
  const again = one.kind !== 'meeting' && one.spokenOn !== null && one.firstOn !== null && one.spokenOn.slice(0, 10) > one.firstOn
  return {
    ...other,
    title: titleOf(one, language),
    // The day of a meeting stands before it already.
    facts: [
      ...(one.kind === 'meeting' ? other.facts.slice(1) : other.facts),
      ...(again && one.spokenOn ? [wordsIn(language).partners.again(showDate(one.spokenOn, language))] : [])
    ],
    kind: one.kind,
    kindName: term('dossier', one.kind, language),
    day: dayIn(one.firstOn, language)
  }
}

/** "21/05", "tháng 5", "quý III"; nothing where only the year is known. */
const dayIn = (on: string | null, language: Language): string => {
  const [, month, day] = on?.split('-') ?? []
  if (month === undefined) return ''
  if (day !== undefined) return `${day}/${month}`
  return showDate(on ?? '', language)
}
