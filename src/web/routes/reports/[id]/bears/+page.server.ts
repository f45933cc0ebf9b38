import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../../wording/index.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { wordsHref } from '../../../../dossiers/show-fields.ts'
import { showOther } from '../../../../dossiers/show-links.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

const MANY = 12

/** An item of a report beside the undertakings that it may speak of; without words, those that wait and were spoken of last. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const report = orError(await register.showReport(params.id), language)
  const itemId = url.searchParams.get('item') ?? ''
  const item = report.items.find(({ id }) => id === itemId)
  if (!item) redirect(307, `/reports/${params.id}`)
  const words = url.searchParams.get('q')?.trim() ?? ''
  const query = words === '' ? { pending: true } : { named: words }
  const page = orError(await register.listDossiers({ kind: 'undertaking', ...query, order: 'spoken', limit: MANY }), language)
  return {
    item: {
      id: item.id,
      accepted: item.state === 'accepted',
      quotes: item.evidence.map(({ exact }) => exact).slice(0, 3),
      href: wordsHref({ reportId: params.id, itemId: item.id })
    },
    report: { id: params.id, title: report.title },
    sought: words,
    found: page.rows.map((row) => ({ ...showOther(row, { language, today }), revision: row.revision }))
  }
}

export const actions: Actions = {
  /** Says what the item means for one undertaking, and shows that one's thread. */
  judge: async ({ request, locals, params }) => {
    const { register, language } = locals
    const form = await request.formData()
    const [said = '', to = '', revision = ''] = String(form.get('judged') ?? '').split('@')
    const judgement = said === 'fulfils' || said === 'contradicts' ? said : null
    const reason = String(form.get('reason') ?? '').trim()
    const done = await register.actOnDossier({
      dossierId: to,
      revision: Number(revision),
      act: { act: 'judge', reportId: params.id, itemId: String(form.get('item') ?? ''), judgement },
      ...(reason === '' ? {} : { reason })
    })
    if (done.ok) redirect(303, `${hrefOf({ kind: 'undertaking', id: done.value })}#said`)
    return fail(statusOf(done.refusal), { refusal: sentenceOf(done.refusal, language) })
  }
}
