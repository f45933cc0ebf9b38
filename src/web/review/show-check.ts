import { type MoneyCheck, writeMinor } from '../../register/index.ts'
import { type Language, showConversion, showParts } from '../../wording/index.ts'

/** What a report says of a sum beside it: the rate of its conversion and whether its parts come to it; lines by name. */
export const showCheck = (check: MoneyCheck | null, language: Language): { readonly name: string; readonly value: string }[] => {
  const { conversion = null, parts = null } = check ?? {}
  const told = parts && {
    ...{ currency: parts.currency, state: parts.state, isHedged: parts.isHedged },
    parts: parts.parts.map(({ amountMinor }) => writeMinor(BigInt(amountMinor), parts.currency)),
    difference: writeMinor(BigInt(parts.differenceMinor), parts.currency)
  }
  return [
    ...(conversion ? showConversion(conversion, language) : []),
    ...(told ? [{ name: language === 'vi' ? 'Gồm' : 'Made of', value: showParts(told, language) }] : [])
  ]
}
