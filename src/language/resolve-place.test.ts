import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KnownPlace } from './lexicon/entry.ts'
import { loadLexicon } from './lexicon/load-lexicon.ts'
import { resolvePlace } from './resolve-place.ts'

const byForm = Map.groupBy(
  loadLexicon().filter((entry) => entry.kind === 'place'),
  ({ form }) => form
)

/** What the finder would offer for a name: every unit of that bare name, else what its whole form with the type word gives. */
const candidatesFor = (name: string, type: string | null): KnownPlace[] =>
  (byForm.get(name) ?? byForm.get(`${type} ${name}`) ?? []).map(({ place }) => place)

interface Case {
  readonly says: string
  readonly name: string
  readonly type?: string
  readonly day?: string
  readonly provinces?: readonly string[]
  readonly former?: boolean
  readonly country?: string
  /** "level code name" of the settled place, or null where it stays open. */
  readonly is: string | null
  readonly today?: readonly string[]
  readonly candidates?: number
}

const CASES: readonly Case[] = [
  {
    says: 'a former province keeps its own unit after the reform',
    name: 'Bạc Liêu',
    type: 'tỉnh',
    day: '2025-09-08',
    former: true,
    is: 'province 95 Bạc Liêu',
    today: ['Cà Mau']
  },
  { says: 'a former province is found without "cũ" too', name: 'Bạc Liêu', day: '2025-09', is: 'province 95 Bạc Liêu', today: ['Cà Mau'] },
  {
    says: 'a province that was enlarged is its present self after the reform',
    name: 'Cà Mau',
    day: '2025-09-08',
    is: 'province 96 Cà Mau',
    today: []
  },
  { says: 'and its former self before it', name: 'Cà Mau', day: '2024-05-02', is: 'province 96 Cà Mau', today: ['Cà Mau'] },
  {
    says: 'codes used again belong to their days: An Giang had 89',
    name: 'An Giang',
    day: '2024',
    is: 'province 89 An Giang',
    today: ['An Giang']
  },
  { says: 'and has 91 now', name: 'An Giang', day: '2026-01-01', is: 'province 91 An Giang' },
  {
    says: 'quận Ninh Kiều before the reform is the district',
    name: 'Ninh Kiều',
    type: 'quận',
    day: '2023-02-10',
    is: 'district 916 Ninh Kiều'
  },
  { says: 'bare Ninh Kiều before the reform is the district', name: 'Ninh Kiều', day: '2023-02-10', is: 'district 916 Ninh Kiều' },
  { says: 'bare Ninh Kiều after the reform is the ward', name: 'Ninh Kiều', day: '2025-08', is: 'commune 31135 Ninh Kiều' },
  {
    says: 'quận Ninh Kiều after the reform is still the district that was',
    name: 'Ninh Kiều',
    type: 'quận',
    day: '2025-08',
    is: 'district 916 Ninh Kiều'
  },
  { says: 'bare Ninh Kiều without a day is the district, the greater of the two', name: 'Ninh Kiều', is: 'district 916 Ninh Kiều' },
  { says: 'Huế in 2023 is the city of Thừa Thiên Huế', name: 'Huế', day: '2023', is: 'district 474 Huế' },
  { says: 'Huế in June 2025 is the centrally run city', name: 'Huế', day: '2025-06', is: 'province 46 Huế', today: [] },
  {
    says: 'Huế beside Thừa Thiên Huế without a day is its city',
    name: 'Huế',
    provinces: ['Thừa Thiên Huế', 'Huế'],
    is: 'district 474 Huế'
  },
  {
    says: 'thành phố Huế without a day and without its old province is the city of today',
    name: 'Huế',
    type: 'thành phố',
    is: 'province 46 Huế'
  },
  { says: 'Thừa Thiên Huế is the city of Huế now', name: 'Thừa Thiên Huế', is: 'province 46 Thừa Thiên Huế', today: ['Huế'] },
  { says: 'bare Hòa Bình is the province', name: 'Hòa Bình', day: '2024', is: 'province 17 Hòa Bình', today: ['Phú Thọ'] },
  { says: 'thành phố Hòa Bình is its city', name: 'Hòa Bình', type: 'thành phố', day: '2024', is: 'district 148 Hòa Bình' },
  {
    says: 'thành phố Thanh Hóa is the city, not the province',
    name: 'Thanh Hóa',
    type: 'thành phố',
    day: '2024',
    is: 'district 380 Thanh Hóa'
  },
  {
    says: 'bare Cao Bằng is the province though the province is named',
    name: 'Cao Bằng',
    provinces: ['Cao Bằng'],
    is: 'province 04 Cao Bằng'
  },
  { says: 'huyện Châu Thành is several', name: 'Châu Thành', type: 'huyện', day: '2024', is: null, candidates: 10 },
  {
    says: 'huyện Châu Thành beside its province is one',
    name: 'Châu Thành',
    type: 'huyện',
    day: '2024',
    provinces: ['Kiên Giang'],
    is: 'district 905 Châu Thành'
  },
  { says: 'a district is met under its old type word', name: 'Phổ Yên', type: 'thị xã', day: '2024', is: 'district 172 Phổ Yên' },
  { says: 'Quận 1 is one district', name: 'quận 1', day: '2020', is: 'district 760 Quận 1' },
  { says: 'Quận 2 was merged into Thủ Đức and is wards now', name: 'quận 2', day: '2019', is: 'district 769 Quận 2' },
  { says: 'Thủ Đức in 2023 is the city', name: 'Thủ Đức', day: '2023', is: 'district 769 Thủ Đức' },
  { says: 'Thủ Đức in 2018 is the quận', name: 'Thủ Đức', day: '2018', is: 'district 762 Thủ Đức' },
  { says: 'Hà Tây is a part of Hà Nội now', name: 'Hà Tây', day: '2007-03', is: 'province 28 Hà Tây', today: ['Hà Nội'] },
  {
    says: 'a province of long ago leads to all that came of it',
    name: 'Bình Trị Thiên',
    is: 'province null Bình Trị Thiên',
    today: ['Quảng Trị', 'Huế']
  },
  {
    says: 'tỉnh Hậu Giang before 1991 is the great one',
    name: 'Hậu Giang',
    type: 'tỉnh',
    day: '1985',
    is: 'province null Hậu Giang',
    today: ['Cần Thơ']
  },
  {
    says: 'a year that holds a change of one unit gives its latest state',
    name: 'Cà Mau',
    day: '2025',
    is: 'province 96 Cà Mau',
    today: []
  },
  { says: 'a year that holds a change of code stays open', name: 'An Giang', day: '2025', is: null, candidates: 2 },
  {
    says: 'bare Bắc Giang after the reform is the former province, not the ward called after it',
    name: 'Bắc Giang',
    day: '2025-11',
    is: 'province 24 Bắc Giang',
    today: ['Bắc Ninh']
  },
  { says: 'phường Bình Dương is a ward', name: 'Bình Dương', type: 'phường', day: '2025-11', is: 'commune 25760 Bình Dương' },
  {
    says: 'Quảng Ninh beside Quảng Bình is still the province',
    name: 'Quảng Ninh',
    provinces: ['Quảng Bình', 'Quảng Ninh'],
    is: 'province 22 Quảng Ninh'
  },
  { says: 'Đông Á is the region, not the commune', name: 'Đông Á', day: '2024', is: 'region null Đông Á' },
  { says: 'xã Đông Á is the commune', name: 'Đông Á', type: 'xã', day: '2024', is: 'commune 12802 Đông Á' },
  { says: 'tỉnh Nara is the prefecture', name: 'Nara', type: 'tỉnh', is: 'foreign-province null Nara' },
  { says: 'thành phố Nara is the city', name: 'Nara', type: 'thành phố', is: 'foreign-city null Nara' },
  { says: 'Hà Nam is the Vietnamese province', name: 'Hà Nam', day: '2024', is: 'province 35 Hà Nam' },
  { says: 'Hà Nam (Trung Quốc) is the Chinese one', name: 'Hà Nam', day: '2024', country: 'CN', is: 'foreign-province null Hà Nam' }
]

for (const { says, name, type = null, day = null, provinces = [], former = false, country = null, is, today, candidates } of CASES) {
  test(says, () => {
    const offered = candidatesFor(name, type)
    assert.ok(offered.length > 0, `the lexicon knows no "${name}"`)
    const answer = resolvePlace({ candidates: offered, type, day, provinces: new Set(provinces), former, country })
    assert.equal(answer.place && `${answer.place.level} ${answer.place.code} ${answer.place.name}`, is)
    if (today) assert.deepEqual(answer.today, today)
    assert.equal(answer.candidates.length, candidates ?? 0)
  })
}

test('a name that nothing is known of is no place', () => {
  assert.deepEqual(resolvePlace({ candidates: [], type: 'xã', day: null, provinces: new Set(), former: false }), {
    place: null,
    candidates: [],
    today: [],
    by: []
  })
})

test('an answer says what decided, in its order', () => {
  const by = (question: Partial<Parameters<typeof resolvePlace>[0]> & { readonly name: string }) => {
    const candidates = loadLexicon().flatMap((entry) => (entry.kind === 'place' && entry.form === question.name ? [entry.place] : []))
    return resolvePlace({ candidates, type: null, day: '2023-02-10', provinces: new Set(), former: false, ...question }).by
  }
  assert.deepEqual(by({ name: 'Cần Thơ' }), ['level', 'day'])
  assert.deepEqual(by({ name: 'Việt Nam' }), [])
})
