import { fail, type RequestEvent } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { askedImport, typedImport } from '../../../iati/read-import.ts'
import { showTaking } from '../../../iati/show-import.ts'
import { statusOf } from '../../../or-error.ts'
import type { Actions } from './$types'

/** What was brought: a file, or what the page kept of one that was looked at. */
const broughtIn = async (form: FormData): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  return {
    name: String(form.get('name') ?? ''),
    bytes: new Uint8Array(Buffer.from(String(form.get('kept') ?? ''), 'base64'))
  }
}

/** Looks at what was brought, or takes it, by the choices of the form. */
const looked = async ({ request, locals }: RequestEvent, dryRun: boolean) => {
  const { register, language, iati } = locals
  const form = await request.formData()
  const typed = typedImport(form)
  const brought = await broughtIn(form)
  const asked = askedImport(form, typed, brought.name)
  const left = Object.entries(asked.choices ?? {}).flatMap(([identifier, { into }]) => (into === '' ? [identifier] : []))
  const told = await iati.look(register, brought, { ...asked, dryRun })
  if (!told.ok)
    return fail(statusOf(told.refusal), { typed, refusal: sentenceOf(told.refusal, language), shown: null, kept: '', name: '', left })
  const { kept, ...shown } = told.value
  return { typed, refusal: null, shown: showTaking(shown, language), kept: Buffer.from(kept).toString('base64'), name: brought.name, left }
}

export const actions: Actions = {
  look: async (event) => looked(event, true),
  take: async (event) => looked(event, false)
}
