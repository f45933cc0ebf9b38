import { error } from '@sveltejs/kit'
import { render } from 'svelte/server'
import { sentenceOf } from '../../../../wording/index.ts'
import { pictureFile } from '../../../charts/picture-file.ts'
import { readPortfolioAddress, showPortfolio } from '../../../charts/show-portfolio.ts'
import { orError } from '../../../or-error.ts'
import FlowsChart from '../../../parts/charts/FlowsChart.svelte'
import QuartersChart from '../../../parts/charts/QuartersChart.svelte'
import TreemapChart from '../../../parts/charts/TreemapChart.svelte'
import { ledgerWordsIn } from '../../../words/ledger.ts'
import type { RequestHandler } from './$types'

/** A chart of the portfolio as a picture, by the same address as the page: "/money/treemap.svg?currency=JPY". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const words = ledgerWordsIn(language)
  const page = words.ledger.portfolioPage
  const shown = orError(await showPortfolio(register, readPortfolioAddress(url.searchParams), language), language)
  const missing = (): never => error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  if (!shown) return missing()
  const { currency, treemap, flows, quarters } = shown
  const charts: Readonly<Record<string, () => { readonly body: string }>> = {
    treemap: () => render(TreemapChart, { props: { drawn: treemap.drawn, title: `${page.treemap}, ${currency}` } }),
    flows: () => render(FlowsChart, { props: { drawn: flows.drawn, title: `${page.flows}, ${currency}` } }),
    quarters: () => render(QuartersChart, { props: { drawn: quarters.drawn, title: `${page.quarters}, ${currency}`, words } })
  }
  const picture = pictureFile(charts[params.chart]?.().body ?? '', url.origin)
  if (picture === null) return missing()
  await register.saw({ what: 'export', subject: `${params.chart}.svg` })
  return new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${params.chart}-${today}.svg"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
