import { fail, redirect } from '@sveltejs/kit'
import { isWithin, levelsWithin } from '../../../../../values/index.ts'
import { sentenceOf, term } from '../../../../../wording/index.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { describeItem } from '../../../../review/describe-item.ts'
import { KIND_ORDER } from '../../../../review/kind-order.ts'
import type { Actions, PageServerLoad } from './$types'

/** Chosen from a list, quotes are told by their beginning. */
const LONGEST_QUOTE = 120

export const load: PageServerLoad = async ({ locals, params }) => {
  const { register, language, visit } = locals
  const report = orError(await register.showReport(params.id), language)
  return {
    report: { id: report.id, title: report.title },
    groups: KIND_ORDER.map((kind) => ({
      kind,
      name: term('kinds', kind, language),
      items: report.items
        .filter((item) => item.kind === kind)
        .map((item) => ({
          id: item.id,
          name: describeItem(item, { language, items: report.items }).headline,
          quote: item.evidence[0]?.exact.slice(0, LONGEST_QUOTE) ?? ''
        }))
    })).filter(({ items }) => items.length > 0),
    levels: levelsWithin(visit.actor?.clearance ?? register.level)
      .filter((level) => level !== report.level && isWithin(level, report.level))
      .map((value) => ({ value, name: term('confidentiality', value, language) }))
  }
}

/** What is kept back, as the form has it: items by their boxes, other words a line each. */
const askedIn = (form: FormData, reportId: string) => ({
  reportId,
  items: form.getAll('item').map(String),
  words: String(form.get('words') ?? '').split('\n')
})

export const actions: Actions = {
  /** Shows the text as it will be, with a way to keep it. */
  show: async ({ request, locals, params }) => {
    const asked = askedIn(await request.formData(), params.id)
    const redacted = await locals.register.redactReport(asked)
    const typed = { items: asked.items, words: asked.words.join('\n') }
    if (!redacted.ok) return fail(statusOf(redacted.refusal), { refusal: sentenceOf(redacted.refusal, locals.language), typed, text: null })
    return { refusal: null, typed, text: redacted.value.text, stretches: redacted.value.stretches }
  },
  /** Files the text as it was shown as a document of its own, at a lower level. */
  file: async ({ request, locals, params }) => {
    const form = await request.formData()
    const asked = askedIn(form, params.id)
    const filed = await locals.register.fileRedacted({ ...asked, level: String(form.get('level') ?? '') })
    const typed = { items: asked.items, words: asked.words.join('\n') }
    if (!filed.ok) return fail(statusOf(filed.refusal), { refusal: sentenceOf(filed.refusal, locals.language), typed, text: null })
    redirect(303, `/reports/${filed.value.reportId}`)
  }
}
