import { wordSet } from '../key-set.ts'
import type { PlaceMention } from '../places/mention.ts'
import { keyOf, type Tokens } from '../tokens.ts'
import type { PostMention } from './mention.ts'
import { seatAt } from './post-bodies.ts'
import type { Chain } from './posts.ts'
import type { Surroundings } from './surroundings.ts'

const COMMA = keyOf(',')
const AND = keyOf('và')
/** "các Đại sứ", "ba Tổng Lãnh sự" */
const MANY = wordSet(['các', 'hai', 'ba', 'bốn', 'những'])
const MISSIONS = new Set(['embassy', 'consulate'])
const MOST = 20

/** The posts without a name that a chain from token `from` on tells of: of "các Đại sứ Na Uy, Thụy Điển và Đan Mạch tại Việt Nam" one for each country, all held where the last is. */
export const postsOfMany = (around: Surroundings, from: number, { positions, to }: Chain): PostMention[] => {
  const { tokens, placeAt } = around
  const [one] = positions
  const isOfMany = MANY.has(tokens.keys[from - 1] as number)
  const alone = [{ from, to: isOfMany ? overSpouses(tokens, to) : to, positions }]
  if (!one?.place || positions.length > 1 || !MISSIONS.has(one.entry.body ?? '') || !isOfMany) return alone
  const places: PlaceMention[] = []
  for (
    let at = to;
    places.length < MOST && (tokens.keys[at] === COMMA || tokens.keys[at] === AND);
    at = (places.at(-1) as PlaceMention).to
  ) {
    const place = placeAt.get(at + 1)
    if (place?.candidates[0]?.level !== 'country') break
    places.push(place)
  }
  const last = places.at(-1)
  if (!last) return alone
  const behind = seatAt(around, last.to)
  const seat = behind ?? one.seat
  return [
    { from, to, positions: [{ ...one, seat }] },
    ...places.map((place) => {
      const end = place === last && behind ? behind.to : place.to
      return { from: place.from, to: end, positions: [{ ...one, from: place.from, to: end, place, seat }] }
    })
  ]
}

/** "các Đại sứ, phu nhân và phu quân": those who come with the holders of a post are told together with them. */
const overSpouses = ({ keys }: Tokens, to: number): number => {
  let end = to
  while (
    (keys[end] === COMMA || keys[end] === AND || keys[end] === WITH) &&
    keys[end + 1] === SPOUSE &&
    SPOUSES.has(keys[end + 2] as number)
  )
    end += 3
  return end
}
const WITH = keyOf('cùng')
const SPOUSE = keyOf('phu')
const SPOUSES = wordSet(['nhân', 'quân'])
