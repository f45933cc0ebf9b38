import { fail } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { tableAsText } from '../../../ledger/table-as-text.ts'
import { statusOf } from '../../../or-error.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /** Reads a table and tells what is wrong with each row; enters all of it where that was asked for and nothing is wrong. */
  read: async ({ request, locals }) => {
    const { register, language, products } = locals
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '')
    const file = form.get('file')
    const isFile = file instanceof File && file.size > 0
    const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(word('text'))
    const [source, sheet] = [word('source').trim(), word('sheet').trim()]
    const table = { bytes, ...(sheet === '' || !isFile ? {} : { sheet }) }
    // What a file held stands in the field from now on, and is put right there.
    const opened = isFile ? await register.openTable(table) : null
    const text = opened?.ok ? tableAsText(opened.value) : word('text')
    const brought = await products.bring(register, { ...table, source, dryRun: word('go') !== 'import' })
    if (!brought.ok) return fail(statusOf(brought.refusal), { source, text, refusal: sentenceOf(brought.refusal, language), brought: null })
    return { source, text: brought.value.entered > 0 ? '' : text, refusal: null, brought: brought.value }
  }
}
