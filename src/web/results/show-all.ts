import type { Cell } from '../../exchange/index.ts'
import { INDICATOR_STANDINGS, type IndicatorLine, type IndicatorQuery, type ListedIndicators } from '../../register/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { capital } from '../dossiers/show-value.ts'
import { worksWordsIn } from '../words/works.ts'

/** What the address of the page asks: a standing that is none is no standing. */
export const readIndicatorsAddress = (query: URLSearchParams): IndicatorQuery => {
  const standing = INDICATOR_STANDINGS.find((one) => one === query.get('standing'))
  const words = query.get('words')?.trim() ?? ''
  return { ...(standing === undefined ? {} : { standing }), ...(words === '' ? {} : { words: words.slice(0, 200) }) }
}

/** Every indicator as the page shows it, each with the page where it is seen to. */
export const showAll = ({ rows, counts, cut }: ListedIndicators, { standing, words = '' }: IndicatorQuery, language: Language) => {
  const w = worksWordsIn(language).works.results
  return {
    rows: rows.map((line) => {
      const { dossier, about, indicator } = line
      const { entry, goal, latest, progressPercent } = indicator
      const { title, unit, code, baseline, datastream } = entry.value
      const told = (value: string, period: string | null): string =>
        `${showNumber(value, language)}${period === null ? '' : ` (${showDate(period, language)})`}`
      return {
        key: `${dossier.id} ${entry.entry}`,
        title,
        href: `${hrefOf(dossier)}/indicators#i-${entry.entry}`,
        under: [code, datastream === null ? null : `${w.all.fedBy} ${datastream}`].filter(Boolean).join(' · '),
        of: { name: capital(dossier.title), href: hrefOf(dossier) },
        about: about.filter(({ id }) => id !== dossier.id).map((one) => ({ name: capital(one.title), href: hrefOf(one) })),
        unit: unit ?? '',
        baseline: baseline ? told(baseline.value, baseline.on) : '',
        goal: goal ? told(goal.value, goal.period) : '',
        latest: latest ? told(latest.value.value, latest.value.period) : '',
        progress: progressPercent === null ? '' : `${showNumber(progressPercent, language)} %`,
        standing: standingOf(line, language),
        late: line.standing === 'missing' || line.standing === 'returned',
        done: line.standing === 'achieved'
      }
    }),
    standings: INDICATOR_STANDINGS.map((value) => ({
      value,
      name: capital(term('indicatorStanding', value, language)),
      count: counts[value],
      now: value === standing,
      href: `/indicators?${new URLSearchParams({ standing: value, ...(words === '' ? {} : { words }) })}`
    })),
    every: { now: standing === undefined, href: words === '' ? '/indicators' : `/indicators?${new URLSearchParams({ words })}` },
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    words,
    standing: standing ?? '',
    cut
  }
}

const standingOf = ({ standing, period }: IndicatorLine, language: Language): string => {
  const name = term('indicatorStanding', standing, language)
  return period === null || standing === 'under way' || standing === 'achieved' ? name : `${name}: ${showDate(period, language)}`
}

/** The same as a table for other programs: numbers as numbers. */
export const tableOfAll = ({ rows }: ListedIndicators, language: Language) => {
  const w = worksWordsIn(language).works.results
  const columns = [
    ...[w.indicator, w.all.code, w.dossier, w.all.project].map((name) => ({ name, width: 36 })),
    ...[w.unit, w.all.baseline, w.goal, w.all.until, w.all.latest, w.period, `${w.progress} (%)`].map((name) => ({ name, width: 14 })),
    ...[w.state, w.all.fedBy].map((name) => ({ name, width: 24 }))
  ]
  const number = (value: string | null | undefined): number | null => (value === null || value === undefined ? null : Number(value))
  return {
    name: w.all.title,
    columns,
    rows: rows.map((line): Cell[] => {
      const { title, code, unit, baseline, datastream } = line.indicator.entry.value
      const { goal, latest, progressPercent } = line.indicator
      return [
        ...[title, code ?? '', line.dossier.title, line.about.map((one) => one.title).join('; ')],
        ...[unit ?? '', number(baseline?.value), number(goal?.value), goal?.period ?? '', number(latest?.value.value)],
        ...[latest?.value.period ?? '', number(progressPercent), term('indicatorStanding', line.standing, language), datastream ?? '']
      ]
    })
  }
}
