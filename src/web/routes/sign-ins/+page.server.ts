import { term } from '../../../wording/index.ts'
import { accountsOf } from '../../accounts/come-in.ts'
import { showAbout } from '../../accounts/show-about.ts'
import { showInstant } from '../../format/instants.ts'
import { showBy } from '../../format/who.ts'
import { orError } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language } = locals
  const w = wordsIn(language).accounts.events
  const accounts = accountsOf(locals)
  const cursor = url.searchParams.get('cursor')
  const page = orError(await accounts.events(cursor === null ? {} : { cursor }), language)
  const names = new Map((await accounts.list()).map(({ id, loginName }) => [id, loginName]))
  return {
    rows: page.rows.map(({ id, at, kind, accountId, by, address, about }) => ({
      id,
      at: showInstant(at, language),
      what: [term('account event', kind, language), showAbout(about, language)].filter(Boolean).join(': '),
      // A link for the first set-up is about no account, a failed sign-in without one about a name that is not there.
      whose: accountId === null ? (kind === 'sign_in_failed' ? w.unknown : '') : (names.get(accountId) ?? accountId),
      by: by === null ? w.nobody : showBy(by, language),
      address: address ?? ''
    })),
    next: page.nextCursor === null ? null : `?${new URLSearchParams({ cursor: page.nextCursor })}`,
    isFirst: cursor === null
  }
}
