import type { DossierKind } from '../../../register/index.ts'
import { sentenceOf, term } from '../../../wording/index.ts'
import { LISTS } from '../../dossiers/lists.ts'
import { orError } from '../../or-error.ts'
import { findDossiers, unitsIn } from '../../search/find-dossiers.ts'
import { showHits } from '../../search/show-hits.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageServerLoad } from './$types'

const ROWS = 20
const KINDS = Object.keys(LISTS) as DossierKind[]

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, today } = locals
  const setting = { language, today }
  const text = url.searchParams.get('q')?.trim() ?? ''
  const asked = url.searchParams.get('kind')
  /** A kind of dossier; "report" for the sentences of reports alone; null for all. */
  const kind = asked === 'report' ? asked : (KINDS.find((each) => each === asked) ?? null)
  const form = {
    text,
    kind,
    kinds: [
      { value: 'report', name: wordsIn(language).search.inReports },
      ...KINDS.map((value) => ({ value: value as string, name: term('dossiers', value, language) as string }))
    ]
  }
  const nothing = { ...form, reports: null, dossiers: [], units: [], nextCursor: null }
  if (text === '') return { ...nothing, refusal: null }
  const cursor = url.searchParams.get('cursor')
  const outcome = await register.search({ text, limit: ROWS, ...(cursor ? { cursor } : {}) })
  if (!outcome.ok) return { ...nothing, refusal: sentenceOf(outcome.refusal, language) }
  const onlyDossiers = kind !== null && kind !== 'report'
  return {
    ...form,
    dossiers: kind === 'report' || cursor ? [] : await findDossiers(register, text, kind, setting),
    units: cursor ? [] : unitsIn(orError(await register.lookAtPlaces(), language), text, setting),
    reports: onlyDossiers ? [] : showHits(outcome.value.rows, language),
    nextCursor: onlyDossiers ? null : outcome.value.nextCursor,
    refusal: null
  }
}
