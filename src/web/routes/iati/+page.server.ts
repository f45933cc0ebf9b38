import { sentenceOf, term } from '../../../wording/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { iati, visit, language, register } = locals
  const checked = await iati.check(visit)
  const isPublic = register.level === 'public'
  if (!checked.ok) return { refusal: sentenceOf(checked.refusal, language), isPublic, by: null, projects: [], written: 0 }
  const { reportingOrganisation: by, projects } = checked.value
  return {
    refusal: null,
    isPublic,
    by: `${by.name}${by.english === null ? '' : ` (${by.english})`}, ${by.identifier}, ${by.type} – ${term('organisationType', by.type, language)}`,
    projects: projects.map(({ dossierId, title, identifier, lacks, leftOut, written }) => ({
      ...{ title, identifier, written },
      href: isPublic ? `/projects/${dossierId}#activity` : null,
      lacks: lacks.map((each) => term('activityLack', each, language)),
      leftOut: Object.entries(leftOut).map(([what, count]) => `${term('activityLeftOut', what, language)} (${count})`)
    })),
    written: projects.filter(({ written }) => written).length
  }
}
