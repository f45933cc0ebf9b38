import type { DelegationEntryKind, Entries } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'

const join = (parts: readonly (string | null | undefined | false)[], by = ', '): string => parts.filter(Boolean).join(by)

/** What of a delegation is entered, in a line: "12/08/2026 08:30–10:00: Hội đàm, Trụ sở UBND tỉnh". */
export const DELEGATION_TEXT: { readonly [K in DelegationEntryKind]: (value: Entries[K], language: Language) => string } = {
  approval: ({ number, on, approver }, language) => join([number, showDate(on, language), approver]),
  member: ({ name, post, part, languages }, language) =>
    join([post === null ? name : `${name} (${post})`, term('memberPart', part, language), languages]),
  programme: ({ on, begins, ends, title, titleEn, place, receivedBy, transport, meal }, language) =>
    `${showDate(on, language)} ${join([begins, ends], '–')}: ${join([language === 'en' ? (titleEn ?? title) : title, place, receivedBy, transport, meal])}`,
  expense: ({ title, standing, amountMinor, currency, note }, language) =>
    join([`${title}: ${showMoney({ amountMinor, currency }, language)}`, term('standing', standing, language), note]),
  gift: ({ way, name, partner, on, amountMinor, currency }, language) =>
    join([
      `${term('giftWay', way, language)}: ${name}`,
      partner,
      on && showDate(on, language),
      amountMinor !== null && currency !== null && showMoney({ amountMinor, currency }, language)
    ]),
  care: ({ name, about, note }, language) => `${name} – ${term('care', about, language)}: ${note}`
}
