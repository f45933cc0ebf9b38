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
import { orError } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const kind = kindOfList(params.list) as DossierKind
  const words = wordsIn(language).dossiers.list
  const setting = { language, today }
  const query = url.searchParams
  const address = readListAddress(kind, query)
  const found = orError(await findRows(register, address, today), language)
  const filters = await showFilters(register, address, query, found.partner, language)
  const order = orderOf(address)
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
    columns: columnsOf(kind, language),
    rows: address.board ? [] : found.rows.map((line) => showLine(line, setting)),
    board: address.board ? await showBoard(register, address, found.partner, setting) : null,
    filters,
    partnerMissing: address.partner !== '' && found.partner === null ? words.noPartner(address.partner) : null,
    order: {
      now: order,
      ways: orders.map((each) => ({ order: each, name: words.order[each], href: withChanged(query, { order: each }) }))
    },
    views: kind === 'undertaking' ? { list: withChanged(query, { view: '' }), board: withChanged(query, { view: 'board' }) } : null,
    pages: {
      next: found.nextCursor === null ? null : withChanged(query, { cursor: found.nextCursor }),
      first: address.cursor === '' ? null : withChanged(query, {})
    },
    next: await nextInList(register, kind, setting)
  }
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
