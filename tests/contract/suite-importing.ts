import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeFiles } from '../../src/app/index.ts'
import type { ImportedActivity, ImportField, NewImport, Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, withRegister } from './with-register.ts'

const DONOR = 'XM-DAC-701-8'

const PAID =
  '<transaction><transaction-type code="3"/><transaction-date iso-date="2024-03-31"/><value value-date="2024-03-31">999999999999999999</value><provider-org ref="XM-DAC-701-8"><narrative>JICA</narrative></provider-org></transaction>'
const BUDGET =
  '<budget status="2"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">24008000000</value></budget>'
const RESULT =
  '<result type="1"><title><narrative>Xử lý nước thải</narrative></title><indicator measure="1"><title><narrative>Nước thải được xử lý</narrative></title><baseline year="2023" value="0"/><period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target value="30000"/><actual value="12500.5"/></period></indicator></result>'

const LOAN =
  '<crs-add><loan-terms rate-1="0.30"><repayment-type code="1"/><repayment-plan code="2"/><commitment-date iso-date="2024-05-06"/><repayment-first-date iso-date="2034-05-20"/></loan-terms></crs-add>'

interface Written {
  readonly id?: string
  readonly title?: string
  readonly updated?: string
  readonly status?: string
  readonly start?: string
  readonly money?: string
  readonly results?: string
  readonly loan?: string
}

const activity = ({
  id = `${DONOR}-VN15`,
  title = 'Nhà máy xử lý nước thải Cái Răng',
  updated = '2026-01-01T00:00:00Z',
  status = '2',
  start = '2024-05-06',
  money = BUDGET + PAID,
  results = RESULT,
  loan = LOAN
}: Written = {}): string =>
  `<iati-activity xml:lang="vi" default-currency="JPY" last-updated-datetime="${updated}"><iati-identifier>${id}</iati-identifier>
  <reporting-org ref="${DONOR}" type="40"><narrative>Cơ quan Hợp tác Quốc tế Nhật Bản</narrative></reporting-org><title><narrative>${title}</narrative><narrative xml:lang="en">Cai Rang wastewater plant</narrative></title>
  <description><narrative>…</narrative></description>
  <participating-org role="1" ref="${DONOR}" type="40"><narrative>JICA</narrative></participating-org><participating-org role="4" type="11"><narrative>Ban Quản lý dự án ODA Cần Thơ</narrative></participating-org>
  <activity-status code="${status}"/><activity-date type="2" iso-date="${start}"/><recipient-country code="VN"/>
  <location><name><narrative>Cái Răng</narrative></name><point><pos>10.0 105.75</pos></point></location><sector code="14022"/><sector code="99810"/>${money}${results}${loan}</iati-activity>`

const file = (...activities: string[]): string =>
  `<?xml version="1.0"?>\n<iati-activities version="2.03">${activities.join('\n')}</iati-activities>`

async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777)
}

const ANY = { country: 'VN', identifiers: null }

const bring = (register: Register, text: string, asked: Partial<NewImport> = {}) =>
  takeFiles(register, [{ name: 'jica.xml', chunks: inPieces(text) }], { wanted: ANY, source: 'jica.xml', ...asked })

const brought = async (register: Register, text: string, asked: Partial<NewImport> = {}): Promise<ImportedActivity> => {
  const told = accepted(await bring(register, text, asked))
  assert.equal(told.activities.length, 1)
  return told.activities[0] as ImportedActivity
}

const projects = async (register: Register) => accepted(await register.listDossiers({ kind: 'project' })).rows
const shown = async (register: Register, { dossier }: ImportedActivity) => accepted(await register.showDossier(dossier?.id ?? ''))
const standingOf = (told: ImportedActivity, field: ImportField) => told.fields.find((one) => one.field === field)?.standing

export const importingSuite = (peer: Peer): void => {
  test('what a file gives as identifier or type of a body and is none stays outside', () =>
    withRegister(peer, async ({ register }) => {
      const wrong = activity().replace('role="4" type="11"', 'role="4" ref="NA" type="99"')
      const told = await brought(register, file(wrong))
      const project = await shown(register, told)
      const body = project.activity?.participating.find(({ relation }) => relation === 'implementing')?.dossier
      const { events } = accepted(await register.showDossier(body?.id ?? ''))
      assert.deepEqual(Object.keys(events[0]?.after ?? {}), ['name', 'kind'])
    }))

  test('an activity becomes a project with its money to the last unit, its parties and results, each with the file it is from; again it changes nothing', () =>
    withRegister(peer, async ({ register }) => {
      const preview = await brought(register, file(activity()), { dryRun: true })
      assert.equal(preview.standing, 'new')
      assert.deepEqual(preview.leftOut, { '<description>': 1, 'sector without word': 1 })
      assert.equal((await projects(register)).length, 0)
      const told = await brought(register, file(activity()))
      const project = await shown(register, told)
      assert.equal(project.activity?.identifier?.value, `${DONOR}-VN15`)
      assert.deepEqual(project.activity?.participating.map(({ relation, dossier }) => [relation, dossier.title]).sort(), [
        ['funding', 'JICA'],
        ['implementing', 'Ban Quản lý dự án ODA Cần Thơ']
      ])
      const sums = accepted(await register.sumLedger({ type: 'disbursement', by: 'partner' })).lines
      assert.deepEqual(
        sums.map(({ amountMinor, currency, partner }) => [amountMinor, currency, partner?.title]),
        [['999999999999999999', 'JPY', 'JICA']]
      )
      const [result] = accepted(await register.showResults(project.id)).results
      assert.equal(result?.dossier.title, 'Xử lý nước thải')
      const [period] = result?.indicators[0]?.periods ?? []
      assert.equal(period?.target?.value.value, '30000')
      assert.equal(period?.counted, null, 'what another says was reached waits for approval here')
      assert.deepEqual(
        period?.open.map(({ value }) => [value.value, value.state]),
        [['12500.5', 'pending']]
      )
      assert.deepEqual(
        project.entries.flatMap(({ kind, value }) => (kind === 'loan' ? [value] : [])),
        [
          {
            ...{ signedOn: '2024-05-06', amountMinor: null, currency: null, ratePercent: '0.30', secondRatePercent: null, note: null },
            ...{ repayment: 'equal principal', perYear: '2', firstRepayment: '2034-05-20', lastRepayment: null }
          }
        ]
      )
      assert.ok(project.events.length > 0)
      for (const { reason } of project.events)
        assert.equal(reason, `IATI ${DONOR}-VN15, Cơ quan Hợp tác Quốc tế Nhật Bản (2026-01-01); jica.xml`)
      const again = await brought(register, file(activity()))
      assert.equal(again.standing, 'unchanged')
      assert.equal((await shown(register, again)).revision, project.revision)
    }))

  test('what differs stays until somebody chooses, field by field; what is lacking is taken', () =>
    withRegister(peer, async ({ register }) => {
      const first = await brought(register, file(activity({ results: '' })))
      const other = file(activity({ status: '4', start: '2024-06-01', money: BUDGET.replace('24008000000', '25000000000') + PAID }))
      const asked = await brought(register, other)
      assert.equal(asked.standing, 'differs')
      assert.deepEqual(
        asked.fields.filter(({ standing }) => standing === 'differs').map(({ field, theirs, ours }) => [field, theirs, ours]),
        [
          ['activityStatus', [{ text: '4' }], [{ text: '2' }]],
          ['actualStart', [{ text: '2024-06-01' }], [{ text: '2024-05-06' }]],
          [
            'budget',
            [{ from: '2024-01-01', to: '2024-12-31', value: '25000000000', currency: 'JPY' }],
            [{ from: '2024-01-01', to: '2024-12-31', value: '24008000000', currency: 'JPY' }]
          ]
        ]
      )
      assert.equal(standingOf(asked, 'result'), 'new')
      assert.equal(accepted(await register.showResults(first.dossier?.id ?? '')).results.length, 1, 'what was lacking came')
      assert.equal((await shown(register, first)).activity?.status?.code, '2')
      const chosen = await brought(register, other, {
        fields: { budget: 'theirs', activityStatus: 'ours' },
        choices: { [`${DONOR}-VN15`]: { fields: { actualStart: 'theirs' } } }
      })
      assert.equal(chosen.standing, 'changed')
      const project = await shown(register, first)
      assert.equal(project.activity?.status?.code, '2')
      assert.equal(project.activity?.dates.find(({ date }) => date === 'actualStart')?.on, '2024-06-01')
      assert.deepEqual(
        project.activity?.budgets.map(({ value, withdrawn }) => [value.amountMinor, withdrawn === null]),
        [
          ['24008000000', false],
          ['25000000000', true]
        ]
      )
    }))

  test('a project of the same name is one only where somebody says so, and has the identifier from then on', () =>
    withRegister(peer, async ({ register }) => {
      const id = accepted(await register.enterDossier({ kind: 'project', fields: { name: 'Nhà máy xử lý nước thải Cái Răng' } }))
      const alike = await brought(register, file(activity()))
      assert.deepEqual([alike.standing, alike.alike.map((one) => one.id)], ['alike', [id]])
      assert.equal((await projects(register)).length, 1)
      const joined = await brought(register, file(activity()), { choices: { [`${DONOR}-VN15`]: { into: id } } })
      assert.equal(joined.dossier?.id, id)
      assert.equal((await shown(register, joined)).activity?.identifier?.value, `${DONOR}-VN15`)
      assert.equal((await brought(register, file(activity()))).standing, 'unchanged')
      const opened = await brought(register, file(activity({ id: 'VN-MOF-77' })), { choices: { 'VN-MOF-77': { into: 'new' } } })
      assert.notEqual(opened.dossier?.id, id)
      assert.equal((await projects(register)).length, 2)
    }))

  test('two who bring a file at once open one project of each activity', () =>
    withRegister(peer, async ({ register, registerOf }) => {
      const other = await registerOf('can-tho', { beside: true, by: 'other' })
      const text = file(activity(), activity({ id: `${DONOR}-VN16` }))
      const [one, two] = await Promise.all([bring(register, text), bring(other, text)])
      const standings = [accepted(one), accepted(two)].map(({ activities }) => activities.map(({ standing }) => standing).join())
      assert.deepEqual(standings.sort(), ['new,new', 'unchanged,unchanged'])
      assert.equal((await projects(register)).length, 2)
      assert.equal(accepted(await register.sumLedger({ by: '' })).lines.find(({ type }) => type === 'disbursement')?.count, 2)
    }))

  test('a file that breaks brings nothing; of two versions the newer stands; two that nobody can tell apart are refused', () =>
    withRegister(peer, async ({ register }) => {
      const broken = await bring(register, `${file(activity()).slice(0, -60)}`)
      assert.deepEqual(broken.ok ? null : [broken.refusal.code, broken.refusal.about?.read], ['iati_broken', 0])
      const half = await bring(
        register,
        file(activity(), activity({ id: `${DONOR}-VN16` })).replace('VN16</iati-identifier>', 'VN16</iati>')
      )
      assert.deepEqual(half.ok ? null : [half.refusal.code, half.refusal.about?.read], ['iati_broken', 1])
      assert.equal((await projects(register)).length, 0)
      const twice = accepted(
        await bring(register, file(activity(), activity({ status: '4', updated: '2026-02-01T00:00:00Z' }), activity()))
      )
      assert.deepEqual([twice.older, twice.repeated, twice.activities.length], [2, 0, 1])
      const [newer] = twice.activities
      assert.equal((await shown(register, newer as ImportedActivity)).activity?.status?.code, '4')
      const unclear = accepted(await bring(register, file(activity({ id: 'VN-MOF-1' }), activity({ id: 'VN-MOF-1', status: '3' }))))
      assert.deepEqual([unclear.activities[0]?.standing, unclear.activities[0]?.refusal?.code], ['refused', 'iati_activity_twice'])
    }))

  test('an activity of which something cannot be taken is left out whole, and the others come', () =>
    withRegister(peer, async ({ register }) => {
      const bad = activity({ id: `${DONOR}-VN17`, title: 'Cầu Cần Thơ', money: PAID.replace('2024-03-31', '2024-02-31') })
      const told = accepted(await bring(register, file(bad, activity())))
      assert.deepEqual(
        told.activities.map(({ standing, refusal }) => [standing, refusal?.code ?? null]),
        [
          ['refused', 'day_not_valid'],
          ['new', null]
        ]
      )
      assert.deepEqual((await projects(register)).map(({ title }) => title).sort(), ['Nhà máy xử lý nước thải Cái Răng'])
    }))
}
