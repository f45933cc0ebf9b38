import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DOMParser } from 'linkedom'
import { LOCAL_ACTOR, workingAt } from '../../src/accounts/index.ts'
import { createApi } from '../../src/api/index.ts'
import { type App, openApp, publishProjects, reportingOrganisation, takeFiles } from '../../src/app/index.ts'
import { writeActivities } from '../../src/exchange/iati/activities.ts'
import type { Register } from '../../src/register/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { hopluu } from '../doors/cli-process.ts'
import { reportOf } from './of-text.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SCHEMA = join(ROOT, 'tests/iati/xsd/iati-activities-schema.xsd')
const folder = mkdtempSync(join(tmpdir(), 'hopluu-iati-'))
const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
let app: App
let register: Register

const choose = async (dossierId: string, field: string, value: string): Promise<void> => {
  const { revision } = kept(await register.nameDossier(dossierId))
  kept(await register.actOnDossier({ dossierId, revision, act: { act: 'choose', field, value }, reason: 'Quyết định 12/QĐ-UBND' } as never))
}
const add = async (dossierId: string, kind: string, value: object): Promise<string> => {
  const { revision } = kept(await register.nameDossier(dossierId))
  kept(
    await register.actOnDossier({ dossierId, revision, act: { act: 'add entry', kind, value }, reason: 'Quyết định 12/QĐ-UBND' } as never)
  )
  return kept(await register.showDossier(dossierId)).entries.at(-1)?.entry ?? ''
}
const found = async (kind: 'partner' | 'project', named: string): Promise<string> =>
  kept(await register.listDossiers({ kind, named })).rows[0]?.id ?? assert.fail(`no ${kind} ${named}`)

const exported = async (): Promise<string> => {
  const activities = async function* () {
    for await (const { activity } of publishProjects(register, kept(await reportingOrganisation(register)))) if (activity) yield activity
  }
  return (await Array.fromAsync(writeActivities(activities(), '2026-11-23T00:00:00Z'))).join('')
}
// biome-ignore lint/suspicious/noExplicitAny: linkedom's elements of XML have no types of their own.
type Xml = any
const parsed = (xml: string): Xml => new DOMParser().parseFromString(xml, 'text/xml')
const all = (of: Xml, path: string): Xml[] => [...of.querySelectorAll(path)]

before(async () => {
  app = kept(await openApp({ environment: { HOPLUU_DATA: folder } } as never))
  register = await app.registerFor(workingAt(LOCAL_ACTOR, 'public'))
  for (const fileName of ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']) {
    const bytes = readFileSync(join(ROOT, 'examples', fileName))
    const { reportId } = kept(await register.addReport({ bytes, fileName, url: `https://baocantho.example/${fileName}?a=1&b=2` }))
    for (const { id, revision } of kept(await register.showReport(reportId)).items)
      kept(await register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
  }
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('without a home that has an identifier nothing is published, and the refusal says what to enter', async () => {
  const homeless = await reportingOrganisation(register)
  assert.equal(homeless.ok ? '' : homeless.refusal.code, 'iati_home_missing')
  kept(await register.setHome(await found('partner', 'Cần Thơ')))
  const nameless = await reportingOrganisation(register)
  assert.equal(nameless.ok ? '' : nameless.refusal.code, 'iati_publisher_missing')
  const home = await found('partner', 'Cần Thơ')
  const { revision } = kept(await register.nameDossier(home))
  const wrong = await register.actOnDossier({
    ...{ dossierId: home, revision, reason: 'x' },
    act: { act: 'choose', field: 'organisationIdentifier', value: 'Cần Thơ' }
  } as never)
  assert.equal(wrong.ok ? '' : wrong.refusal.code, 'organisation_identifier_not_valid')
  await choose(home, 'organisationIdentifier', 'VN-COA-1061111')
  await choose(home, 'organisationType', '11')
  await choose(home, 'englishName', 'Can Tho City')
  assert.equal(kept(await reportingOrganisation(register)).identifier, 'VN-COA-1061111')
})

test('a project of the register is a valid activity with its money, results, places, documents and words', async () => {
  const [jica, canTho] = [await found('partner', 'JICA'), await found('partner', 'Cần Thơ')]
  const id = kept(
    await register.enterDossier({
      kind: 'project',
      fields: {
        name: 'Thoát nước & xử lý nước thải <Cần Thơ>',
        sector: ['wastewater', 'drainage', 'training', 'transport'],
        status: 'implementation'
      },
      links: [
        { relation: 'lender', to: jica },
        { relation: 'implementing', to: canTho }
      ]
    })
  )
  await choose(id, 'identifier', 'XM-DAC-701-8-VN15-P3')
  await choose(id, 'localCode', 'CT/2024 01')
  await choose(id, 'plannedStart', '2024')
  await choose(id, 'actualStart', '2024-05-06')
  await choose(id, 'plannedEnd', '2028-Q2')
  const jicaSide = { name: 'JICA', dossierId: jica }
  const terms = { signedOn: '2024-05-06', ratePercent: '0.3', secondRatePercent: '0.01', repayment: 'equal principal', perYear: '2' }
  await add(id, 'loan', {
    ...terms,
    amountMinor: '24008000000',
    currency: 'JPY',
    firstRepayment: '2034-05-20',
    lastRepayment: '2064',
    note: 'STEP'
  })
  await add(id, 'budget', { from: '2024', to: '2024', amountMinor: '24008000000', currency: 'JPY', status: 'committed', type: 'original' })
  await add(id, 'budget', { from: '2024', to: '2027', amountMinor: '1', currency: 'JPY', status: 'indicative', type: 'original' })
  const paid = { fund: 'loan', standing: 'actual', receiver: { name: 'UBND thành phố', dossierId: null }, description: null }
  await add(id, 'transaction', {
    ...paid,
    type: 'commitment',
    on: '2024-05-06',
    amountMinor: '24008000000',
    currency: 'JPY',
    provider: jicaSide
  })
  await add(id, 'transaction', {
    ...paid,
    type: 'disbursement',
    on: '2024-Q3',
    amountMinor: '9007199254740993',
    currency: 'USD',
    provider: jicaSide
  })
  await add(id, 'transaction', {
    ...paid,
    type: 'disbursement',
    standing: 'planned',
    on: '2027-Q1',
    amountMinor: '5',
    currency: 'JPY',
    provider: jicaSide
  })
  await add(id, 'transaction', { ...paid, type: 'allotment', on: '2024', amountMinor: '7', currency: 'VND', provider: null })
  await add(id, 'location', { name: 'Nhà máy Cái Sâu', latitude: '10.0123', longitude: '105.7654' })
  const indicator = await add(id, 'indicator', {
    ...{ title: 'Nước thải được xử lý', unit: '%', measure: 'percentage', direction: 'up', code: 'SDG 6.3.1' },
    ...{ datastream: null, aggregate: null, baseline: { value: '25', on: '2023' }, target: null, actual: null }
  })
  await add(id, 'target', { indicator, period: '2026', value: '60', dimensions: [] })
  const actual = { indicator, period: '2026', numerator: null, denominator: null, note: null, dimensions: [] }
  await add(id, 'actual', { ...actual, value: '99', state: 'draft' })

  const xml = await exported()
  assert.match(
    xml.replace(/>\s+</g, '><'),
    /<crs-add><loan-terms rate-1="0\.3" rate-2="0\.01"><repayment-type code="1"\/><repayment-plan code="2"\/><commitment-date iso-date="2024-05-06"\/><repayment-first-date iso-date="2034-05-20"\/><\/loan-terms><\/crs-add>/
  )
  const file = join(folder, 'activities.xml')
  writeFileSync(file, xml)
  const checked = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], { encoding: 'utf8' })
  if (checked.error) process.stdout.write('NOT RUN: xmllint\n')
  else assert.equal(checked.status, 0, checked.stderr)
  const { valid, summary, errors } = await reportOf(xml, { mode: 'strict', now: '2099-12-31' })
  assert.deepEqual([valid, summary.error, errors.filter(({ severity }) => severity === 'error')], [true, 0, []])

  const [activity] = all(parsed(xml), 'iati-activity').filter((each) => each.querySelector('title').textContent.includes('Thoát nước &'))
  const one = (path: string): Xml => activity.querySelector(path)
  assert.equal(one('title narrative').textContent, 'Thoát nước & xử lý nước thải <Cần Thơ>')
  assert.equal(one('iati-identifier').textContent, `VN-COA-1061111-${id}`)
  assert.equal(one('reporting-org').getAttribute('ref'), 'VN-COA-1061111')
  assert.deepEqual(
    all(activity, 'other-identifier').map((each) => [each.getAttribute('type'), each.getAttribute('ref')]),
    [
      ['A1', 'CT/2024 01'],
      ['A9', 'XM-DAC-701-8-VN15-P3']
    ]
  )
  assert.equal(one('related-activity').getAttribute('ref'), 'XM-DAC-701-8-VN15-P3')
  assert.deepEqual(
    all(activity, 'participating-org')
      .map((each) => [each.getAttribute('ref'), each.getAttribute('role'), each.getAttribute('type')])
      .toSorted(),
    [
      ['VN-COA-1061111', '4', '11'],
      ['XM-DAC-701-8', '1', '40']
    ]
  )
  assert.deepEqual(
    all(activity, 'activity-date').map((each) => [each.getAttribute('type'), each.getAttribute('iso-date')]),
    [
      ['1', '2024-01-01'],
      ['2', '2024-05-06'],
      ['3', '2028-06-30']
    ]
  )
  // Transport has a code of three digits alone, so all are told by those; drainage and wastewater are one.
  assert.deepEqual(
    all(activity, 'sector')
      .map((each) => [each.getAttribute('vocabulary'), each.getAttribute('code'), each.getAttribute('percentage')])
      .toSorted(),
    [
      ['2', '113', '25'],
      ['2', '140', '50'],
      ['2', '210', '25']
    ]
  )
  assert.deepEqual(
    all(activity, 'transaction').map((each) => [
      each.querySelector('transaction-type').getAttribute('code'),
      each.querySelector('transaction-date').getAttribute('iso-date'),
      each.querySelector('value').textContent,
      each.querySelector('value').getAttribute('currency'),
      each.querySelector('provider-org').getAttribute('ref'),
      each.querySelector('finance-type').getAttribute('code')
    ]),
    [
      ['2', '2024-05-06', '24008000000', 'JPY', 'XM-DAC-701-8', '421'],
      ['3', '2024-09-30', '90071992547409.93', 'USD', 'XM-DAC-701-8', '421']
    ]
  )
  assert.equal(all(activity, 'planned-disbursement').length, 1)
  assert.equal(all(activity, 'budget').length, 1)
  assert.equal(one('location point pos').textContent, '10.0123 105.7654')
  assert.equal(one('indicator reference').getAttribute('code'), '6.3.1')
  assert.equal(one('baseline').getAttribute('value'), '25')
  assert.equal(one('period target').getAttribute('value'), '60')
  assert.equal(one('period actual'), null, 'a value that nobody approved is not published')
})

test('a project that reports tell of says their words and where they can be read; without a start it is not published', async () => {
  const id = await found('project', 'Thu gom và xử lý nước thải')
  const before = await exported()
  assert.ok(!before.includes(`VN-COA-1061111-${id}<`))
  await choose(id, 'actualStart', '2025-01-10')
  const { revision } = kept(await register.nameDossier(id))
  kept(
    await register.actOnDossier({
      ...{ dossierId: id, revision, reason: 'Công văn 3' },
      act: { act: 'link', relation: 'implementing', to: await found('partner', 'Cần Thơ') }
    } as never)
  )
  await choose(id, 'activityStatus', '1')
  const [activity] = all(parsed(await exported()), 'iati-activity').filter((each) =>
    each.querySelector('iati-identifier').textContent.endsWith(id)
  )
  const report = kept(await register.showDossier(id)).timeline[0]
  const [words] = report?.quotes ?? []
  assert.ok(words && activity.querySelector('description narrative').textContent.includes(words))
  assert.match(activity.outerHTML, /url="https:\/\/baocantho\.example\/[^"]*\?a=1&amp;b=2"/)
})

test('the command line writes the same activities and tells of each project what it lacks or has too much', async () => {
  const out = join(folder, 'by-command.xml')
  kept(await register.enterDossier({ kind: 'project', fields: { name: 'Dự án chưa rõ ngày' } }))
  const { code, out: printed, err } = await hopluu(['iati', 'export', '--out', out, '--json'], { environment: { HOPLUU_DATA: folder } })
  assert.equal(code, 0, err)
  assert.equal(readFileSync(out, 'utf8').split('<iati-activity ').length, (await exported()).split('<iati-activity ').length)
  const { projects } = JSON.parse(printed)
  const [whole] = projects.filter(({ title }: { title: string }) => title.includes('Thoát nước &'))
  assert.deepEqual(whole.leftOut, { 'office transaction': 1, 'budget longer than a year': 1 })
  const [bare] = projects.filter(({ title }: { title: string }) => title === 'Dự án chưa rõ ngày')
  assert.deepEqual([bare.written, bare.lacks], [false, ['own locality', 'status', 'participating organisation', 'sector', 'date']])
  const unknown = await hopluu(['iati', 'publish'], { environment: { HOPLUU_DATA: folder } })
  assert.equal(unknown.code, 2)
  assert.match(unknown.err, /export/)
})

test('over the API the same is told, and the file is the same but for when it was made', async () => {
  const api = createApi(register)
  const told = (await (await api.request('http://localhost/api/v1/iati')).json()) as { projects: { written: boolean }[] }
  const answer = await api.request('http://localhost/api/v1/iati/activities.xml')
  assert.equal(answer.headers.get('content-type'), 'application/xml; charset=utf-8')
  const xml = await answer.text()
  assert.equal(xml.split('<iati-activity ').length - 1, told.projects.filter(({ written }) => written).length)
  const undated = (text: string): string => text.replace(/generated-datetime="[^"]*"/, '')
  assert.equal(undated(xml), undated(await exported()))
})

/** Every transaction of a register's projects and agreements as a sum: exact, by kind, year and currency. */
const sumsOf = async (of: Register) =>
  kept(await of.sumLedger({ by: 'year' })).lines.map(({ type, standing, year, currency, amountMinor }) =>
    [type, standing, year, currency, amountMinor].join(' ')
  )

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

test('read back, the export changes nothing in its own register; in an empty one it gives the same money, and again nothing', async () => {
  const xml = await exported()
  const wanted = { country: 'VN', identifiers: null }
  const own = kept(await takeFiles(register, [{ name: 'a.xml', chunks: bytesOf(xml) }], { wanted, source: 'a.xml' }))
  assert.ok(own.activities.length > 0)
  assert.deepEqual(
    own.activities.map(({ standing, fields }) => [standing, fields.filter((field) => field.standing !== 'same')]),
    own.activities.map(() => ['unchanged', []])
  )
  const elsewhere = mkdtempSync(join(tmpdir(), 'hopluu-iati-'))
  const other = kept(await openApp({ environment: { HOPLUU_DATA: elsewhere } } as never))
  try {
    const empty = await other.registerFor(workingAt(LOCAL_ACTOR, 'public'))
    const first = kept(await takeFiles(empty, [{ name: 'a.xml', chunks: bytesOf(xml) }], { wanted, source: 'a.xml' }))
    assert.deepEqual(
      first.activities.map(({ standing }) => standing),
      first.activities.map(() => 'new')
    )
    const published = all(parsed(xml), 'transaction, planned-disbursement').length
    assert.ok(published > 0)
    const sums = await sumsOf(empty)
    const counted = kept(await empty.sumLedger({ by: '' })).lines.reduce((count, line) => count + line.count, 0)
    assert.equal(counted, published)
    const before = new Set(await sumsOf(register))
    assert.deepEqual(
      sums.filter((line) => !before.has(line)),
      []
    )
    const again = kept(await takeFiles(empty, [{ name: 'a.xml', chunks: bytesOf(xml) }], { wanted, source: 'a.xml' }))
    assert.ok(again.activities.every(({ standing }) => standing === 'unchanged'))
  } finally {
    await other.close()
    rmSync(elsewhere, { recursive: true })
  }
})
