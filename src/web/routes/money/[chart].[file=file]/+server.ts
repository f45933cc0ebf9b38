import { error } from '@sveltejs/kit'
import { type Cell, writeCsv, writeXlsx } from '../../../../exchange/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { readPortfolioAddress, showPortfolio } from '../../../charts/show-portfolio.ts'
import { numberOf } from '../../../ledger/table-of-ledger.ts'
import { orError } from '../../../or-error.ts'
import { ledgerWordsIn } from '../../../words/ledger.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** The figures of a chart of the portfolio, by the same address as the page: "/money/flows.xlsx?currency=JPY". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const words = ledgerWordsIn(language).ledger
  const portfolio = orError(await showPortfolio(register, readPortfolioAddress(url.searchParams), language), language)
  const headings: Readonly<Record<string, readonly string[]>> = {
    treemap: [words.portfolioPage.sector],
    flows: [words.partner, words.portfolioPage.sector, words.portfolioPage.place],
    quarters: [words.money.quarter, words.standing]
  }
  const own = headings[params.chart]
  if (!own || !portfolio) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  const { lines } = portfolio[params.chart as 'treemap' | 'flows' | 'quarters']
  const table = {
    name: words.title,
    columns: [...own.map((name) => ({ name, width: 32 })), { name: words.total, width: 24 }, { name: words.currency, width: 10 }],
    rows: lines.map(({ cells, amountMinor }): Cell[] => [...cells, numberOf(amountMinor, portfolio.currency), portfolio.currency])
  }
  await register.saw({ what: 'export', subject: `${params.chart}.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="${params.chart}-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
