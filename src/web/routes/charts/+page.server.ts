import { choices, sentenceOf, term } from '../../../wording/index.ts'
import { BYS, type ChartAddress, ENDS, INTO, KINDS, queryOf, readChartAddress, STOOD, SUMS } from '../../charts/chart-address.ts'
import { drawMoney } from '../../charts/draw-money.ts'
import { drawPartners } from '../../charts/draw-partners.ts'
import { drawStanding } from '../../charts/draw-standing.ts'
import { drawStates } from '../../charts/draw-states.ts'
import { findPartner } from '../../dossiers/find-rows.ts'
import { withChanged } from '../../dossiers/list-address.ts'
import { NO_SECTOR } from '../../dossiers/show-filters.ts'
import { orError } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const words = wordsIn(language)
  const query = url.searchParams
  const typed = readChartAddress(query)
  const partner = typed.partner === '' ? null : await findPartner(register, typed.partner)
  const isMissing = typed.partner !== '' && partner === null
  const address: ChartAddress = { ...typed, partner: partner?.id ?? typed.partner }
  const asked = queryOf(address)
  const [states, standing, money, partners] = [
    await register.countStates({ ...asked, by: address.by }),
    await register.countStanding({ ...asked, kind: address.stood, by: address.each }),
    await register.sumMoney({ ...asked, of: address.of, in: address.in }),
    await register.relatePartners({ ...asked, kind: address.kind })
  ]
  // A year that is none is a mistake in the address; conditions that are too many for one chart are told beside it.
  for (const chart of [states, standing, money, partners])
    if (!chart.ok && chart.refusal.code !== 'chart_too_wide') orError(chart, language)
  const said = (chart: typeof states | typeof standing | typeof money | typeof partners): string | null =>
    chart.ok ? null : sentenceOf(chart.refusal, language)
  const places = orError(await register.lookAtPlaces(), language)
  const ways = (name: string, all: readonly string[], now: string, called: (each: string) => string, at: string) =>
    all.map((each) => ({ value: each, name: called(each), here: each === now, href: `${withChanged(query, { [name]: each })}#${at}` }))
  const sectors = [...choices('sector', language), { value: NO_SECTOR, name: words.charts.noSector }]
  return {
    filters: {
      from: address.from,
      until: address.until,
      partner: partner?.title ?? typed.partner,
      sector: address.sector,
      province: address.province,
      sectors: sectors.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
      provinces: places.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'vi')),
      kept: [
        { name: 'by', value: address.by },
        { name: 'stood', value: address.stood },
        { name: 'each', value: address.each },
        { name: 'of', value: address.of },
        { name: 'kind', value: address.kind },
        { name: 'in', value: address.in }
      ],
      narrowed: Object.keys(asked).length > 0 || isMissing
    },
    partnerMissing: isMissing ? words.dossiers.list.noPartner(typed.partner) : null,
    states: {
      drawn: states.ok && states.value.count > 0 ? drawStates(states.value, address, language) : null,
      refused: said(states),
      ways: ways('by', BYS, address.by, (by) => words.charts.states[by as (typeof BYS)[number]], 'states')
    },
    standing: {
      drawn: standing.ok ? drawStanding(standing.value, address, language) : null,
      refused: said(standing),
      ways: ways('each', ENDS, address.each, (by) => words.charts.states[by as (typeof BYS)[number]], 'standing'),
      kinds: ways('stood', STOOD, address.stood, (kind) => term('dossiers', kind, language), 'standing')
    },
    money: {
      panels: money.ok ? drawMoney(money.value, address, language) : [],
      refused: said(money),
      ways: ways('of', SUMS, address.of, (of) => words.charts.money.kinds[of] ?? of, 'money'),
      into: ways('in', INTO, address.in, (to) => to || words.charts.money.own, 'money')
    },
    partners: {
      drawn: partners.ok && partners.value.partners.length > 0 ? drawPartners(partners.value, address, language) : null,
      refused: said(partners),
      ways: ways('kind', KINDS, address.kind, (kind) => term('dossiers', kind, language), 'partners')
    }
  }
}
