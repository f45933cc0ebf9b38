import { error, fail, redirect } from '@sveltejs/kit'
import type { DossierAct } from '../../../../../register/index.ts'
import type { Refusal } from '../../../../../values/index.ts'
import { type Language, sentenceOf } from '../../../../../wording/index.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { readTransactionForm, typedRow } from '../../../../ledger/read-row-form.ts'
import { ledgerChoices } from '../../../../ledger/show-choices.ts'
import { showKeptRow } from '../../../../ledger/show-kept-row.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { ledgerWordsIn } from '../../../../words/ledger.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, visit } = locals
  const dossier = orError(await register.showDossier(params.dossier), language)
  const row = showKeptRow(dossier, params.entry, language)
  if (row === null) error(404, ledgerWordsIn(language).ledger.row.none(dossier.title))
  return {
    row,
    dossier: { title: dossier.title, href: `${hrefOf(dossier)}/money`, ledger: `/ledger?project=${dossier.id}` },
    revision: dossier.revision,
    isDone: url.searchParams.has('done'),
    choices: ledgerChoices(language),
    mayCorrect: visit.actor === null || visit.actor.permissions.has('dossier.act')
  }
}

export const actions: Actions = {
  /** Puts another in the row's place; what it was stays in its history. */
  correct: async (event) => {
    const { register, language } = event.locals
    const form = await event.request.formData()
    const typed = typedRow(form)
    const value = await readTransactionForm(register, typed, language)
    if (!value.ok) return refused(value.refusal, language, typed)
    return act(event, form, { act: 'replace entry', entry: event.params.entry, value: value.value })
  },
  /** Takes the row out of the sums. */
  withdraw: async (event) => act(event, await event.request.formData(), { act: 'withdraw entry', entry: event.params.entry })
}

const act = async ({ locals, params, url }: RequestEvent, form: FormData, done: DossierAct) => {
  const typed = typedRow(form)
  const outcome = await locals.register.actOnDossier({
    dossierId: params.dossier,
    revision: Number(form.get('revision')),
    act: done,
    reason: typed.source
  })
  if (!outcome.ok) return refused(outcome.refusal, locals.language, done.act === 'withdraw entry' ? null : typed)
  redirect(303, `${url.pathname}?done`)
}

const refused = (refusal: Refusal, language: Language, typed: ReturnType<typeof typedRow> | null) =>
  fail(statusOf(refusal), { typed, refusal: sentenceOf(refusal, language) })
