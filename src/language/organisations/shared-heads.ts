import { wordSet } from '../key-set.ts'
import type { PlaceMention } from '../places/mention.ts'
import { keyOf, LOWER, NUMBER, wordsOf } from '../tokens.ts'
import { headedMention } from './headed-mention.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'

const MANY = wordSet('các hai ba bốn năm sáu')
const COMMA = keyOf(',')
const AND = keyOf('và')
const MOST = 20

/** "UBND các huyện Ninh Sơn, Bác Ái và Thuận Bắc", "Sở Y tế hai tỉnh Huế và Quảng Trị": one body a locality; null where fewer than two are named. */
export const sharedHeadAt = (words: NameWords, i: number): OrganisationMention[] | null => {
  const { scan, tokens } = words
  const head = scan.heads.at(i)
  const entry = head?.entries[0]
  if (!head || !entry || (entry.followedBy !== 'place' && entry.followedBy !== 'field') || !words.isCapital(i)) return null
  const field = entry.followedBy === 'field' ? scan.fields.at(head.to) : undefined
  const end = field?.to ?? head.to
  if (entry.followedBy === 'field' && !field) return null
  const many = tokens.cases[end] === LOWER ? MANY.has(tokens.keys[end] as number) : tokens.kinds[end] === NUMBER
  const type = many ? scan.placeTypes.at(end + 1) : undefined
  if (!type || tokens.cases[end + 1] !== LOWER) return null
  const places = placesFrom(words, end + 1)
  if (places.length < 2) return null
  const written = field ? `${entry.head} ${field.entries[0]?.field ?? wordsOf(tokens, head.to, field.to)}` : entry.head
  const called = wordsOf(tokens, i, end)
  return places.map((place, k) => ({
    ...headedMention(words, [k === 0 ? i : place.from, place.to], entry, written, place),
    name: `${called} ${type.entries[0]?.form ?? ''} ${place.name}`,
    shared: true as const
  }))
}

/** The places from token `at` on, with commas or "và" between. */
const placesFrom = ({ tokens, placeAt }: NameWords, start: number): PlaceMention[] => {
  const found: PlaceMention[] = []
  let at = start
  for (let place = placeAt.get(at); place && found.length < MOST; place = placeAt.get(at)) {
    found.push(place)
    if (tokens.keys[place.to] !== COMMA && tokens.keys[place.to] !== AND) break
    at = place.to + 1
  }
  return found
}
