import { error } from '@sveltejs/kit'
import { render } from 'svelte/server'
import { sentenceOf } from '../../../../../wording/index.ts'
import { pictureFile } from '../../../../charts/picture-file.ts'
import { showFinance } from '../../../../ledger/show-finance.ts'
import { orError } from '../../../../or-error.ts'
import QuartersChart from '../../../../parts/charts/QuartersChart.svelte'
import { ledgerWordsIn } from '../../../../words/ledger.ts'
import type { RequestHandler } from './$types'

/** A project's disbursement by quarter as a picture: "/projects/…/money.svg?currency=JPY". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const words = ledgerWordsIn(language)
  const money = showFinance(orError(await register.showFinance(params.id), language), language)
  const drawn = money.find(({ currency }) => currency === url.searchParams.get('currency'))?.chart
  const title = `${words.ledger.money.quarters}, ${url.searchParams.get('currency')}`
  const picture = drawn ? pictureFile(render(QuartersChart, { props: { drawn, title, words } }).body, url.origin) : null
  if (picture === null) return error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  await register.saw({ what: 'export', subject: 'money.svg' })
  return new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="money-${today}.svg"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
