import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const reason = 'Công văn số 120/SNgV-HTQT ngày 03/08/2026'

export const COMING = {
  kind: 'delegation',
  fields: {
    name: 'Đoàn thành phố Kitakyushu thăm và làm việc',
    kind: 'coming',
    purpose: 'Trao đổi về xử lý nước thải',
    spoken: 'tiếng Nhật',
    plannedStart: '2026-09-08',
    plannedEnd: '2026-09-10'
  },
  reason
} as const

/** Enters one line of a delegation, in the order of what is asked. */
export const enterLine = async (register: Register, dossierId: string, kind: string, value: unknown) => {
  const { revision } = accepted(await register.showDossier(dossierId))
  return register.actOnDossier({ dossierId, revision, reason, act: { act: 'add entry', kind: kind as never, value } })
}

/** Delegations: who comes or goes, by which paper, when, at what cost. */
export const delegationsSuite = (peer: Peer): void => {
  test('a delegation stands under the day on which it comes, with its papers, people, hours, money and gifts', async () => {
    await withRegister(peer, async ({ register }) => {
      const id = accepted(await register.enterDossier(COMING))
      for (const [kind, value] of [
        ['approval', { number: '1520/QĐ-UBND', on: '2026-08-20', approver: 'Chủ tịch UBND thành phố' }],
        ['member', { name: 'Takeuchi Kazuhisa', post: 'Thị trưởng', part: 'head' }],
        ['member', { name: 'Lê Thị Mai', part: 'interpreter', languages: 'Nhật – Việt' }],
        ['programme', { on: '2026-09-08', begins: '08:30', ends: '10:00', title: 'Chào xã giao', titleEn: 'Courtesy call' }],
        ['expense', { title: 'Thuê xe', standing: 'planned', amountMinor: '12000000', currency: 'VND' }],
        ['gift', { way: 'received', name: 'Búp bê Hakata', partner: 'Thành phố Kitakyushu' }],
        ['care', { name: 'Takeuchi Kazuhisa', about: 'diet', note: 'không ăn hải sản có vỏ' }]
      ] as const)
        accepted(await enterLine(register, id, kind, value))
      const view = accepted(await register.showDossier(id))
      assert.deepEqual([view.state, view.pending, view.spokenOn, view.dueBy], ['proposed', true, '2026-09-08', '2026-09-10'])
      assert.deepEqual(
        view.entries.map(({ kind }) => kind),
        ['approval', 'member', 'member', 'programme', 'expense', 'gift', 'care']
      )
      const { rows } = accepted(await register.listDossiers({ kind: 'delegation', facets: [{ facet: 'kind', value: 'coming' }] }))
      assert.deepEqual(
        rows.map((row) => row.id),
        [id]
      )
    })
  })

  test('a line of the programme has a whole day and hours in their order; a cost has an amount', async () => {
    await withRegister(peer, async ({ register }) => {
      const id = accepted(await register.enterDossier(COMING))
      const line = { on: '2026-09-08', begins: '08:30', ends: '10:00', title: 'Chào xã giao' }
      for (const [kind, value, code] of [
        ['programme', { ...line, on: '2026-09' }, 'entry_day_not_whole'],
        ['programme', { ...line, on: undefined }, 'entry_not_valid'],
        ['programme', { ...line, begins: '25:00' }, 'entry_not_valid'],
        ['programme', { ...line, ends: '08:30' }, 'hours_out_of_order'],
        ['expense', { title: 'Thuê xe', amountMinor: '12,5', currency: 'VND' }, 'amount_not_valid'],
        ['care', { name: 'Lê Thị Mai', about: 'diet' }, 'entry_not_valid'],
        ['fault', { title: 'Bơm hỏng', since: '2026' }, 'entry_not_valid']
      ] as const)
        assert.equal(refused(await enterLine(register, id, kind, value)), code, kind)
    })
  })

  test('meetings and undertakings that came of a delegation are linked to it, and who comes and sends', async () => {
    await withRegister(peer, async ({ register }) => {
      const enter = async (given: Parameters<Register['enterDossier']>[0]) => accepted(await register.enterDossier(given))
      const id = await enter(COMING)
      const person = await enter({ kind: 'person', fields: { name: 'Takeuchi Kazuhisa' } })
      const body = await enter({ kind: 'organisation', fields: { name: 'Thành phố Kitakyushu', kind: 'local government', country: 'JP' } })
      const project = await enter({ kind: 'project', fields: { name: 'Cải tạo hồ Tây' } })
      const meeting = await enter({ kind: 'meeting', fields: { on: '2026-09-08', host: 'Cần Thơ', guest: 'Kitakyushu' } })
      const promise = await enter({ kind: 'undertaking', fields: { text: 'Cử chuyên gia nước thải' } })
      const link = async (from: string, relation: never, to: string) => {
        const { revision } = accepted(await register.showDossier(from))
        return register.actOnDossier({ dossierId: from, revision, act: { act: 'link', relation, to } })
      }
      for (const [from, relation, to] of [
        [id, 'attended', person],
        [id, 'by', body],
        [meeting, 'about', id],
        [promise, 'about', id],
        [id, 'about', project]
      ] as const)
        accepted(await link(from, relation as never, to))
      assert.equal(refused(await link(meeting, 'about' as never, project)), 'link_not_valid')
      const told = accepted(await register.showDossier(id)).links.filter(({ direction }) => direction === 'to')
      assert.deepEqual(told.map(({ dossier }) => dossier.kind).sort(), ['meeting', 'undertaking'])
    })
  })
}
