import { redirect } from '@sveltejs/kit'
import { periodsAround } from '../../../register/index.ts'
import { showDate } from '../../../wording/index.ts'
import type { PageServerLoad } from './$types'

const KINDS = ['month', 'quarter', 'half', 'year'] as const
const OF_EACH = 3

export const load: PageServerLoad = ({ locals, url }) => {
  const named = url.searchParams.get('period')?.trim()
  if (named) redirect(303, `/periods/${encodeURIComponent(named)}`)
  const periods = periodsAround(locals.today)
  return {
    kinds: KINDS.map((kind, at) => ({
      kind,
      links: periods
        .slice(at * OF_EACH, (at + 1) * OF_EACH)
        .map(({ name }) => ({ href: `/periods/${name}`, name: showDate(name, locals.language) }))
    }))
  }
}
