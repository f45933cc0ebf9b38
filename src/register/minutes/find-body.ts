import { bodyKey, findLocality, findMentions, loadNames, nameKey } from '../../language/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import { enterInside } from '../dossiers/enter-dossier.ts'
import { keysOfBody } from '../dossiers/nouns/organisation.ts'
import type { Doing } from '../dossiers/open-dossier.ts'
import { partnerOfPlace } from '../dossiers/partner-of.ts'

/**
 * The body or partner that a name in minutes means: one that the register has by this name in any writing, else a body that is entered, with the minutes as
 * its source, so that what it is to do is found under it. Refuses as `enterDossier` does.
 */
export const findBody = async (doing: Doing & Pick<Acting, 'by'>, name: string, reason: string): Promise<Outcome<string>> => {
  const { store } = doing
  const body = bodyCalled(name)
  const [known] = await store.dossiersByKey('organisation', keysOfBody(body))
  if (known) return accept(await endOf(store, known.dossierId))
  const place = findLocality(name)
  const isPlace = place !== null && ` ${nameKey(name)} `.endsWith(` ${nameKey(place.name)} `) && findMentionsIn(name).places.length > 0
  const partner = isPlace ? partnerOfPlace({ ...place, today: [...place.today] }) : null
  const keys = [...(partner ? [partner.key] : []), `body:${bodyKey(name)}`]
  const [found] = await store.dossiersByKey('partner', keys)
  if (found) return accept(await endOf(store, found.dossierId))
  const { kind, country } = body
  return enterInside(doing, { kind: 'organisation', fields: { name, kind, ...(country === null ? {} : { country }) }, reason })
}

const findMentionsIn = (name: string) => findMentions(name, loadNames())

/** What kind of body bears the name and where it is from, as a report that names it would be read. */
const bodyCalled = (name: string) => {
  const whole = findMentionsIn(name).organisations.find((mention) => mention.name === name)
  return { name, kind: whole?.type ?? 'organisation', country: whole?.country ?? null, aliases: [] }
}
