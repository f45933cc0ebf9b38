import { sentenceOf } from '../../../wording/index.ts'
import { showHits } from '../../search/show-hits.ts'
import type { PageServerLoad } from './$types'

const ROWS = 20

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const text = url.searchParams.get('q')?.trim() ?? ''
  if (text === '') return { text, reports: null, nextCursor: null, refusal: null }
  const cursor = url.searchParams.get('cursor')
  const outcome = await register.search({ text, limit: ROWS, ...(cursor ? { cursor } : {}) })
  if (!outcome.ok) return { text, reports: null, nextCursor: null, refusal: sentenceOf(outcome.refusal, language) }
  return { text, reports: showHits(outcome.value.rows, language), nextCursor: outcome.value.nextCursor, refusal: null }
}
