import { type Language, term } from '../../../wording/index.ts'
import { showInstant } from '../../format/instants.ts'
import { showBy } from '../../format/who.ts'
import { orError } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageServerLoad } from './$types'

const nameOfList = (subject: string, language: Language): string => {
  const { nav, withdrawn } = wordsIn(language)
  const own: Readonly<Record<string, string>> = { reports: nav.reports, today: nav.today, withdrawn: withdrawn.link }
  return own[subject] ?? term('dossiers', subject, language)
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const of = url.searchParams.get('of')
  const cursor = url.searchParams.get('cursor')
  const page = orError(await register.listSights({ ...(of === null ? {} : { of }), ...(cursor === null ? {} : { cursor }) }), language)
  const onwards = { ...(of === null ? {} : { of }), ...(page.nextCursor === null ? {} : { cursor: page.nextCursor }) }
  return {
    isKept: register.level === 'confidential',
    of,
    rows: page.rows.map(({ id, at, by, what, subject, title, isReport }) => ({
      id,
      at: showInstant(at, language),
      by: showBy(by, language),
      what: term('seen', what, language),
      subject: title ?? nameOfList(subject, language),
      href: isReport ? `/reports/${subject}` : null,
      narrow: `?${new URLSearchParams({ of: subject })}`
    })),
    next: page.nextCursor === null ? null : `?${new URLSearchParams(onwards)}`,
    isFirst: cursor === null
  }
}
