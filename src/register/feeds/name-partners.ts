import { placesWithin } from '../../extraction/index.ts'
import { compileKnowledge, findMentions, loadNames, loadWords } from '../../language/index.ts'
import { articleFromText } from '../../reading/index.ts'
import { searchKey } from '../../values/index.ts'
import { endOf } from '../dossiers/end-of.ts'
import { keysOfBody } from '../dossiers/nouns/organisation.ts'
import { partnerOfBody, partnerOfPlace } from '../dossiers/partner-of.ts'
import { knownIn } from '../knowledge/know.ts'
import type { Store } from '../store.ts'

/**
 * The partners of the register that a title with its summary names, by their names; the office's own locality is none of them. A body ("JICA", or any that
 * the office knows by another name) is named by itself. A country, a province or a locality abroad stands in much that is nobody's cooperation ("động đất ở Nhật Bản"): it
 * counts where a word of cooperation stands beside it, or the office's own locality.
 */
export const partnersNamed = async (store: Store, title: string, summary: string): Promise<string[]> => {
  const { text } = articleFromText([title, summary].filter((part) => part.trim() !== '').join('\n'))
  if (text === '') return []
  const known = await knownIn(store, text)
  const names = loadNames()
  const { organisations } = findMentions(text, names, known && compileKnowledge(known, names))
  const home = await store.home()
  const found = new Set<string>()
  for (const { name, type, country, elided, known: bodies } of organisations) {
    if (elided) continue
    const [first] = bodies ?? []
    const body = { name, kind: type, country, aliases: [], ...(first ? { known: { name: first.name, candidates: [], fields: [] } } : {}) }
    for (const id of await partnersOf(store, body)) found.add(id)
  }
  const placed = new Set<string>()
  for (const place of placesWithin(text, { start: 0, end: text.length }, null)) {
    const partner = partnerOfPlace(place)
    for (const id of partner ? await partnersBy(store, [partner.key]) : []) placed.add(id)
  }
  const isAtHome = home !== null && (placed.has(home) || found.has(home))
  if (isAtHome || tellsCooperation(text)) for (const id of placed) found.add(id)
  found.delete(home ?? '')
  return (await store.dossiers([...found])).map(({ title: name }) => name)
}

/** The partner of a body that the register has by this name, else the one that bears the name itself or whose locality or state does. */
const partnersOf = async (store: Store, body: Parameters<typeof keysOfBody>[0]): Promise<readonly string[]> => {
  const filed = await store.dossiersByKey('organisation', keysOfBody(body))
  const ids = await Promise.all(filed.map(({ dossierId }) => endOf(store, dossierId)))
  const links = ids.length === 0 ? [] : await store.linksFrom([...new Set(ids)])
  const within = links.filter(({ relation }) => relation === 'within').map(({ to }) => to)
  if (within.length > 0) return Promise.all(within.map((id) => endOf(store, id)))
  return partnersBy(store, [partnerOfBody(body).key])
}

const partnersBy = async (store: Store, keys: readonly string[]): Promise<readonly string[]> =>
  Promise.all((await store.dossiersByKey('partner', keys)).map(({ dossierId }) => endOf(store, dossierId)))

let words: readonly string[] | undefined

const tellsCooperation = (text: string): boolean => {
  words ??= loadWords('cooperation/words').map((word) => ` ${searchKey(word)} `)
  const key = ` ${searchKey(text)} `
  return words.some((word) => key.includes(word))
}
