import type { Cell } from '../../exchange/index.ts'
import type { ResultsOfDossier } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'

/** Every target and value of a dossier and its results, a row each, for other programs: what does not count stands there with its state. */
export const tableOfIndicators = (shown: ResultsOfDossier, language: Language) => {
  const words = worksWordsIn(language).works.results
  const columns = [
    { name: words.dossier, width: 40 },
    { name: words.indicator, width: 40 },
    { name: words.unit, width: 12 },
    { name: words.period, width: 12 },
    { name: words.dimensions, width: 24 },
    { name: words.target, width: 14 },
    { name: words.value, width: 14 },
    { name: words.state, width: 14 },
    { name: words.met, width: 10 },
    { name: words.by, width: 16 },
    { name: words.source, width: 40 }
  ]
  const rows = [shown, ...shown.results].flatMap(({ dossier, indicators }) =>
    indicators.flatMap(({ entry, periods }) =>
      periods.flatMap(({ period, target, counted, open, parts, met }): Cell[][] => {
        const head = [dossier.title, entry.value.title, entry.value.unit ?? '', period]
        const goal = target ? Number(target.value.value) : null
        const values = [...(counted ? [counted] : []), ...parts, ...open]
        if (values.length === 0) return [[...head, '', goal, null, '', '', '', target?.entered?.source ?? '']]
        return values.map((actual) => [
          ...head,
          actual.value.dimensions.map(({ name, value }) => `${name} = ${value}`).join('; '),
          goal,
          Number(actual.value.value),
          term('actualState', actual.value.state, language),
          actual === counted && met !== null ? (met ? words.yes : words.no) : '',
          actual.entered?.by ?? '',
          actual.entered?.source ?? ''
        ])
      })
    )
  )
  return { name: words.title, columns, rows }
}
