import { otherPages } from '../../works/other-pages.ts'
import { nextInWorks, showSections } from '../../works/show-works.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const setting = { language: locals.language, today: locals.today }
  return locals.register.atOnce(async (register) => {
    const sections = await showSections(register, setting)
    return { sections, next: await nextInWorks(register, sections, setting), others: otherPages(setting.language) }
  })
}
