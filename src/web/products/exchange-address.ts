import type { ExchangeQuery } from '../../register/index.ts'

/** What an address asks of exchanges: "/exchanges?year=2026&role=teacher". */
export const readExchangeAddress = (query: URLSearchParams): ExchangeQuery => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  const said = { partner: word('partner'), year: word('year'), sector: word('sector'), role: word('role') }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}
