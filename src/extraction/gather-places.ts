import type { Mentions, PlaceMention } from '../language/index.ts'
import { resolvePlace } from '../language/index.ts'
import { quote } from '../values/index.ts'
import type { Place } from './record.ts'

export interface PlacesGathered {
  readonly places: Place[]
  readonly idOf: ReadonlyMap<PlaceMention, string>
}

/**
 * One place an entry, whatever its spellings and however often named. `day` (a partial date or null) picks the unit that held then.
 * A name that could be several units keeps them in `candidates`.
 */
export const gatherPlaces = (mentions: Mentions, day: string | null): PlacesGathered => {
  const { tokens } = mentions.scan
  const provinces = new Set(
    mentions.places.filter((mention) => mention.candidates.some((place) => place.level === 'province')).map((mention) => mention.name)
  )
  const byKey = new Map<string, Place & { aliases: string[] }>()
  const idOf = new Map<PlaceMention, string>()
  const typed = preferTyped(mentions.places)
  for (const mention of mentions.places) {
    // "châu Á", "Đông Nam Á" are no place anybody meets at.
    if (mention.candidates[0]?.level === 'region' && mention.candidates[0].country === null) continue
    const known = resolvePlace({
      candidates: [...(typed.get(mention.name) ?? mention).candidates],
      type: (typed.get(mention.name) ?? mention).type?.type ?? null,
      day,
      provinces,
      former: mention.former
    })
    const first = known.place ?? mention.candidates[0] ?? null
    const key =
      first && first.level !== 'country' ? `${first.level.startsWith('foreign') ? first.country : first.level} ${first.name}` : mention.name
    const span = { start: tokens.starts[mention.from] as number, end: tokens.ends[mention.to - 1] as number }
    const evidence = quote(tokens.text, span)
    const old = byKey.get(key)
    if (old) {
      old.evidence.push(evidence)
      const written = tokens.text.slice(tokens.starts[mention.nameFrom], span.end)
      if (written !== old.name && !old.aliases.includes(written)) old.aliases.push(written)
      idOf.set(mention, old.id)
      continue
    }
    const place: Place = {
      id: `l${byKey.size + 1}`,
      name: first?.name ?? mention.name,
      unit: known.place?.code ? { code: known.place.code, from: known.place.from, to: known.place.to } : null,
      level: first?.level ?? 'feature',
      country: first?.country ?? null,
      today: [...known.today],
      candidates: known.place
        ? []
        : known.candidates.map((place) => ({ code: place.code ?? '', name: `${place.type} ${place.name}`.trim(), within: place.within })),
      aliases: writtenAs(tokens.text.slice(tokens.starts[mention.nameFrom], span.end), first?.name ?? mention.name),
      evidence: [evidence]
    }
    byKey.set(key, place)
    idOf.set(mention, place.id)
  }
  return { places: [...byKey.values()], idOf }
}

/** "Úc" is named Australia and keeps the form that was written. */
const writtenAs = (written: string, name: string): string[] => (written === name ? [] : [written])

/** Where one mention of a name has its type word ("quận Ninh Kiều"), the bare mentions are of that place too. */
const preferTyped = (places: readonly PlaceMention[]): Map<string, PlaceMention> => {
  const typed = new Map<string, PlaceMention>()
  for (const place of places) if (place.type && !typed.has(place.name)) typed.set(place.name, place)
  return typed
}
