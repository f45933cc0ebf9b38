import { fail } from '@sveltejs/kit'
import { COLUMN_FIELDS, offeredProjects } from '../../../../exchange/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { broughtTable, readImport, typedUsual } from '../../../ledger/read-import.ts'
import { ledgerChoices } from '../../../ledger/show-choices.ts'
import { showImport } from '../../../ledger/show-import.ts'
import { tableAsText } from '../../../ledger/table-as-text.ts'
import { statusOf } from '../../../or-error.ts'
import { ledgerWordsIn } from '../../../words/ledger.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const named = await register.nameDossier(url.searchParams.get('project') ?? '')
  return {
    choices: ledgerChoices(language),
    fields: COLUMN_FIELDS.map((value) => ({ value, name: ledgerWordsIn(language).ledger.import.fields[value] })),
    offered: await offeredProjects(register),
    project: named.ok ? named.value.title : ''
  }
}

export const actions: Actions = {
  /** Reads a table that was pasted or chosen, and tells what would be entered or is wrong; enters all of it where that was asked for and nothing is wrong. */
  read: async ({ request, locals }) => {
    const { register, language } = locals
    const form = await request.formData()
    const source = String(form.get('source') ?? '').trim()
    const pasted = String(form.get('text') ?? '')
    const said = { usual: typedUsual(form), source, again: form.has('again') }
    const brought = await broughtTable(register, form)
    if (!brought.ok)
      return fail(statusOf(brought.refusal), {
        ...said,
        text: pasted,
        refusal: sentenceOf(brought.refusal, language),
        shown: null,
        entered: 0
      })
    const { table, isFile } = brought.value
    // What a file held stands in the field from now on, and is put right there.
    const text = isFile ? tableAsText(table) : pasted
    const read = await readImport(register, table, form, isFile)
    if (!read.ok)
      return fail(statusOf(read.refusal), { ...said, text, refusal: sentenceOf(read.refusal, language), shown: null, entered: 0 })
    const { entered } = read.value
    if (entered > 0) return { ...said, text: '', refusal: null, shown: null, entered }
    return { ...said, text, refusal: null, shown: showImport(read.value, language), entered }
  }
}
