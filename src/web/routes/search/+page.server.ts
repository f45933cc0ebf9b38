import { accept } from '../../../values/index.ts'
import { sentenceOf } from '../../../wording/index.ts'
import { findPartner } from '../../dossiers/find-rows.ts'
import { statesOf } from '../../dossiers/states.ts'
import { orError } from '../../or-error.ts'
import { findDossiers, kindChoices, unitsIn } from '../../search/find-dossiers.ts'
import { asksDossiers, isNarrowed, leavesReports, queryOf, readSearchAddress } from '../../search/search-address.ts'
import { showHits } from '../../search/show-hits.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageServerLoad } from './$types'

const ROWS = 20

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language, today } = locals
  return locals.register.atOnce(async (register) => {
    const setting = { language, today }
    const address = readSearchAddress(url.searchParams)
    const { text, kind, cursor } = address
    const words = wordsIn(language).search
    const places = orError(await register.lookAtPlaces(), language)
    const partner = address.partner === '' ? null : await findPartner(register, address.partner)
    const noun = kind === 'report' ? null : kind
    const form = {
      ...address,
      partner: partner?.title ?? address.partner,
      kinds: kindChoices(setting),
      provinces: places.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'vi')),
      states: [
        { value: 'pending', name: words.pending },
        { value: 'settled', name: words.settled },
        ...(noun ? statesOf(noun, language) : [])
      ],
      narrowed: isNarrowed(address),
      onlyDossiers: asksDossiers(address),
      leavesReports: leavesReports(address)
    }
    const nothing = { ...form, asked: text !== '', reports: [], dossiers: [], units: [], nextCursor: null }
    if (text === '') return { ...nothing, refusal: null }
    if (address.partner !== '' && !partner) return { ...nothing, refusal: words.noPartner(address.partner) }

    const query = { ...queryOf(address, partner?.id ?? null), ...(cursor ? { cursor } : {}) }
    const withReports = !form.onlyDossiers
    // A further page of sentences stands by itself.
    const withDossiers = kind !== 'report' && !(cursor && withReports)
    const [found, told] = await Promise.all([
      withDossiers ? findDossiers(register, query, noun, setting) : accept([]),
      withReports ? register.search({ ...query, among: 'reports', limit: ROWS }) : null
    ])
    if (!found.ok) return { ...nothing, refusal: sentenceOf(found.refusal, language) }
    if (told && !told.ok) return { ...nothing, refusal: sentenceOf(told.refusal, language) }
    return {
      ...nothing,
      dossiers: found.value,
      units: cursor ? [] : unitsIn(places, text, setting),
      reports: told ? showHits(told.value.rows, language) : [],
      nextCursor: told?.value.nextCursor ?? null,
      refusal: null
    }
  })
}
