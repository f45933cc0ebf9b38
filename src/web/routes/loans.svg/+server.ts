import { error } from '@sveltejs/kit'
import { render } from 'svelte/server'
import { sentenceOf } from '../../../wording/index.ts'
import { pictureFile } from '../../charts/picture-file.ts'
import { drawLoan } from '../../loans/draw-loan.ts'
import { contextOf, shownLoan } from '../../loans/shown-loan.ts'
import LoanChart from '../../parts/loans/LoanChart.svelte'
import { ledgerWordsIn } from '../../words/ledger.ts'
import type { RequestHandler } from './$types'

/** The chart that the page of loans shows, as a picture, by the same address. */
export const GET: RequestHandler = ({ locals, url }) => {
  const { language, today } = locals
  const words = ledgerWordsIn(language)
  const { name, assessment } = shownLoan(url, contextOf(locals)).loan
  const { body } = render(LoanChart, {
    props: { drawn: drawLoan(assessment.schedule, language), title: `${words.loans.chart}: ${name}`, words }
  })
  const picture = pictureFile(body, url.origin)
  if (picture === null) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  return new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="loan-${today}.svg"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
