import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EnteredKind, type NewDossier, WORKS } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const SOURCE = 'Báo cáo số 15/BC-SNN ngày 05/01/2026'
const NAMES: Readonly<Record<(typeof WORKS)[number], string>> = {
  facility: 'Nhà máy xử lý nước thải Cái Sâu',
  product: 'Mắm tôm Bà Hai',
  asset: 'Phố cổ Đồng Văn',
  placement: 'Lớp đào tạo huấn luyện viên bơi lội',
  delegation: 'Đoàn thành phố Kitakyushu thăm và làm việc',
  plan: 'Phương án thoát nước khu Bắc'
}

/** What only people enter: facilities, products, assets, placements, plans. */
export const worksSuite = (peer: Peer): void => {
  const named = (kind: EnteredKind, more: NewDossier['fields'] = {}): NewDossier => ({
    kind,
    fields: { name: NAMES[kind as keyof typeof NAMES], ...more },
    reason: SOURCE
  })

  test('what no report tells is entered with its source, found by its name and place, and listed', async () => {
    await withRegister(peer, async ({ register }) => {
      for (const kind of WORKS) {
        const { reason: _, ...unsourced } = named(kind)
        assert.equal(refused(await register.enterDossier(unsourced)), 'act_needs_source')
        const id = accepted(await register.enterDossier(named(kind, { place: 'xã Hiệp Thành, tỉnh Bạc Liêu' })))
        const view = accepted(await register.showDossier(id))
        assert.deepEqual([view.kind, view.title, view.events[0]?.reason], [kind, NAMES[kind], SOURCE])
        // The unit is no more: it is found under the province of today.
        const { rows } = accepted(await register.listDossiers({ kind, facets: [{ facet: 'province', value: 'Cà Mau' }] }))
        assert.deepEqual(
          rows.map((row) => row.id),
          [id]
        )
        const found = accepted(await register.search({ text: NAMES[kind], kind }))
        assert.deepEqual(
          found.dossiers.rows.map(({ dossier }) => dossier.id),
          [id]
        )
        assert.equal(refused(await register.enterDossier({ ...named(kind), fields: {} })), 'dossier_without_name')
        accepted(await register.actOnDossier({ dossierId: id, revision: view.revision, act: { act: 'note', text: 'Đã xem' } }))
      }
    })
  })

  test('fixed words and amounts are held to their form', async () => {
    await withRegister(peer, async ({ register }) => {
      for (const kind of ['facility', 'asset', 'placement', 'delegation', 'plan'] as const)
        assert.equal(refused(await register.enterDossier(named(kind, { kind: 'castle' }))), 'field_not_valid')
      assert.equal(refused(await register.enterDossier(named('product', { group: 'cars' }))), 'field_not_valid')
      assert.equal(refused(await register.enterDossier(named('facility', { capacity: 30000 }))), 'field_not_valid')
      assert.equal(refused(await register.enterDossier(named('placement', { plannedEnd: 'mai' }))), 'day_not_valid')
      const capacity = { value: '30000', unit: 'm³/ngày đêm' }
      const id = accepted(await register.enterDossier(named('facility', { kind: 'wastewater plant', capacity })))
      const view = accepted(await register.showDossier(id))
      assert.deepEqual(view.fields.find(({ field }) => field === 'capacity')?.holds[0]?.value, capacity)
      const wrong = { act: 'choose', field: 'kind', value: 'castle' } as const
      assert.equal(refused(await register.actOnDossier({ dossierId: id, revision: view.revision, act: wrong })), 'field_not_valid')
    })
  })

  test('a facility and an asset of one name are one; products of one name may be several makers’', async () => {
    await withRegister(peer, async ({ register }) => {
      for (const kind of WORKS) {
        accepted(await register.enterDossier(named(kind)))
        const again = await register.enterDossier(named(kind))
        assert.equal(again.ok, kind !== 'facility' && kind !== 'asset', kind)
      }
    })
  })

  test('works are linked to those who make, run, receive and protect them, and to nobody else', async () => {
    await withRegister(peer, async ({ register }) => {
      const enter = async (given: NewDossier) => accepted(await register.enterDossier(given))
      const body = await enter({ kind: 'organisation', fields: { name: 'Hợp tác xã Hương Biển', kind: 'cooperative', country: 'VN' } })
      const person = await enter({ kind: 'person', fields: { name: 'Trần Thị Bình' } })
      const project = await enter({ kind: 'project', fields: { name: 'Cải tạo hồ Tây' } })
      const need = await enter({ kind: 'need', fields: { text: 'Thiếu trạm xử lý nước thải' } })
      const agreement = await enter({ kind: 'agreement', fields: { name: 'Chương trình hợp tác' } })
      const ids = new Map<string, string>()
      for (const kind of WORKS) ids.set(kind, await enter(named(kind)))
      const link = async (from: string, relation: never, to: string) => {
        const { revision } = accepted(await register.showDossier(from))
        return register.actOnDossier({ dossierId: from, revision, act: { act: 'link', relation, to } })
      }
      const id = (kind: string): string => ids.get(kind) ?? ''
      for (const [from, relation, to] of [
        [id('product'), 'producer', body],
        [id('facility'), 'operator', body],
        [id('placement'), 'attended', person],
        [id('placement'), 'by', body],
        [id('placement'), 'obligation', agreement],
        [id('placement'), 'about', id('facility')],
        [id('plan'), 'answers', need],
        [id('plan'), 'about', project],
        [project, 'builds', id('facility')],
        [project, 'protects', id('asset')]
      ] as const)
        accepted(await link(from, relation as never, to))
      for (const [from, relation, to] of [
        [id('product'), 'operator', body],
        [id('facility'), 'builds', project],
        [id('facility'), 'about', id('facility')],
        [id('asset'), 'protects', project],
        [id('plan'), 'producer', body]
      ] as const)
        assert.equal(refused(await link(from, relation as never, to)), 'link_not_valid')
      const under = accepted(await register.listDossiers({ kind: 'project', facets: [{ facet: 'about', value: id('asset') }] }))
      assert.deepEqual(
        under.rows.map((row) => row.id),
        [project]
      )
      const partner = accepted(await register.showDossier(body)).links.find(({ relation }) => relation === 'within')?.dossier.id ?? ''
      for (const kind of ['product', 'facility', 'placement'] as const) {
        const { rows } = accepted(await register.listDossiers({ kind, facets: [{ facet: 'partner', value: partner }] }))
        assert.deepEqual(
          rows.map((row) => row.id),
          [id(kind)]
        )
      }
    })
  })
}
