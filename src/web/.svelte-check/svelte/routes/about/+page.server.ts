import { guideIn } from '../../words/guide.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ guide: guideIn(locals.language) })
