import type { CalledBody, Mentions, PersonMention, PlaceMention } from '../../language/index.ts'
import type { Organisation, Reference } from '../record.ts'
import { KINDS_CALLED } from '../text/called-kinds.ts'
import { lastBefore, sentenceStart } from '../text/in-order.ts'
import type { OrganisationsGathered } from './gather-organisations.ts'
import type { PlacesGathered } from './gather-places.ts'

/** Which body or place a post without one belongs to: the last of these kinds named before it. */
export interface ContextRule {
  readonly name: string
  readonly posts: RegExp
  /** Kinds of bodies, or levels of places. */
  readonly kinds: RegExp
  /** How its name begins. */
  readonly opens?: RegExp
  readonly of: 'body' | 'place'
  /** How many sentences back it may stand; a ministry or a state may also stand first behind. */
  readonly reach: number
  /** Of the one body of its kinds that the text tells of anywhere, by name or by a post. */
  readonly sole?: true
  /** Texts in which the last person's post belongs to what is named; and where it does not (null). Run as tests. */
  readonly examples: readonly (readonly [text: string, body: string | null])[]
}

const ANYWHERE = 1000

const HEADS_STATE = /^(?:phó )?(?:tổng thống|quốc vương|toàn quyền)/iu

export const contextRules: readonly ContextRule[] = [
  {
    name: 'mayor of the city',
    posts: /^(?:phó )?(?:thị|đô) trưởng/iu,
    kinds: /^foreign-city$/,
    of: 'place',
    reach: 3,
    examples: [
      ['Đoàn thành phố Hamada, tỉnh Shimane do ông Kubota Shoichi, Thị trưởng, làm trưởng đoàn đã đến Bắc Kạn.', 'thành phố Hamada'],
      ['Tiếp đoàn tỉnh Shimane do ông Kubota Shoichi, Thị trưởng, dẫn đầu.', null]
    ]
  },
  {
    name: 'governor of the province',
    posts: /^(?:phó )?(?:tỉnh trưởng|thống đốc)/iu,
    kinds: /^foreign-province$/,
    of: 'place',
    reach: 3,
    examples: [['UBND tỉnh tiếp đoàn tỉnh Shimane do ông Maruyama Tatsuya, Thống đốc, làm trưởng đoàn.', 'tỉnh Shimane']]
  },
  {
    name: 'head of the state abroad',
    posts: HEADS_STATE,
    kinds: /^country$/,
    of: 'place',
    reach: ANYWHERE,
    examples: [
      ['Chủ tịch nước thăm Phần Lan. Tại Helsinki, ông hội đàm với Tổng thống Mikko Virtanen.', 'Phần Lan'],
      ['Tại cuộc hội đàm với Tổng thống Mikko Virtanen, Việt Nam và Phần Lan ra tuyên bố.', 'Phần Lan'],
      ['Chiều 9/10, Việt Nam đón Tổng thống Mikko Virtanen.', null],
      ['Thủ tướng Nhật Bản tiếp Tổng thống Mikko Virtanen.', null]
    ]
  },
  {
    name: 'minister at the ministry',
    posts: /^(?:quyền )?(?:bộ|thứ) trưởng/iu,
    kinds: /^ministry$/,
    of: 'body',
    reach: ANYWHERE,
    examples: [
      ['Sáng 21/2, tại trụ sở Bộ Xây dựng, Thứ trưởng Nguyễn Tường Lâm đã làm việc với JICA.', 'Bộ Xây dựng'],
      ['Thứ trưởng Nguyễn Tường Lâm làm việc với JICA. Bộ Xây dựng sẽ xem xét.', 'Bộ Xây dựng'],
      ['Bộ Xây dựng làm việc với Bộ Môi trường Pháp. Thứ trưởng Nguyễn Tường Lâm cảm ơn.', 'Bộ Xây dựng']
    ]
  },
  {
    name: 'ambassador at the one embassy',
    posts: /^đại sứ/iu,
    kinds: /^embassy$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      ['Đại sứ Park Min-ho thăm Kon Tum. UBND tỉnh đón tiếp ngài Đại sứ Hàn Quốc tại Việt Nam.', 'Đại sứ quán Hàn Quốc tại Việt Nam'],
      ['Tỉnh thăm Đại sứ quán Việt Nam tại Hungary. Đại sứ Nguyễn Thị Bích Thảo cảm ơn.', 'Đại sứ quán Việt Nam tại Hungary'],
      ['UBND tỉnh tiếp Đại sứ Lào và Đại sứ Hàn Quốc. Cùng dự có Đại sứ Park Min-ho.', null]
    ]
  },
  {
    name: 'consul at the one consulate',
    posts: /^tổng lãnh sự/iu,
    kinds: /^consulate$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      [
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng làm việc với tỉnh. Tổng Lãnh sự Mori Takero cảm ơn tỉnh.',
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng'
      ]
    ]
  },
  {
    name: 'consul in charge at the one consulate',
    posts: /^(?:phó )?lãnh sự(?! danh dự)/iu,
    kinds: /^consulate$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      [
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng làm việc với tỉnh. Cùng dự có bà Mori Yuki, Lãnh sự phụ trách thị thực.',
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng'
      ],
      ['Tỉnh tiếp đoàn Nhật Bản. Cùng dự có bà Mori Yuki, Lãnh sự phụ trách thị thực.', null]
    ]
  },
  {
    name: 'officer of the firm',
    posts: /^(?:phó )?(?:tổng giám đốc|chủ tịch (?:hđqt|hội đồng quản trị|hđtv))/iu,
    kinds: /^(?:company|bank)$/,
    of: 'body',
    reach: 2,
    examples: [
      ['Chiều 9/10, UBND tỉnh làm việc với Công ty TNHH Samho. Dự họp có bà Lê Ngọc Ánh, Phó Tổng Giám đốc.', 'Công ty TNHH Samho'],
      ['Chiều 9/10, UBND tỉnh làm việc với JICA. Dự họp có bà Lê Ngọc Ánh, Phó Tổng Giám đốc.', null]
    ]
  },
  {
    name: 'chair of the firm',
    posts: /^(?:phó )?chủ tịch$/iu,
    kinds: /^(?:company|association)$/,
    of: 'body',
    reach: 0,
    examples: [['Về phía Tập đoàn Seishokai có Chủ tịch Matsuda Akihito.', 'Tập đoàn Seishokai']]
  },
  {
    name: 'head of the school',
    posts: /^(?:phó )?hiệu trưởng/iu,
    kinds: /^(?:university|school)$/,
    of: 'body',
    reach: 2,
    examples: [['UBND tỉnh thăm Trường Đại học Tân Trào. Ông Nguyễn Bá Đức, Hiệu trưởng, đề nghị hỗ trợ.', 'Trường Đại học Tân Trào']]
  },
  {
    name: 'head of the institute',
    posts: /^(?:phó )?viện trưởng/iu,
    kinds: /^institute$/,
    of: 'body',
    reach: 2,
    examples: [['UBND tỉnh làm việc với Viện Hải dương học. Ông Đào Việt Hà, Viện trưởng, đề nghị hỗ trợ.', 'Viện Hải dương học']]
  },
  {
    name: 'head of the board',
    posts: /^(?:phó )?(?:trưởng )?ban$/iu,
    kinds: /./,
    opens: /^(?:Ban|BQL)/u,
    of: 'body',
    reach: 2,
    examples: [
      [
        'Đoàn làm việc với Ban Quản lý Khu kinh tế Hải Phòng. Trưởng ban Đinh Công Sơn cho biết còn đất.',
        'Ban Quản lý Khu kinh tế Hải Phòng'
      ]
    ]
  },
  {
    name: 'head of the office',
    posts: /^(?:phó )?(?:tổng )?cục trưởng/iu,
    kinds: /./,
    opens: /^(?:Cục|Tổng cục)/u,
    of: 'body',
    reach: 5,
    examples: [
      ['Đại biện Đại sứ quán Cuba thăm Cục Điện ảnh. Cục trưởng Nguyễn Phương Lam cảm ơn.', 'Cục Điện ảnh'],
      ['Đại biện Đại sứ quán Cuba thăm Vụ Tổ chức cán bộ. Cục trưởng Nguyễn Phương Lam cảm ơn.', null]
    ]
  },
  {
    name: 'head of the department',
    posts: /^(?:phó )?vụ trưởng/iu,
    kinds: /./,
    opens: /^Vụ/u,
    of: 'body',
    reach: 5,
    examples: [['JICA làm việc với Vụ Hợp tác quốc tế. Vụ trưởng Nguyễn Phương Lam cảm ơn.', 'Vụ Hợp tác quốc tế']]
  },
  {
    name: 'officer of the partner',
    posts:
      /^(?:(?:quyền |phó )?(?:giám đốc|trưởng đại diện|trưởng văn phòng|đại diện (?:thường trú|quốc gia))|điều phối viên|cán bộ chương trình|cán bộ dự án|chuyên gia|cố vấn|quản lý (?:dự án|chương trình)|trưởng nhóm|tư vấn trưởng)/iu,
    kinds: /^(?:donor|NGO|bank|organisation|fund|company|institute|centre|association|project board|hospital)$/,
    of: 'body',
    reach: 1,
    examples: [
      ['UBND tỉnh tiếp đoàn. Về phía JICA, bà Mori Ayako, cán bộ chương trình, đề nghị chuyển hồ sơ.', 'JICA'],
      ['Ngày 12/5, Sở Y tế làm việc với Tập đoàn Hitachi. Ông Abe Noboru, Giám đốc khu vực, giới thiệu nhà máy.', 'Tập đoàn Hitachi'],
      ['Ngày 12/5, Sở Y tế tiếp đoàn của tỉnh. Ông Abe Noboru, Giám đốc khu vực, giới thiệu nhà máy.', null]
    ]
  }
]

/** How many sentences back it may have been named. */
const CALLED_REACH = 6

interface Named {
  readonly from: number
  readonly reference: Reference
  readonly kind: string
  readonly country: string | null
}

interface Sole {
  readonly reference: Reference
  readonly country: string | null
}

/** Finds the body of a post in what was named around it. */
export class ContextBodies {
  readonly #mentions: Mentions
  readonly #organisations: OrganisationsGathered
  readonly #places: readonly Named[]
  /** By rule, gathered when first asked for. */
  readonly #byRule: (readonly Named[] | undefined)[] = []
  readonly #bodies: readonly Named[]
  readonly #byCall = new Map<CalledBody, readonly Named[]>()
  /** By rule, the one body it can mean, looked for when first asked for. */
  readonly #sole: (Sole | null | undefined)[] = []
  readonly #domestic: readonly Named[]
  readonly #foreign: readonly Named[]
  readonly #states: readonly Named[]
  readonly #surnames: Mentions['scan']['surnames']
  readonly #sentences: Mentions['scan']['sentences']

  constructor(mentions: Mentions, bodies: OrganisationsGathered, places: PlacesGathered) {
    const kinds = new Map<string, Organisation>(bodies.organisations.map((body) => [body.id, body]))
    const namedBodies = mentions.organisations.flatMap((mention): Named[] => {
      const id = bodies.idOf(mention)
      return id
        ? [
            {
              from: mention.from,
              reference: bodies.reference(id),
              kind: kinds.get(id)?.kind ?? '',
              country: kinds.get(id)?.country ?? null
            }
          ]
        : []
    })
    const namedPlaces = mentions.places.flatMap((mention): Named[] => {
      const reference = seatOf(mention, places)
      return reference
        ? [{ from: mention.from, reference, kind: mention.candidates[0]?.level ?? '', country: mention.candidates[0]?.country ?? null }]
        : []
    })
    this.#mentions = mentions
    this.#organisations = bodies
    this.#bodies = namedBodies
    this.#places = namedPlaces
    this.#domestic = namedBodies.filter(({ kind, country }) => kind === 'ministry' && country === 'VN')
    this.#foreign = namedBodies.filter(({ kind, country }) => kind === 'ministry' && country !== 'VN')
    const ofOthers = new Set(
      [...mentions.people, ...mentions.posts].flatMap(({ positions }) =>
        positions.flatMap(({ title, place }) => (place && !HEADS_STATE.test(title) ? [place] : []))
      )
    )
    this.#states = mentions.places.flatMap((mention): Named[] => {
      // "Thủ tướng Nhật Bản tiếp Tổng thống Donald Trump": that state is another's.
      if (ofOthers.has(mention)) return []
      const [known] = mention.candidates
      const id = known?.level === 'country' && known.country !== 'VN' ? places.idOf.get(mention) : undefined
      return id ? [{ from: mention.from, reference: { id, name: mention.written }, kind: 'country', country: known?.country ?? null }] : []
    })
    this.#surnames = mentions.scan.surnames
    this.#sentences = mentions.scan.sentences
  }

  /** What the person's post belongs to, or null where nothing that fits is near enough. */
  of(mention: PersonMention, title: string): Reference | null {
    const called = mention.positions.find((position) => position.title === title)?.called
    if (called) {
      const named = lastBefore(this.#called(called), mention.outerFrom)
      return named && named.from >= sentenceStart(this.#sentences, mention.outerFrom, CALLED_REACH) ? named.reference : null
    }
    const atHome = this.#surnames.at(mention.from) !== undefined && !mention.name.includes('-')
    const index = contextRules.findIndex(({ posts }) => posts.test(title))
    const rule = contextRules[index]
    if (!rule) return null
    if (rule.sole) {
      if (this.#sole[index] === undefined) this.#sole[index] = this.#soleOf(rule)
      const sole = this.#sole[index]
      return sole && (sole.country === 'VN') === atHome ? sole.reference : null
    }
    // A minister with a Vietnamese name is of a ministry at home, any other of one abroad.
    const named =
      rule.of === 'place' && rule.reach === ANYWHERE
        ? this.#states
        : rule.reach !== ANYWHERE
          ? this.#namedFor(index, rule)
          : atHome
            ? this.#domestic
            : this.#foreign
    const before = lastBefore(named, mention.outerFrom)
    if (before && before.from >= sentenceStart(this.#sentences, mention.outerFrom, rule.reach)) return before.reference
    return rule.reach === ANYWHERE ? (named[0]?.reference ?? null) : null
  }

  #namedFor(index: number, { of, kinds, opens }: ContextRule): readonly Named[] {
    this.#byRule[index] ??= (of === 'body' ? this.#bodies : this.#places).filter(
      ({ kind, reference }) => kinds.test(kind) && (opens?.test(reference.name) ?? true)
    )
    return this.#byRule[index]
  }

  #soleOf({ kinds, posts }: ContextRule): Sole | null {
    // Where somebody else holds the post there, it is not of the one asked for.
    const isHeld = this.#mentions.people.some(({ positions }) =>
      positions.some(({ title, place, organisation }) => posts.test(title) && (place ?? organisation))
    )
    const [one, other] = isHeld ? [] : this.#organisations.organisations.filter(({ kind }) => kinds.test(kind))
    return one && !other ? { reference: this.#organisations.reference(one.id), country: one.country } : null
  }

  #called(kind: CalledBody): readonly Named[] {
    const known = this.#byCall.get(kind) ?? this.#bodies.filter((body) => KINDS_CALLED[kind].test(body.kind))
    this.#byCall.set(kind, known)
    return known
  }
}

/** A mayor without a named body stands for the city, a governor for the province. */
export const seatOf = (place: PlaceMention | null, places: PlacesGathered): Reference | null => {
  const id = place ? places.idOf.get(place) : undefined
  return place && id && place.candidates[0]?.level !== 'country'
    ? { id, name: `${place.type?.type ?? place.candidates[0]?.type ?? ''} ${place.written}`.trim() }
    : null
}
