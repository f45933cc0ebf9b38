import { redirect } from '@sveltejs/kit'
import type { DossierKind } from '../../../register/index.ts'
import { term } from '../../../wording/index.ts'
import { actFrom } from '../../dossiers/act-from.ts'
import { findRows, orderOf } from '../../dossiers/find-rows.ts'
import { ORDERS, readListAddress, withChanged } from '../../dossiers/list-address.ts'
import { KINDRED, kindOfList, LISTS } from '../../dossiers/lists.ts'
import { nextInList } from '../../dossiers/next-in-list.ts'
import { showBoard } from '../../dossiers/show-board.ts'
import { showFilters } from '../../dossiers/show-filters.ts'
import { columnsOf, showLine } from '../../dossiers/show-line.ts'
import { showPast } from '../../dossiers/show-past.ts'
import { orError } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, today } = locals
  return locals.register.atOnce(async (register) => {
    const kind = kindOfList(params.list) as DossierKind
    const words = wordsIn(language).dossiers.list
    const setting = { language, today }
    const query = url.searchParams
    const address = readListAddress(kind, query)
    const [rows, next] = await Promise.all([findRows(register, address, today), nextInList(register, kind, setting)])
    const found = orError(rows, language)
    const filters = await showFilters(register, address, query, found.partner, setting)
    const order = orderOf(address)
    const past = showPast(address, query, language)
    const orders = ORDERS.filter((each) => each !== 'due' || columnsOf(kind, language).some((column) => column.order === 'due'))
    return {
      kind,
      list: params.list,
      kindred: (KINDRED.find((kinds) => kinds.includes(kind)) ?? []).map((each) => ({
        href: `/${LISTS[each]}`,
        name: term('dossiers', each, language),
        here: each === kind
      })),
      title: term('dossiers', kind, language),
      columns: columnsOf(kind, language, past?.on),
      past,
      rows: address.board ? [] : found.rows.map((line) => showLine(line, setting)),
      board: address.board ? await showBoard(register, address, found.partner, setting) : null,
      filters,
      partnerMissing: address.partner !== '' && found.partner === null ? words.noPartner(address.partner) : null,
      order: {
        now: order,
        ways: orders.map((each) => ({ order: each, name: words.order[each], href: withChanged(query, { order: each }) }))
      },
      views:
        kind === 'undertaking' && !past ? { list: withChanged(query, { view: '' }), board: withChanged(query, { view: 'board' }) } : null,
      pages: {
        next: found.nextCursor === null ? null : withChanged(query, { cursor: found.nextCursor }),
        first: address.cursor === '' ? null : withChanged(query, {})
      },
      next
    }
  })
}

export const actions: Actions = {
  /** An act on one of the dossiers of a list, from its board. */
  act: async (event) => {
    const form = await event.request.formData()
    const done = await actFrom(event.locals, String(form.get('dossier') ?? ''), form)
    const back = String(form.get('back') ?? '')
    return done.failed ?? redirect(303, `${event.url.pathname}${back.startsWith('?') ? back : ''}#d-${done.to}`)
  }
}
