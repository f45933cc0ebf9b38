import type { DelegationView, ProgrammeItem } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'

const hours = ({ begins, ends }: ProgrammeItem): string => (ends === null ? begins : `${begins} – ${ends}`)

/** A delegation as its page shows it. */
export const showDelegation = ({ dossier, from, to, days, sums, clashes, gaps, members, care }: DelegationView, language: Language) => {
  const name = ({ title, titleEn }: ProgrammeItem): string => (language === 'en' ? (titleEn ?? title) : title)
  return {
    ...{ id: dossier.id, title: dossier.title },
    when:
      from === null
        ? null
        : to === null || to === from
          ? showDate(from, language)
          : `${showDate(from, language)} – ${showDate(to, language)}`,
    members: members.map(({ name: who, post, part, languages }) => ({
      name: who,
      said: [post, term('memberPart', part, language), languages].filter((each) => each !== null).join(', ')
    })),
    days: days.map(({ on, items }) => ({
      on: showDate(on, language),
      items: items.map((item) => ({
        hours: hours(item),
        title: name(item),
        said: [item.place, item.receivedBy, item.transport, item.meal].filter((each) => each !== null).join(' · ')
      }))
    })),
    sums: sums.map(({ standing, amountMinor, currency, count }) => ({
      standing: term('standing', standing, language),
      sum: showMoney({ amountMinor, currency }, language),
      count
    })),
    clashes: clashes.map(({ kind, on, item, other, delegation, both }) => ({
      kind: `${term('clash', kind, language)}${both === null ? '' : `: ${both}`}`,
      on: showDate(on, language),
      first: `${hours(item)} ${name(item)}`,
      second: `${hours(other)} ${name(other)}`,
      other: delegation && { href: `/delegations/${delegation.id}`, title: delegation.title }
    })),
    gaps: gaps.map((gap) => ({ said: term('delegationGap', gap, language), href: `/delegations/${dossier.id}${PLACES[gap]}` })),
    care: care.length
  }
}

/** Where on the dossier's page each is entered. */
const PLACES = {
  approval: '#e-approval',
  head: '#e-member',
  interpreter: '#e-member',
  programme: '#e-programme',
  days: '#acts',
  'outside days': '#e-programme'
} as const
