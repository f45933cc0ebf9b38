import type { KnownPlace, Mentions, PlaceChoice, PlaceMention, Tokens } from '../../language/index.ts'
import { keyOf, NEWLINE, resolvePlace, spanOf } from '../../language/index.ts'
import { quote } from '../../values/index.ts'
import type { Place } from '../record.ts'
import { opensWith, phrases } from '../text/phrases.ts'

export interface PlacesGathered {
  readonly places: Place[]
  readonly idOf: ReadonlyMap<PlaceMention, string>
  /** By the place's id: how many places have the name of its first mention, and what decided between them. */
  readonly chosen: ReadonlyMap<string, PlaceChosen>
}

export interface PlaceChosen {
  readonly among: number
  readonly by: readonly PlaceChoice[]
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
  const chosen = new Map<string, PlaceChosen>()
  const inBigCity = [...provinces].some((name) => WITH_NUMBERED.test(name))
  const writtenOf = ({ from, to }: PlaceMention): string => tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
  const typed = preferTyped([...mentions.places, ...governed(mentions)])
  const projects = projectsOf(mentions)
  const inPost = regionsOfPosts(mentions)
  for (const mention of [...mentions.places, ...governed(mentions)].sort((a, b) => a.from - b.from)) {
    if (inPost.has(mention) || isVague(mention, tokens) || projects.has(mention.name) || (!inBigCity && QUARTER.test(writtenOf(mention))))
      continue
    const { candidates, type } = typed.get(mention.name) ?? mention
    const known = resolvePlace({
      candidates,
      type: type?.type ?? null,
      day,
      provinces,
      former: mention.former
    })
    const first = known.place ?? mention.candidates[0] ?? null
    const key =
      first && first.level !== 'country' ? `${first.level.startsWith('foreign') ? first.country : first.level} ${first.name}` : mention.name
    const span = spanOf(tokens, mention)
    const evidence = quote(tokens.text, span)
    const old = byKey.get(key)
    if (old) {
      old.evidence.push(evidence)
      for (const written of [tokens.text.slice(tokens.starts[mention.nameFrom], span.end), ...withKind(mention, first, writtenOf(mention))])
        if (written !== old.name && !old.aliases.includes(written)) old.aliases.push(written)
      idOf.set(mention, old.id)
      continue
    }
    const place: Place = {
      id: `l${byKey.size + 1}`,
      name: nameOf(mention, first),
      unit: known.place?.code ? { code: known.place.code, from: known.place.from, to: known.place.to } : null,
      level: first?.level ?? 'feature',
      country: first?.country ?? null,
      today: [...known.today],
      candidates: known.place
        ? []
        : known.candidates.map((place) => ({ code: place.code ?? '', name: `${place.type} ${place.name}`.trim(), within: place.within })),
      aliases: [
        ...otherNames(mention, first, tokens.text.slice(tokens.starts[mention.nameFrom], span.end)),
        ...withKind(mention, first, writtenOf(mention))
      ],
      evidence: [evidence]
    }
    byKey.set(key, place)
    idOf.set(mention, place.id)
    chosen.set(place.id, { among: new Set(candidates).size, by: known.by })
  }
  return { places: [...byKey.values()], idOf, chosen }
}

/** "châu Á", "dài nhất Đông Nam Á", "miền Trung" are no place anybody speaks of as one; "khu vực châu Á" and "Đông Nam Á" are. */
const isVague = ({ candidates: [known], from }: PlaceMention, { keys }: Tokens): boolean =>
  known?.level === 'region' &&
  ((known.country === null && keys[from - 1] !== AREA && (/^châu /iu.test(known.name) || keys[from - 1] === MOST)) ||
    /^miền /u.test(known.name))
const MOST = keyOf('nhất')
/** Second half of "khu vực". */
const AREA = keyOf('vực')

/** "Giám đốc phụ trách khu vực Đông Á - Thái Bình Dương": what somebody is in charge of is no place of the story. */
const regionsOfPosts = ({ places, scan }: Mentions): ReadonlySet<PlaceMention> => {
  const found = new Set<PlaceMention>()
  for (const place of places) {
    const [known] = place.candidates
    if (!known || known.country !== null || (known.level !== 'region' && known.level !== 'feature')) continue
    for (let at = place.from - 1; at >= Math.max(0, place.from - FARTHEST_CHARGE) && scan.tokens.kinds[at] !== NEWLINE; at--)
      if (opensWith(scan.tokens, at, IN_CHARGE)) found.add(place)
  }
  return found
}
const IN_CHARGE = phrases('phụ trách khu vực|phụ trách vùng|giám đốc khu vực|chủ tịch khu vực|phụ trách')
const FARTHEST_CHARGE = 8

/** "80% thuộc nhóm Q1, Q2", "doanh thu Q1": a district only where its city is named. */
const QUARTER = /^[QP] ?\d{1,2}$/u
const WITH_NUMBERED = /^(?:Thành phố )?Hồ Chí Minh$|^Sài Gòn$/u

const PROJECT = keyOf('án')
/** "dự án sân bay Long Thành", "dự án cảng Liên Chiểu": a work that is still to be built is a project, no place yet. */
const projectsOf = ({ places, scan }: Mentions): ReadonlySet<string> =>
  new Set(
    places
      .filter(({ from, candidates: [known] }) => (known?.level ?? 'feature') === 'feature' && scan.tokens.keys[from - 1] === PROJECT)
      .map(({ name }) => name)
  )

/** The localities that the committees and offices of the text govern: "Thành ủy Hà Nội" tells of Hà Nội. */
const governed = (mentions: Mentions): PlaceMention[] =>
  mentions.organisations.flatMap(({ place, type, shared }) =>
    place &&
    (shared || (GOVERNS.test(type) && place.candidates.some(({ level, country }) => country === 'VN' && /province|district/.test(level))))
      ? [place]
      : []
  )
const GOVERNS = /^(?:party committee|people's committee|people's council|fatherland front)$/

/** A unit of Việt Nam by its official name ("TP.HCM" is Hồ Chí Minh), a place abroad as the text spells it ("Sê Kông", "Úc"). */
const nameOf = (mention: PlaceMention, known: KnownPlace | null): string =>
  known === null || known.country !== 'VN' ? mention.written : known.name

/** The words as written, the name that a place abroad has in the tables, and a border gate without its kind: "cửa khẩu Lao Bảo" is also Lao Bảo. */
const otherNames = (mention: PlaceMention, known: KnownPlace | null, written: string): string[] => {
  const name = nameOf(mention, known)
  const kindless = known === null || known.level === 'feature' ? KIND.exec(name)?.[1] : undefined
  return [...new Set([written, known?.name ?? name, kindless ?? name])].filter((other) => other !== name)
}

/** "Châu Hồng Hà", "bang Hessen": abroad the word for what it is belongs to how the place is called. */
const withKind = ({ type }: PlaceMention, known: KnownPlace | null, written: string): string[] =>
  type && known && known.country !== 'VN' && known.level !== 'country' ? [written] : []

const KIND =
  /^(?:cửa khẩu(?: quốc tế| chính| phụ)?|sân bay(?: quốc tế)?|cảng hàng không(?: quốc tế)?|nhà ga|ga|cảng(?: biển| quốc tế)?|khu dân cư|khu đô thị|nút giao|làng(?: cổ| nghề| gốm| văn hóa)?|thôn|ấp|khóm|xóm|khu du lịch(?: sinh thái| tâm linh| quốc gia)?|phà|khu di tích(?: lịch sử)?|khu công nghiệp|cụm công nghiệp|khu chế xuất|khu kinh tế|vườn quốc gia|khu bảo tồn(?: thiên nhiên)?|chợ|luồng|cao nguyên|di tích) (.+)$/u

/** Where one mention of a name has its type word ("quận Ninh Kiều"), the bare mentions are of that place too; not where "tỉnh Bắc Ninh" stands beside "TP. Bắc Ninh". */
const preferTyped = (places: readonly PlaceMention[]): Map<string, PlaceMention> => {
  const typed = new Map<string, PlaceMention>()
  const ofTwo = new Set<string>()
  for (const place of places) {
    const first = place.type ? typed.get(place.name) : undefined
    if (first && isProvince(first) !== isProvince(place)) ofTwo.add(place.name)
    if (place.type && !first) typed.set(place.name, place)
  }
  for (const name of ofTwo) typed.delete(name)
  return typed
}
const isProvince = ({ candidates }: PlaceMention): boolean => candidates.some(({ level }) => level === 'province')
