import type { TradeQuery } from '../../register/index.ts'

/** What an address asks of trade: "/products/trade?year=2026&locality=Hà Nội". */
export const readTradeAddress = (query: URLSearchParams): TradeQuery => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  const said = { year: word('year'), locality: word('locality'), group: word('group') }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}
