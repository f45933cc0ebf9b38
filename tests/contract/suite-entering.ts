import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierAct, DossierView, Register } from '../../src/register/index.ts'
import { AGAIN, add, all, CA_MAU, decideAll, HAI_BOI, NARA, only } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

const shown = async (register: Register, dossierId: string): Promise<DossierView> => accepted(await register.showDossier(dossierId))

const act = async (register: Register, dossierId: string, done: DossierAct, reason?: string) =>
  register.actOnDossier({
    dossierId,
    revision: (await shown(register, dossierId)).revision,
    act: done,
    ...(reason === undefined ? {} : { reason })
  })

const BUDGET = { from: '2026', to: '2028', amountMinor: '24000000000', currency: 'JPY', status: 'indicative', type: 'original' }
const PAID = { type: 'disbursement', on: '2026-03-15', amountMinor: '250050', currency: 'USD', provider: { name: 'JICA', dossierId: null } }
const LETTER = 'Công văn 12/UBND-XD ngày 02/01/2026'

export const enteringSuite = (peer: Peer): void => {
  const inRegister = (run: (bench: Bench) => Promise<void>) =>
    withRegister(
      peer,
      async (bench) => {
        for (const [text, day] of [
          [CA_MAU, '2024-05-15'],
          [HAI_BOI, '2023-08-17'],
          [NARA, '2025-04-23']
        ] as const)
          await decideAll(bench.register, await add(bench.register, text, day), 'accept')
        await run(bench)
      },
      { reader: true }
    )

  test('money is entered exactly and with its source; what is replaced or withdrawn stays to be seen', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'project', 'Cầu Hải Bối')
      const budget = { act: 'add entry', kind: 'budget', value: BUDGET } as const
      assert.equal(refused(await act(register, id, budget)), 'act_needs_source')
      accepted(await act(register, id, budget, LETTER))
      accepted(await act(register, id, { act: 'add entry', kind: 'transaction', value: PAID }, 'Sao kê tháng 3'))
      accepted(await act(register, id, { act: 'add entry', kind: 'transaction', value: PAID }, 'Sao kê tháng 3, lần hai'))
      const [first] = (await shown(register, id)).activity?.budgets ?? []
      assert.deepEqual(first?.value, BUDGET)
      assert.deepEqual([first?.entered?.by, first?.entered?.source], ['local', LETTER])
      const revised = { ...BUDGET, amountMinor: '99999999999999999999', type: 'revised' }
      accepted(await act(register, id, { act: 'replace entry', entry: first?.entry ?? '', value: revised }, 'Quyết định 5'))
      const view = await shown(register, id)
      assert.deepEqual(
        view.activity?.budgets.map(({ value }) => value),
        [revised]
      )
      assert.deepEqual(
        view.activity?.budgets[0]?.earlier.map(({ value, entered }) => [value, entered.source]),
        [[BUDGET, LETTER]]
      )
      assert.equal(view.activity?.transactions.length, 2)
      const [paid] = view.activity?.transactions ?? []
      assert.deepEqual([paid?.value.amountMinor, paid?.value.receiver], ['250050', null])
      accepted(await act(register, id, { act: 'withdraw entry', entry: paid?.entry ?? '' }, 'ghi trùng'))
      const after = await shown(register, id)
      assert.deepEqual(
        after.activity?.transactions.map(({ withdrawn }) => withdrawn?.source ?? null),
        ['ghi trùng', null]
      )
      assert.equal(refused(await act(register, id, { act: 'withdraw entry', entry: paid?.entry ?? '' }, 'x')), 'entry_not_found')
    })
  })

  test('an entry that is not in its form is refused by name, and nothing of it is kept', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'project', 'Cầu Hải Bối')
      const wrong = async (kind: 'budget' | 'transaction' | 'location' | 'signer', value: unknown) =>
        refused(await act(register, id, { act: 'add entry', kind, value }, LETTER))
      assert.equal(await wrong('budget', { ...BUDGET, amountMinor: 24_000_000_000 }), 'amount_not_valid')
      assert.equal(await wrong('budget', { ...BUDGET, amountMinor: '1.5' }), 'amount_not_valid')
      assert.equal(await wrong('budget', { ...BUDGET, currency: 'ZZZ' }), 'currency_not_known')
      assert.equal(await wrong('budget', { ...BUDGET, from: '2029' }), 'days_out_of_order')
      assert.equal(await wrong('budget', { ...BUDGET, to: 'mai' }), 'day_not_valid')
      assert.equal(await wrong('budget', { ...BUDGET, colour: 'red' }), 'entry_not_valid')
      assert.equal(await wrong('transaction', { ...PAID, type: 'gift' }), 'entry_not_valid')
      assert.equal(await wrong('location', { name: 'Hải Bối', latitude: '21.1' }), 'point_not_valid')
      assert.equal(await wrong('location', { name: 'Hải Bối', latitude: '121', longitude: '105' }), 'point_not_valid')
      assert.equal(await wrong('signer', { name: 'A' }), 'entry_not_valid')
      assert.equal(refused(await act(register, id, { act: 'choose', field: 'budget', value: BUDGET }, LETTER)), 'field_not_valid')
      const fields = { name: 'Dự án khác', budget: [BUDGET] }
      assert.equal(refused(await register.enterDossier({ kind: 'project', fields })), 'field_not_valid')
      assert.deepEqual((await shown(register, id)).entries, [])
    })
  })

  test('a location has a point of WGS 84 with its source; one that cannot be is refused, one far off is doubted, and all are listed', async () => {
    await withRegister(peer, async ({ register }) => {
      const enter = async (name: string) => accepted(await register.enterDossier({ kind: 'project', fields: { name } }))
      const [bridge, school] = [await enter('Cầu Ô Môn'), await enter('Trường ở Nara')]
      const place = (id: string, value: unknown, source: string | undefined = LETTER) =>
        act(register, id, { act: 'add entry', kind: 'location', value }, source)
      assert.equal(refused(await place(bridge, { name: 'Ô Môn', latitude: '10.11', longitude: '105.62' }, '')), 'act_needs_source')
      for (const [latitude, longitude] of [
        ['105.62', '10.11'],
        ['95', '105'],
        ['10', '190'],
        ['10', null],
        ['mười', '105']
      ])
        assert.equal(refused(await place(bridge, { name: 'Ô Môn', latitude, longitude })), 'point_not_valid')
      assert.deepEqual(accepted(await register.listPoints()), [])
      accepted(await place(bridge, { name: 'Ô Môn', latitude: '10.11', longitude: '105.62' }))
      accepted(await place(bridge, { name: 'Thới Lai' }))
      accepted(await place(school, { name: 'Nara', latitude: '34.68', longitude: '135.83' }))
      assert.deepEqual(
        (await shown(register, bridge)).activity?.points.map(({ name, pos, srsName, doubt }) => [name, pos, srsName, doubt]),
        [['Ô Môn', '10.11 105.62', 'http://www.opengis.net/def/crs/EPSG/0/4326', null]]
      )
      assert.deepEqual((await shown(register, school)).activity?.points[0]?.doubt, 'abroad')
      const listed = accepted(await register.listPoints()).map(({ dossier, points }) => [dossier.title, points.length])
      assert.deepEqual(
        new Map(listed as [string, number][]),
        new Map([
          ['Cầu Ô Môn', 1],
          ['Trường ở Nara', 1]
        ])
      )
      const [entry] = (await shown(register, school)).activity?.points ?? []
      accepted(await act(register, school, { act: 'withdraw entry', entry: entry?.entry ?? '' }, 'ghi nhầm'))
      assert.equal(accepted(await register.listPoints()).length, 1)
    })
  })

  test('a project is an IATI activity as far as it is known, and says what it lacks', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'project', 'Cầu Hải Bối')
      const before = (await shown(register, id)).activity
      assert.deepEqual(before?.gaps.slice(0, 1), ['identifier'])
      const identifier = (value: string) => act(register, id, { act: 'choose', field: 'identifier', value }, LETTER)
      for (const bad of ['CAU-1', 'VN-MOST 1', 'vn-most-1', 'VN-MOST-1/2'])
        assert.equal(refused(await identifier(bad)), 'iati_identifier_not_valid')
      accepted(await identifier('VN-MOST-0101-CAU1'))
      accepted(await act(register, id, { act: 'set state', state: 'implementation' }))
      const start = { act: 'choose', field: 'plannedStart', value: '2026-Q3' } as const
      assert.equal(refused(await act(register, id, start)), 'act_needs_source')
      accepted(await act(register, id, start, LETTER))
      accepted(await act(register, id, { ...start, value: null }))
      accepted(await act(register, id, start))
      assert.equal(refused(await act(register, id, { ...start, value: '2026-Q4' }, ' ')), 'act_needs_source')
      accepted(await act(register, id, { act: 'choose', field: 'actualEnd', value: '2028' }, LETTER))
      assert.equal(refused(await act(register, id, { act: 'choose', field: 'plannedEnd', value: 'mai' })), 'day_not_valid')
      const hanoi = await only(store, 'partner', 'Hà Nội')
      for (const relation of ['owner', 'recipient', 'extending'] as const)
        accepted(await act(register, id, { act: 'link', relation, to: hanoi.id }))
      accepted(
        await act(
          register,
          id,
          { act: 'add entry', kind: 'location', value: { name: 'Hải Bối', latitude: '21.11', longitude: '105.80' } },
          'GPS'
        )
      )
      const activity = (await shown(register, id)).activity
      assert.equal(activity?.identifier?.value, 'VN-MOST-0101-CAU1')
      assert.deepEqual([activity?.status?.code, activity?.status?.chosen], ['2', false])
      assert.deepEqual(
        activity?.dates.map(({ code, on, day, exact }) => [code, on, day, exact]),
        [
          ['1', '2026-Q3', '2026-07-01', false],
          ['4', '2028', '2028-12-31', false]
        ]
      )
      const roles = new Map(activity?.participating.map(({ relation, role }) => [relation, role?.code ?? null]))
      assert.deepEqual([roles.get('owner'), roles.get('recipient'), roles.get('extending')], ['2', null, '3'])
      assert.deepEqual(
        activity?.locations.map(({ value }) => value.latitude),
        ['21.11']
      )
      assert.ok(!activity?.gaps.includes('identifier') && !activity?.gaps.includes('date'))
      accepted(await act(register, id, { act: 'choose', field: 'activityStatus', value: '3' }, LETTER))
      assert.deepEqual((await shown(register, id)).activity?.status?.name, 'Finalisation')
    })
  })

  test('a result is linked to its project with indicator, baseline, target and what was reached', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'project', 'Cầu Hải Bối')
      const links = [{ relation: 'fulfils', to: id }] as const
      const result = accepted(await register.enterDossier({ kind: 'result', fields: { text: 'nối hai bờ sông' }, links }))
      const value = { title: 'Lượt xe qua cầu', unit: 'lượt/ngày', baseline: { value: '0', on: '2023' }, target: { value: '12500.5' } }
      accepted(await act(register, result, { act: 'add entry', kind: 'indicator', value }, 'Báo cáo khả thi'))
      assert.equal(
        refused(await act(register, result, { act: 'add entry', kind: 'indicator', value: { title: 'x', actual: { value: '1e3' } } }, 'y')),
        'amount_not_valid'
      )
      const [shownResult] = (await shown(register, id)).activity?.results ?? []
      assert.equal(shownResult?.dossier.id, result)
      assert.deepEqual(shownResult?.indicators[0]?.value.target, { value: '12500.5', on: null })
      assert.ok(!accepted(await register.followChain(id)).holes.some(({ code }) => code === 'project_without_result'))
    })
  })

  test('entries go along when two projects are joined, and back when they part', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'project', 'Cầu Hải Bối')
      const other = accepted(await register.enterDossier({ kind: 'project', fields: { name: 'Cầu qua sông Hồng' } }))
      accepted(await act(register, other, { act: 'add entry', kind: 'budget', value: BUDGET }, LETTER))
      accepted(await act(register, id, { act: 'add entry', kind: 'budget', value: { ...BUDGET, amountMinor: '1' } }, LETTER))
      accepted(await act(register, other, { act: 'join', to: id }))
      const sums = async (of: string) => (await shown(register, of)).activity?.budgets.map(({ value }) => value.amountMinor).sort()
      assert.deepEqual(await sums(id), ['1', '24000000000'])
      accepted(await act(register, id, { act: 'part', joined: other }))
      assert.deepEqual([await sums(id), await sums(other)], [['1'], ['24000000000']])
    })
  })

  test('a person says that an item of any report fulfils or contradicts an undertaking, and it stands in its thread', async () => {
    await inRegister(async ({ register, store }) => {
      const asked = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      const reportId = await add(register, AGAIN, '2024-05-16')
      const [item] = accepted(await register.showReport(reportId)).items.filter(({ kind }) => kind === 'action')
      assert.ok(item)
      const judge = (judgement: 'fulfils' | 'contradicts' | null, why?: string) =>
        act(register, asked.id, { act: 'judge', reportId, itemId: item.id, judgement }, why)
      assert.equal(refused(await judge('fulfils')), 'item_not_accepted')
      await decideAll(register, reportId, 'accept')
      accepted(await judge('fulfils', 'đã mở lớp'))
      const thread = (await shown(register, asked.id)).timeline
      assert.deepEqual(
        thread.map(({ turn, judged }) => [turn, judged?.judgement ?? null, judged?.reason ?? null]),
        [
          ['first', null, null],
          ['other', 'fulfils', 'đã mở lớp']
        ]
      )
      assert.ok(thread.every(({ quotes }) => quotes.length > 0))
      accepted(await judge('contradicts'))
      assert.equal((await shown(register, asked.id)).timeline.at(-1)?.judged?.judgement, 'contradicts')
      const [own] = thread
      accepted(
        await act(register, asked.id, { act: 'judge', reportId: own?.reportId ?? '', itemId: own?.itemId ?? '', judgement: 'contradicts' })
      )
      assert.equal((await shown(register, asked.id)).timeline[0]?.judged?.judgement, 'contradicts')
      accepted(await judge(null, 'nhầm'))
      assert.equal((await shown(register, asked.id)).timeline.length, 1)
      assert.equal(refused(await judge(null)), 'judgement_not_valid')
      accepted(await judge('fulfils'))
      await decideAll(register, reportId, 'reopen')
      assert.equal((await shown(register, asked.id)).timeline.length, 1)
      const meeting = (await all(store, 'meeting'))[0]
      assert.equal(
        refused(await act(register, meeting?.id ?? '', { act: 'judge', reportId, itemId: item.id, judgement: 'fulfils' })),
        'judgement_not_valid'
      )
    })
  })

  test('an agreement moves through its life with day and paper, holds signers and languages, and owes what is linked as its obligations', async () => {
    await inRegister(async ({ register, store }) => {
      const [paper] = (await all(store, 'agreement')).filter(({ title }) => title.includes('Nara'))
      assert.ok(paper)
      const { id } = paper
      const move = (state: string, on?: string, more: { until?: string; document?: string } = {}) =>
        act(register, id, { act: 'set state', state, ...(on === undefined ? {} : { on }), ...more })
      for (const [state, on] of [
        ['being prepared', '2025-05'],
        ['cleared', '2025-06-01'],
        ['signed', '2025-06-30']
      ] as const)
        accepted(await move(state, on))
      accepted(await move('in force', '2025-07-01', { until: '2026-12-31', document: 'MOU 05/2025' }))
      assert.equal(refused(await move('in force', '2027', { until: '2026' })), 'days_out_of_order')
      assert.equal(refused(await move('expired', 'mai')), 'day_not_valid')
      assert.equal(refused(await move('expired', '2026', { until: '2027' })), 'state_not_valid')
      const life = (await shown(register, id)).life
      assert.deepEqual([life?.signedOn, life?.inForceFrom, life?.until], ['2025-06-30', '2025-07-01', '2026-12-31'])
      assert.deepEqual(
        life?.stages.map(({ state, on, now }) => [state, on, now]),
        [
          ['proposed', null, false],
          ['being prepared', '2025-05', false],
          ['cleared', '2025-06-01', false],
          ['signed', '2025-06-30', false],
          ['in force', '2025-07-01', true]
        ]
      )
      assert.equal(life?.stages.at(-1)?.document, 'MOU 05/2025')
      // Without a move of its own, the day that a paper bears is that of its signing.
      const other = accepted(
        await register.enterDossier({ kind: 'agreement', fields: { name: 'Bản ghi nhớ', on: '2024-10-24', status: 'in force' } })
      )
      assert.equal((await shown(register, other)).life?.signedOn, '2024-10-24')
      const wished = accepted(await register.enterDossier({ kind: 'agreement', fields: { name: 'Thỏa thuận', on: '2024-10-24' } }))
      assert.equal((await shown(register, wished)).life?.signedOn, null)
      accepted(
        await act(
          register,
          id,
          { act: 'add entry', kind: 'signer', value: { name: 'Nguyễn Thanh Bình', capacity: 'Phó Chủ tịch' } },
          'bản ký'
        )
      )
      accepted(await act(register, id, { act: 'add entry', kind: 'language', value: { language: 'ja' } }, 'bản ký'))
      assert.deepEqual(
        (await shown(register, id)).entries.map(({ kind }) => kind),
        ['signer', 'language']
      )
      const links = [{ relation: 'obligation', to: id }] as const
      const owed = accepted(
        await register.enterDossier({ kind: 'undertaking', fields: { text: 'cử 5 điều dưỡng', due: { on: '2026-03', exact: '' } }, links })
      )
      const link = (await shown(register, id)).links.find(({ relation }) => relation === 'obligation')
      assert.deepEqual([link?.direction, link?.dossier.id, link?.dossier.dueBy], ['to', owed, '2026-03-31'])
      assert.ok(accepted(await register.followChain(id)).links.some(({ relation }) => relation === 'obligation'))
      const about = accepted(await register.listDossiers({ kind: 'undertaking', facets: [{ facet: 'about', value: id }] }))
      assert.ok(about.rows.some((row) => row.id === owed))
    })
  })

  test('an agreement is told as running out in time for the notice that renews or ends it', async () => {
    await inRegister(async ({ register, store }) => {
      // The register's today is 2026-01-15, and what runs out within 180 days is told: until 2026-07-14.
      const [paper] = (await all(store, 'agreement')).filter(({ title }) => title.includes('Nara'))
      assert.ok(paper)
      const { id } = paper
      const expiring = async () => accepted(await register.lookAtToday()).expiring.count
      accepted(await act(register, id, { act: 'set state', state: 'in force', on: '2025-07-01', until: '2026-12-31' }))
      assert.equal(await expiring(), 0)
      const renewal = (noticeDays: number | null) =>
        ({ act: 'choose', field: 'renewal', value: { kind: 'automatic', noticeDays, months: 60 } }) as const
      accepted(await act(register, id, renewal(180)))
      assert.deepEqual([(await shown(register, id)).life?.noticeBy, (await shown(register, id)).actBy], ['2026-07-04', '2026-07-04'])
      assert.equal(await expiring(), 1)
      assert.equal(accepted(await register.countDossiers({ kind: 'agreement', dueFrom: '2026-01-15', actUntil: '2026-07' })), 1)
      accepted(await act(register, id, renewal(30)))
      assert.equal(await expiring(), 0)
      accepted(await act(register, id, renewal(null)))
      assert.equal((await shown(register, id)).actBy, '2026-12-31')
      accepted(await act(register, id, renewal(365)))
      assert.equal(await expiring(), 1)
      accepted(await act(register, id, { act: 'set state', state: 'extended', on: '2026-01-10', until: '2031-12-31' }))
      assert.equal(await expiring(), 0)
      accepted(await act(register, id, { act: 'set state', state: 'terminated', on: '2026-01-14', document: 'Thông báo 3' }))
      assert.deepEqual([(await shown(register, id)).dueBy, (await shown(register, id)).actBy], [null, null])
      assert.equal(
        refused(await act(register, id, { act: 'choose', field: 'renewal', value: { kind: 'maybe', noticeDays: 1, months: 1 } })),
        'renewal_not_valid'
      )
    })
  })
}
