import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDay } from '../../values/index.ts'
import { NUMBER, tokenise, WORD } from '../tokens.ts'
import type { Entry, EntryKind, KnownPlace } from './entry.ts'
import { loadLexicon, loadYearlyRates } from './load-lexicon.ts'

const entries = loadLexicon()
const of = <K extends EntryKind>(kind: K) => entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
const units = [...new Set(of('place').map(({ place }) => place))].filter(
  ({ country, level }) => country === 'VN' && ['province', 'district', 'commune'].includes(level)
)

const startOf = ({ from }: KnownPlace): string => (from === null ? '' : (firstDay(from) ?? ''))
const endOf = ({ to }: KnownPlace): string => (to === null ? '9999' : (firstDay(to) ?? '9999'))
const inForce = (level: string, day: string): KnownPlace[] =>
  units.filter((unit) => unit.level === level && startOf(unit) <= day && day < endOf(unit))
const nameOf = ({ level, type, name, within }: KnownPlace): string => `${level} ${type} ${name} ${within}`

test('before 2025-07-01 there were 63 provinces, 696 districts and 10,035 communes', () => {
  assert.deepEqual(
    ['province', 'district', 'commune'].map((level) => inForce(level, '2025-06-30').length),
    [63, 696, 10035]
  )
})

test('since 2025-07-01 there are 34 provinces, no district and 3,321 communes', () => {
  assert.deepEqual(
    ['province', 'district', 'commune'].map((level) => inForce(level, '2025-07-01').length),
    [34, 0, 3321]
  )
  assert.deepEqual(
    ['province', 'district', 'commune'].map((level) => inForce(level, '2026-11-21').length),
    [34, 0, 3321]
  )
})

test('six of the 34 were cities on 2025-07-01 and seven are since Đồng Nai became one', () => {
  const cities = (day: string) => inForce('province', day).filter(({ type }) => type === 'thành phố').length
  assert.deepEqual([cities('2025-07-01'), cities('2026-05-01')], [6, 7])
})

test('every unit has a day of its own: of those still in force only the oldest have none', () => {
  const dayless = units.filter(({ from, to }) => from === null && to === null)
  assert.deepEqual(dayless.map(({ name }) => name).sort(), ['Hà Nội', 'Sơn La', 'Thanh Hóa'])
})

test('a unit ends after it began', () => {
  assert.deepEqual(units.filter((unit) => startOf(unit) >= endOf(unit)).map(nameOf), [])
})

test('one code means one unit of its level on any day', () => {
  const clashes = Object.values(
    Object.groupBy(
      units.filter(({ code }) => code !== null),
      ({ level, code }) => `${level} ${code}`
    )
  ).flatMap((same = []) => {
    const ordered = same.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    return ordered.filter((unit, i) => i > 0 && startOf(unit) < endOf(ordered[i - 1] as KnownPlace)).map(nameOf)
  })
  assert.deepEqual(clashes, [])
})

test('only provinces of before 1997 have no code', () => {
  const without = units.filter(({ code }) => code === null)
  assert.ok(without.length > 0)
  assert.deepEqual(without.filter((unit) => unit.level !== 'province' || endOf(unit) > '2004-01-01').map(nameOf), [])
})

test('every unit that is no more says which units it is today, and they are in force', () => {
  const now = new Set([...inForce('province', '2026-11-21'), ...inForce('commune', '2026-11-21')].map(({ name }) => name))
  const ended = units.filter(({ to }) => to !== null)
  assert.deepEqual(
    ended.flatMap(({ today }) => today.filter((name) => !now.has(name))),
    []
  )
  // Communes merged away before 2025-07-01 have no successor in the sources; every other unit has.
  assert.deepEqual(
    ended.filter(({ level, to, today }) => today.length === 0 && (level !== 'commune' || to === '2025-07-01')).map(nameOf),
    []
  )
  assert.deepEqual(units.filter(({ to, today }) => to === null && today.length > 0).map(nameOf), [])
})

test('Bạc Liêu is Cà Mau today, Sóc Trăng and Hậu Giang are Cần Thơ, Thừa Thiên Huế is Huế', () => {
  const today = (name: string) => units.find((unit) => unit.level === 'province' && unit.name === name)?.today
  assert.deepEqual([today('Bạc Liêu'), today('Sóc Trăng'), today('Thừa Thiên Huế')], [['Cà Mau'], ['Cần Thơ'], ['Huế']])
})

test('every commune and district lies in a province that was in force with it', () => {
  const provinces = units.filter(({ level }) => level === 'province')
  const lost = units.filter(
    (unit) =>
      unit.level !== 'province' &&
      !provinces.some((province) => province.name === unit.within && startOf(province) < endOf(unit) && startOf(unit) < endOf(province))
  )
  assert.deepEqual(lost.map(nameOf), [])
})

/** What an entry means, beside its form. */
/** "JICA tài trợ cho tỉnh": before a name a role is one thing, behind it another. */
const meaningOf = (entry: Entry): unknown =>
  entry.kind === 'place'
    ? entry.place
    : entry.kind === 'organisation'
      ? entry.name
      : entry.kind === 'project-role'
        ? `${entry.kind} ${entry.stands}`
        : entry.kind

test('no form stands twice for one meaning', () => {
  const seen = new Map<unknown, Set<string>>()
  const twice: string[] = []
  for (const entry of entries) {
    const tokens = tokenise(entry.form)
    const words = Array.from(
      { length: tokens.count },
      (_, i) => `${tokens.keys[i] || tokens.text.slice(tokens.starts[i], tokens.ends[i])}${entry.proper ? `/${tokens.cases[i]}` : ''}`
    )
    const kept = words.filter(
      (_, i) => tokens.kinds[i] === WORD || tokens.kinds[i] === NUMBER || !/[-–.’']/.test(tokens.text[tokens.starts[i] as number] ?? '')
    )
    const form = `${entry.kind} ${kept.join(' ')}`
    const forms = seen.get(meaningOf(entry)) ?? new Set()
    if (forms.has(form)) twice.push(entry.form)
    seen.set(meaningOf(entry), forms.add(form))
  }
  assert.deepEqual(twice, [])
})

test('every form is NFC and has a word or number to be found by', () => {
  assert.deepEqual(
    entries.filter(({ form }) => form !== form.normalize('NFC') || !/[\p{L}\p{N}]/u.test(form)).map(({ form }) => form),
    []
  )
})

test('the tables are as wide as they are meant to be', () => {
  const size = (kind: EntryKind) => new Set(of(kind).map((entry) => entry.form)).size
  assert.ok(of('place').filter(({ place }) => place.level === 'country').length >= 400)
  assert.ok(
    new Set(
      of('place')
        .filter(({ place }) => place.level.startsWith('foreign'))
        .map(({ place }) => place)
    ).size >= 900
  )
  assert.ok(new Set(of('organisation').map(({ name }) => name)).size >= 700)
  assert.ok(size('title') >= 500)
  assert.ok(size('sector') >= 1700)
  assert.ok(size('surname') >= 240)
})

test('all 47 Japanese prefectures are known', () => {
  const prefectures = new Set(
    of('place')
      .filter(({ place }) => place.country === 'JP' && place.level === 'foreign-province')
      .map(({ place }) => place.name)
  )
  assert.equal(prefectures.size, 47)
})

test('the man Hồ Chí Minh is no place', () => {
  assert.deepEqual(
    of('place').filter(({ form }) => form === 'Hồ Chí Minh'),
    []
  )
})

test('commune names that are words or people are met only with their type word', () => {
  const forms = new Set(of('place').map(({ form }) => form))
  for (const name of ['Đoàn Kết', 'Tân Tiến', 'Quang Trung', 'Thành Công', 'Thống Nhất']) {
    assert.equal(forms.has(name), false, name)
    assert.ok(forms.has(`xã ${name}`) || forms.has(`phường ${name}`), name)
  }
})

test('yearly rates are there from 2007 as published, and none for a year without one', () => {
  const rates = loadYearlyRates()
  const found = (quote: string, year: number) => rates.find((rate) => rate.base === 'USD' && rate.quote === quote && rate.year === year)
  assert.deepEqual(found('VND', 2007), {
    base: 'USD',
    quote: 'VND',
    year: 2007,
    rate: '16105.125',
    source: 'World Bank, PA.NUS.FCRF',
    status: 'secondary'
  })
  assert.equal(found('JPY', 2025)?.rate, '149.5686')
  assert.equal(found('VND', 2025), undefined)
  assert.equal(Math.min(...rates.map(({ year }) => year)), 2007)
})
