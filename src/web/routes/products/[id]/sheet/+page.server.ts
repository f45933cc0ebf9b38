import { fail, redirect } from '@sveltejs/kit'
import { factsOf } from '../../../../../exchange/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { actFrom, typedIn } from '../../../../dossiers/act-from.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { showSheet } from '../../../../products/show-product.ts'
import type { Actions, PageServerLoad } from './$types'

/** What stands in parts of its own on this page, with a way to each undertaking. */
const FACTS = 9

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today, visit } = locals
  const product = orError(await register.showProduct(params.id), language)
  if (product.id !== params.id) redirect(307, `/products/${product.id}/sheet`)
  const rules = locals.products.rules(today)
  const may = (permission: 'dossier.act' | 'dossier.export'): boolean => visit.actor === null || visit.actor.permissions.has(permission)
  return {
    id: product.id,
    revision: product.revision,
    story: product.story,
    facts: factsOf({ ...product, outlets: [], trades: [] }, language)
      .slice(0, FACTS)
      .map(([name, told]) => ({ name, told })),
    sheet: showSheet(product, language),
    rules: rules && { law: rules.law, ...rules.most },
    mostMB: locals.products.mostPhotoMB,
    told: url.searchParams.get('told') ?? '',
    may: { act: may('dossier.act'), take: may('dossier.export') }
  }
}

export const actions: Actions = {
  /** Keeps a photo, without what it tells of where it was taken. */
  photo: async ({ request, locals, params }) => {
    const { register, language } = locals
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const file = form.get('file')
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    const kept = await register.addPhoto({
      ...{ dossierId: params.id, revision: Number(word('revision')), bytes },
      ...{ altVi: word('altVi'), altEn: word('altEn'), reason: word('reason') }
    })
    if (kept.ok) redirect(303, `/products/${params.id}/sheet?told=${kept.value.toldPlace ? 'place' : 'kept'}#photos`)
    return fail(statusOf(kept.refusal), { refusal: sentenceOf(kept.refusal, language), typed: typedIn(form) })
  },
  withdraw: async ({ request, locals, params }) => {
    const form = await request.formData()
    form.set('act', 'withdraw entry')
    const done = await actFrom(locals, params.id, form)
    if (done.failed) return fail(done.failed.status, { refusal: done.failed.data.refusal, typed: typedIn(form) })
    redirect(303, `/products/${params.id}/sheet#photos`)
  }
}
