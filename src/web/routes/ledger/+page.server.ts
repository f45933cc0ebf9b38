import { fail } from '@sveltejs/kit'
import { findProjects, isDossier, offeredProjects } from '../../../exchange/index.ts'
import { sentenceOf } from '../../../wording/index.ts'
import { findPartner } from '../../dossiers/find-rows.ts'
import { withChanged } from '../../dossiers/list-address.ts'
import { hrefOf } from '../../dossiers/lists.ts'
import { queryOf, readLedgerAddress } from '../../ledger/ledger-address.ts'
import { keptForNext, readRowForm, typedRow } from '../../ledger/read-row-form.ts'
import { ledgerChoices } from '../../ledger/show-choices.ts'
import { rowText, showRow, showSums, sumsOf } from '../../ledger/show-ledger.ts'
import { orError, statusOf } from '../../or-error.ts'
import { ledgerWordsIn } from '../../words/ledger.ts'
import type { Actions, PageServerLoad } from './$types'

const ROWS = 50

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, visit } = locals
  const words = ledgerWordsIn(language).ledger
  const query = url.searchParams
  const typed = readLedgerAddress(query)
  const partner = typed.partner === '' || typed.partner === 'none' ? null : await findPartner(register, typed.partner)
  const project = typed.project === '' ? undefined : (await findProjects(register, [typed.project])).get(typed.project)
  const missing = [
    typed.partner !== '' && typed.partner !== 'none' && partner === null ? words.noPartner(typed.partner) : '',
    project !== undefined && !isDossier(project) ? words.noProject(typed.project) : ''
  ].filter((sentence) => sentence !== '')
  const address = {
    ...typed,
    partner: partner?.id ?? typed.partner,
    project: isDossier(project) ? project.dossierId : typed.project
  }
  const cursor = query.get('cursor')
  const page =
    missing.length > 0
      ? { rows: [], nextCursor: null }
      : orError(await register.listLedger({ ...queryOf(address), limit: ROWS, ...(cursor ? { cursor } : {}) }), language)
  const sums = missing.length > 0 ? [] : orError(await sumsOf(register, address), language)
  const narrowedTo = isDossier(project) ? await register.nameDossier(project.dossierId) : null
  const dossier = narrowedTo?.ok ? narrowedTo.value : null
  return {
    address,
    shown: {
      partner: typed.partner === 'none' ? words.notStated : (partner?.title ?? typed.partner),
      project: dossier?.title ?? typed.project
    },
    missing,
    narrowed: Object.values(typed).some((value) => value !== ''),
    choices: ledgerChoices(language),
    rows: page.rows.map((line) => showRow(line, language)),
    sums: showSums(sums, address, language),
    next:
      page.nextCursor === null
        ? null
        : `${withChanged(query, {}) === '?' ? '?' : `${withChanged(query, {})}&`}cursor=${encodeURIComponent(page.nextCursor)}`,
    first: cursor === null ? null : withChanged(query, {}),
    project: dossier && { title: dossier.title, href: `${hrefOf(dossier)}/money` },
    offered: await offeredProjects(register),
    mayEnter: visit.actor === null || visit.actor.permissions.has('dossier.act')
  }
}

export const actions: Actions = {
  /** Keeps one row, and is ready for the next. */
  enter: async ({ request, locals }) => {
    const { register, language } = locals
    const form = await request.formData()
    const typed = typedRow(form)
    const refused = (code: { readonly code: string; readonly about?: Readonly<Record<string, string | number>> }) =>
      fail(statusOf(code), { typed, refusal: sentenceOf(code, language), entered: null })
    const row = await readRowForm(register, typed, language)
    if (!row.ok) return refused(row.refusal)
    const done = await register.enterLedgerRows({ rows: [row.value], source: typed.source, again: form.has('again') })
    if (!done.ok) return refused(done.refusal)
    const [wrong] = done.value.errors
    if (wrong) return refused(wrong.refusal)
    const newest = await register.listLedger({ dossierId: row.value.dossierId, limit: 1000 })
    const lines = newest.ok ? newest.value.rows.toSorted((a, b) => (a.at < b.at ? 1 : -1)) : []
    return { typed: keptForNext(typed), refusal: null, entered: lines[0] ? rowText(showRow(lines[0], language)) : '' }
  }
}
