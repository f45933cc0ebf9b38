import { error, fail, redirect } from '@sveltejs/kit'
import { WORKS } from '../../../../register/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { typedIn } from '../../../dossiers/act-from.ts'
import { hrefOf } from '../../../dossiers/lists.ts'
import { statusOf } from '../../../or-error.ts'
import { worksWordsIn } from '../../../words/works.ts'
import { enterWorks } from '../../../works/enter-works.ts'
import { showNewForm } from '../../../works/show-new-form.ts'
import type { Actions, PageServerLoad } from './$types'

const kindIn = (url: URL) => WORKS.find((one) => one === url.searchParams.get('kind'))

export const load: PageServerLoad = ({ locals, url }) => {
  const kind = kindIn(url)
  if (!kind) error(404)
  return { kind, title: worksWordsIn(locals.language).works.enter[kind], fields: showNewForm(kind, locals.language) }
}

export const actions: Actions = {
  enter: async ({ request, locals, url }) => {
    const kind = kindIn(url)
    if (!kind) error(404)
    const form = await request.formData()
    const done = await enterWorks(locals.register, kind, form, locals.language)
    if (done.ok) redirect(303, hrefOf({ kind, id: done.value }))
    return fail(statusOf(done.refusal), { refusal: sentenceOf(done.refusal, locals.language), typed: typedIn(form) })
  }
}
