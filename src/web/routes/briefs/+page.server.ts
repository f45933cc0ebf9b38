import { redirect } from '@sveltejs/kit'
import { showSubjects } from '../../briefs/show-subjects.ts'
import type { PageServerLoad } from './$types'

const NAMED = ['partner', 'country', 'sector', 'project']

export const load: PageServerLoad = async ({ locals, url }) => {
  const [of, name] = ['of', 'name'].map((key) => url.searchParams.get(key)?.trim() ?? '')
  if (of && name && NAMED.includes(of)) redirect(303, `/briefs/${of}/${encodeURIComponent(name)}`)
  return { subjects: await locals.register.atOnce((register) => showSubjects(register, locals)) }
}
