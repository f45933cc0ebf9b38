import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierAct, DossierKind, DossierView, EnteredKind, NewDossier, Register, Relation, Value } from '../../src/register/index.ts'
import { AGAIN, add, all, CA_MAU, decideAll, HAI_BOI, NARA, only, TOLD_AGAIN } from './filing-texts.ts'
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

/** All that a register holds of its dossiers, and what it counts of them, but for what people did to them. */
const everything = async ({ raw }: Bench): Promise<Record<string, readonly string[]>> => {
  const tables = {
    dossier: 'id, title, state, pending, due_by, act_by, spoken_on, first_on, statements, joined_to, named',
    // Of two reports that say the same of one day either can be named.
    dossier_value: `dossier_id, field, value, times, first_on, last_on, case when report_id = '' then item_id end as entered, chosen`,
    dossier_link: '*',
    statement: '*',
    dossier_facet: 'dossier_id, facet, value, spoken_on, first_from',
    dossier_count: '* from dossier_count where dossiers <> 0',
    dossier_sum: '*',
    chart_cell: '* from chart_cell where n <> 0',
    chart_sum: '* from chart_sum where n <> 0',
    ledger_row: '*',
    ledger_cell: '* from ledger_cell where n <> 0'
  }
  const held: Record<string, readonly string[]> = {}
  for (const [table, what] of Object.entries(tables)) {
    const rows = await raw(`select ${what.includes(' from ') ? what : `${what} from ${table}`}`)
    held[table] = rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))).sort()
  }
  return held
}

/** Two reports of one meeting, all accepted. */
const twoReports = async ({ register }: Bench): Promise<void> => {
  for (const text of [CA_MAU, AGAIN]) await decideAll(register, await add(register, text, '2024-05-15'), 'accept')
}

const field = (view: DossierView, name: string) => view.fields.find((one) => one.field === name)

export const actingSuite = (peer: Peer): void => {
  const inRegister = (run: (bench: Bench) => Promise<void>) =>
    withRegister(
      peer,
      async (bench) => {
        await twoReports(bench)
        await run(bench)
      },
      { reader: true }
    )

  test('a state is set with its reason, is listed by, and stays in the history', async () => {
    await inRegister(async ({ register, store }) => {
      const charged = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      accepted(await act(register, charged.id, { act: 'set state', state: 'done' }, 'đã mở 3 lớp'))
      const view = await shown(register, charged.id)
      assert.deepEqual([view.state, view.revision], ['done', 1])
      assert.deepEqual(
        view.events.map(({ act, by, reason, before, after }) => [act, by, reason, before, after]),
        [['set state', 'local', 'đã mở 3 lớp', 'open', 'done']]
      )
      const done = accepted(await register.listDossiers({ kind: 'undertaking', facets: [{ facet: 'state', value: 'done' }] }))
      assert.deepEqual(
        done.rows.map(({ id }) => id),
        [charged.id]
      )
      assert.equal(refused(await act(register, charged.id, { act: 'set state', state: 'finished' })), 'state_not_valid')
    })
  })

  test('of two who act from one revision the second is told, and nothing of what it did is kept', async () => {
    await inRegister(async ({ register, store }) => {
      const { id: dossierId } = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      const both = await Promise.all(
        ['under way', 'done'].map((state) => register.actOnDossier({ dossierId, revision: 0, act: { act: 'set state', state } }))
      )
      assert.deepEqual(both.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).sort(), ['dossier_changed_meanwhile', 'ok'])
      assert.equal((await shown(register, dossierId)).events.length, 1)
    })
  })

  test('what sources say differently stands side by side until someone chooses, and the loser stays visible', async () => {
    await inRegister(async ({ register, store }) => {
      const [meeting] = await all(store, 'meeting')
      assert.ok(meeting)
      const before = field(await shown(register, meeting.id), 'format')
      assert.deepEqual([before?.conflict, before?.holds.length, before?.others.length], [true, 1, 1])
      const other = before?.others[0]?.value
      assert.ok(other !== undefined)
      accepted(await act(register, meeting.id, { act: 'choose', field: 'format', value: other }))
      const after = field(await shown(register, meeting.id), 'format')
      assert.deepEqual([after?.conflict, after?.holds[0]?.value, after?.others.length], [false, other, 1])
      accepted(await act(register, meeting.id, { act: 'choose', field: 'format', value: null }))
      assert.equal(field(await shown(register, meeting.id), 'format')?.conflict, true)
    })
  })

  test('a deadline that a person enters holds before those that reports state', async () => {
    await inRegister(async ({ register, store }) => {
      const { id } = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      assert.equal(
        refused(await act(register, id, { act: 'choose', field: 'due', value: { on: 'tháng sau', exact: '' } })),
        'day_not_valid'
      )
      accepted(await act(register, id, { act: 'choose', field: 'due', value: { on: '2025-06', exact: '' } }))
      const view = await shown(register, id)
      assert.deepEqual([view.dueBy, field(view, 'due')?.others.length], ['2025-06-30', 1])
      const soon = accepted(await register.listDossiers({ kind: 'undertaking', dueUntil: '2025-06-30' }))
      assert.ok(soon.rows.some((row) => row.id === id))
    })
  })

  test('two bodies that are one are joined, with all that names them, and can be parted again', async () => {
    await inRegister(async ({ register, store }) => {
      const hanoi = await only(store, 'organisation', 'UBND thành phố Hà Nội')
      const health = await only(store, 'organisation', 'Sở Y tế Hà Nội')
      const charged = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      const addressed = async () =>
        (await shown(register, charged.id)).links.filter(({ relation }) => relation === 'to').map(({ dossier }) => dossier.id)
      assert.deepEqual(await addressed(), [health.id])
      assert.equal(accepted(await act(register, health.id, { act: 'join', to: hanoi.id })), hanoi.id)
      assert.deepEqual(await addressed(), [hanoi.id])
      assert.equal((await shown(register, health.id)).id, hanoi.id)
      assert.deepEqual(
        (await shown(register, hanoi.id)).events.map(({ act, before }) => [act, before]),
        [['join', health.title]]
      )
      assert.equal((await shown(register, hanoi.id)).statements, 3)
      assert.equal(
        refused(await register.actOnDossier({ dossierId: health.id, revision: 1, act: { act: 'note', text: 'x' } })),
        'dossier_joined'
      )
      accepted(await act(register, hanoi.id, { act: 'part', joined: health.id }))
      assert.deepEqual(await addressed(), [health.id])
      assert.deepEqual([(await shown(register, hanoi.id)).statements, (await shown(register, health.id)).statements], [2, 1])
    })
  })

  test('what was joined and parts again has the links that people entered, both ways, and all is listed and counted as before', async () => {
    await inRegister(async (bench) => {
      const { register, store } = bench
      const enter = async (kind: EnteredKind, fields: Record<string, Value>, links: NewDossier['links'] = []) =>
        accepted(await register.enterDossier({ kind, fields, links }))
      const older = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      const newer = await only(store, 'undertaking', 'đường bay')
      const health = await only(store, 'organisation', 'Sở Y tế Hà Nội')
      const committee = await only(store, 'organisation', 'UBND thành phố Hà Nội')
      const [hanoi, caMau] = [await only(store, 'partner', 'Hà Nội'), await only(store, 'partner', 'Cà Mau')]
      const need = await enter('need', { text: 'thiếu bác sĩ tuyến xã' })
      const other = await enter('need', { text: 'thiếu đường bay' })
      const [plan, memorandum] = [await enter('agreement', { name: 'Chương trình A' }), await enter('agreement', { name: 'Bản ghi nhớ B' })]
      const done = await enter('result', { text: 'đã đào tạo 20 bác sĩ', sector: ['health'] }, [
        { relation: 'fulfils', to: older.id },
        { relation: 'fulfils', to: newer.id }
      ])
      const link = async (from: string, relation: Relation, to: string) =>
        accepted(await act(register, from, { act: 'link', relation, to }))
      await link(newer.id, 'answers', other)
      await link(newer.id, 'obligation', plan)
      await link(older.id, 'answers', need)
      await link(newer.id, 'lead', health.id)
      await link(plan, 'about', memorandum)
      await link(plan, 'party', caMau.id)
      await link(done, 'by', health.id)
      const figure = { value: 5_000_000, unit: 'USD' }
      await enter('undertaking', { text: 'tài trợ', figure: [figure] }, [{ relation: 'by', to: health.id }])

      const before = await everything(bench)
      const linksOf = async (id: string) =>
        (await shown(register, id)).links.map(({ relation, direction, dossier }) => `${relation} ${direction} ${dossier.id}`)
      const under = async (kind: DossierKind, facet: string, value: string) =>
        accepted(await register.listDossiers({ kind, facets: [{ facet, value }] })).rows.map(({ id }) => id)
      const join = async (id: string, to: string) => accepted(await act(register, id, { act: 'join', to }))
      const part = async (id: string, joined: string) => accepted(await act(register, id, { act: 'part', joined }))

      await join(newer.id, older.id)
      const links = await linksOf(older.id)
      for (const one of [`answers from ${need}`, `answers from ${other}`, `obligation from ${plan}`, `lead from ${health.id}`])
        assert.ok(links.includes(one), one)
      assert.deepEqual(
        links.filter((one) => one.startsWith('fulfils')),
        [`fulfils to ${done}`]
      )
      assert.deepEqual(await under('result', 'about', older.id), [done])
      await join(plan, memorandum)
      assert.ok(!(await linksOf(memorandum)).some((one) => one.startsWith('about')))
      assert.deepEqual(await under('undertaking', 'about', memorandum), [older.id])
      await join(health.id, committee.id)
      assert.deepEqual(await under('result', 'organisation', committee.id), [done])
      await join(hanoi.id, caMau.id)
      assert.ok((await under('result', 'partner', caMau.id)).includes(done))
      await join(other, need)
      assert.deepEqual(
        (await linksOf(older.id)).filter((one) => one.startsWith('answers')),
        [`answers from ${need}`]
      )

      // Not in the order in which they were joined, for others can have been joined between.
      await part(older.id, newer.id)
      await part(need, other)
      await part(caMau.id, hanoi.id)
      await part(memorandum, plan)
      await part(committee.id, health.id)
      assert.deepEqual(await everything(bench), before)

      // One that others were joined to takes them along, and back.
      const third = await enter('need', { text: 'thiếu trạm y tế' })
      const all = await everything(bench)
      await join(other, need)
      await join(need, third)
      assert.equal((await linksOf(third)).length, 2)
      await part(third, need)
      assert.equal((await linksOf(need)).length, 2)
      await part(need, other)
      assert.deepEqual(await everything(bench), all)

      // What was taken back while they were one does not come back.
      await join(newer.id, older.id)
      accepted(await act(register, done, { act: 'unlink', relation: 'fulfils', to: older.id }, 'ghi nhầm'))
      await part(older.id, newer.id)
      for (const id of [older.id, newer.id]) assert.ok(!(await linksOf(id)).some((one) => one.startsWith('fulfils')))
    })
  })

  test('a wish told again is joined to the older one by a person, and both reports stand in its timeline', async () => {
    await inRegister(async ({ register, store }) => {
      const older = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      const newer = await only(store, 'undertaking', 'đường bay')
      accepted(await act(register, newer.id, { act: 'join', to: older.id }, 'cùng một đề nghị'))
      const view = await shown(register, older.id)
      assert.equal(view.timeline.length, 2)
      assert.equal(new Set(view.timeline.map(({ reportId }) => reportId)).size, 2)
      assert.ok(view.timeline.every(({ quotes }) => quotes.length > 0))
      assert.deepEqual(
        view.timeline.map(({ turn }) => turn),
        ['first', 'again']
      )
      assert.deepEqual(
        view.joined.map(({ id }) => id),
        [newer.id]
      )
      assert.equal((await all(store, 'undertaking')).length, 2)
    })
  })

  test('a statement that was filed in the wrong place is taken out, and stays out when its report is filed again', async () => {
    await inRegister(async ({ register, store }) => {
      const [meeting] = await all(store, 'meeting')
      assert.ok(meeting)
      const [first, second] = (await shown(register, meeting.id)).timeline
      assert.ok(first && second)
      accepted(await act(register, meeting.id, { act: 'split', statements: [{ reportId: second.reportId, itemId: second.itemId }] }))
      assert.deepEqual(
        (await all(store, 'meeting')).map(({ statements }) => statements),
        [1, 1]
      )
      const { items } = accepted(await register.showReport(second.reportId))
      const person = items.find(({ kind }) => kind === 'person')
      assert.ok(person)
      accepted(await register.decide({ reportId: second.reportId, itemId: person.id, revision: person.revision, verdict: 'reopen' }))
      assert.equal((await all(store, 'meeting')).length, 2)
    })
  })

  test('links are made by people where reports are silent, and only those can be taken back', async () => {
    await inRegister(async ({ register, store }) => {
      const charged = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      const health = await only(store, 'organisation', 'Sở Y tế Hà Nội')
      accepted(await act(register, charged.id, { act: 'link', relation: 'lead', to: health.id }))
      assert.ok((await shown(register, charged.id)).links.some(({ relation }) => relation === 'lead'))
      assert.equal(refused(await act(register, charged.id, { act: 'unlink', relation: 'to', to: health.id })), 'link_stated')
      assert.equal(refused(await act(register, charged.id, { act: 'unlink', relation: 'lead', to: health.id })), 'act_needs_source')
      accepted(await act(register, charged.id, { act: 'unlink', relation: 'lead', to: health.id }, 'giao nhầm'))
      assert.ok(!(await shown(register, charged.id)).links.some(({ relation }) => relation === 'lead'))
      assert.equal(refused(await act(register, charged.id, { act: 'link', relation: 'host', to: health.id })), 'link_not_valid')
    })
  })

  test('what no report tells is entered by a person, once, and said to be so', async () => {
    await inRegister(async ({ register, store }) => {
      const hanoi = await only(store, 'partner', 'Hà Nội')
      const fields = { text: 'cử 5 bác sĩ sang Cà Mau', due: { on: '2025-Q1', exact: '' }, sector: ['health'] }
      const links = [{ relation: 'by' as const, to: hanoi.id }]
      const id = accepted(await register.enterDossier({ kind: 'undertaking', fields, links, reason: 'công văn ngày 2/1/2025' }))
      const view = await shown(register, id)
      assert.deepEqual([view.title, view.state, view.dueBy, view.statements], ['cử 5 bác sĩ sang Cà Mau', 'open', '2025-03-31', 0])
      assert.deepEqual([view.events[0]?.act, view.events[0]?.reason], ['enter', 'công văn ngày 2/1/2025'])
      assert.equal(
        refused(await register.enterDossier({ kind: 'organisation', fields: { name: 'Ủy ban nhân dân TP Hà Nội' } })),
        'dossier_exists'
      )
      assert.equal(refused(await register.enterDossier({ kind: 'project', fields: {} })), 'dossier_without_name')
      assert.equal(refused(await register.enterDossier({ kind: 'project', fields: { colour: 'x' } })), 'field_not_valid')
      assert.equal((await all(store, 'project')).length, 0)
    })
  })

  test('ours is told from theirs by the partner that the office belongs to', async () => {
    await inRegister(async ({ register, store }) => {
      const caMau = await only(store, 'partner', 'Cà Mau')
      assert.equal(accepted(await register.setHome(caMau.id))?.title, 'Cà Mau')
      const titlesOf = async (whose: 'ours' | 'theirs') =>
        accepted(await register.listDossiers({ kind: 'undertaking', whose, order: 'title' })).rows.map(({ title }) => title)
      assert.ok((await titlesOf('ours')).some((title) => title.includes('đào tạo cán bộ y tế')))
      assert.ok((await titlesOf('theirs')).every((title) => title.includes('Sở Y tế chủ trì')))
      assert.equal(accepted(await register.countDossiers({ kind: 'undertaking', whose: 'theirs' })), 1)
      const body = await only(store, 'organisation', 'Sở Y tế Hà Nội')
      assert.equal(refused(await register.setHome(body.id)), 'home_not_valid')
      accepted(await register.setHome(caMau.id))
      accepted(await register.setHome(null))
      const said = accepted(await register.showDossier(caMau.id)).events.map(({ act, by, after: is }) => [act, by, is])
      const expected = [
        ['set home', 'local', true],
        ['set home', 'local', false]
      ]
      assert.deepEqual(said, expected, 'kept, and once')
    })
  })

  test('today shows what is overdue, what nobody has spoken of, and what waits for review', async () => {
    await inRegister(async ({ register, store }) => {
      const today = accepted(await register.lookAtToday())
      assert.deepEqual([today.day, today.overdue.count], ['2026-01-15', 2])
      assert.deepEqual(
        today.overdue.rows.map(({ dueBy }) => dueBy),
        ['2024-09-30', '2024-12-31']
      )
      assert.equal(today.silent.count, 3)
      assert.equal(today.toReview.count, 0)
      const caMau = await only(store, 'partner', 'Cà Mau')
      accepted(await register.setHome(caMau.id))
      const overdueOf = async (whose: 'ours' | 'theirs' | 'joint') => accepted(await register.lookAtToday({ whose })).overdue.count
      assert.deepEqual([await overdueOf('ours'), await overdueOf('theirs'), await overdueOf('joint')], [1, 1, 0])
      const late = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      accepted(await act(register, late.id, { act: 'set state', state: 'done' }))
      const after = accepted(await register.lookAtToday())
      assert.deepEqual([after.overdue.count, after.silent.count], [1, 2])
    })
  })

  test('what a body leads or co-ordinates is its work and that of its partner, what names a person is that person’s', async () => {
    await inRegister(async ({ register, store }) => {
      const health = await only(store, 'organisation', 'Sở Y tế Hà Nội')
      const haNoi = await only(store, 'partner', 'Hà Nội')
      const asked = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      const charged = await only(store, 'undertaking', 'Sở Y tế chủ trì')
      const workOf = async (work: { office?: string; responsible?: string }) =>
        accepted(await register.lookAtToday(work)).overdue.rows.map(({ id }) => id)
      assert.deepEqual(await workOf({ office: health.id }), [])
      accepted(await act(register, charged.id, { act: 'link', relation: 'lead', to: health.id }))
      accepted(await act(register, asked.id, { act: 'link', relation: 'coordinating', to: health.id }))
      assert.deepEqual((await workOf({ office: health.id })).toSorted(), [asked.id, charged.id].toSorted())
      assert.deepEqual(await workOf({ office: haNoi.id }), await workOf({ office: health.id }), 'a body is its partner’s')
      accepted(await act(register, asked.id, { act: 'unlink', relation: 'coordinating', to: health.id }, 'giao nhầm'))
      assert.deepEqual(await workOf({ office: haNoi.id }), [charged.id])
      assert.equal(accepted(await register.lookAtToday({ office: haNoi.id })).office?.title, 'Hà Nội')

      const give = (value: string | null) => act(register, asked.id, { act: 'choose', field: 'responsible', value })
      for (const nobody of ['', ' lan', 'x'.repeat(201)]) assert.equal(refused(await give(nobody)), 'field_not_valid', nobody)
      assert.deepEqual(await workOf({ responsible: 'lan' }), [])
      accepted(await give('lan'))
      assert.deepEqual([await workOf({ responsible: 'lan' }), await workOf({ responsible: 'minh' })], [[asked.id], []])
      accepted(await give('minh'))
      assert.deepEqual([await workOf({ responsible: 'lan' }), await workOf({ responsible: 'minh' })], [[], [asked.id]])
      assert.deepEqual(await workOf({ responsible: 'minh', office: haNoi.id }), [])
      accepted(await give(null))
      assert.deepEqual(await workOf({ responsible: 'minh' }), [])
      assert.equal(refused(await act(register, health.id, { act: 'choose', field: 'responsible', value: 'lan' })), 'field_not_valid')
    })
  })

  test('a step of a paper, a milestone and an obstacle of a project are the work of whoever is named, until they are over', async () => {
    await inRegister(async ({ register, store }) => {
      await decideAll(register, await add(register, HAI_BOI, '2023-08-17'), 'accept')
      const paper = accepted(
        await register.enterDossier({ kind: 'agreement', fields: { name: 'Thỏa thuận kết nghĩa', type: 'memorandum' } })
      )
      const bridge = await only(store, 'project', 'Cầu Hải Bối')
      const [told] = (await shown(register, bridge.id)).plan?.obstacles ?? []
      assert.ok(told)
      const dutiesOf = async (responsible: string) =>
        accepted(await register.lookAtToday({ responsible })).duties.rows.map(({ dossier, duty: { kind, part, due } }) => [
          dossier.id,
          kind,
          part,
          due
        ])
      const step = { act: 'step', step: 'competence', state: 'under way', responsible: 'lan' } as const
      const obstacle = { act: 'obstacle', obstacle: told.stated.key, state: 'open', due: '2026-Q1', responsible: 'lan' } as const
      accepted(await act(register, paper, step))
      accepted(await act(register, bridge.id, { act: 'milestone', kind: 'tender', planned: '2025-12', state: 'open', responsible: 'lan' }))
      accepted(await act(register, bridge.id, obstacle))
      assert.deepEqual(await dutiesOf('lan'), [
        [bridge.id, 'milestone', 'tender', '2025-12'],
        [bridge.id, 'obstacle', told.stated.key, '2026-Q1'],
        [paper, 'step', 'competence', null]
      ])
      const today = accepted(await register.lookAtToday({ responsible: 'lan' }))
      assert.deepEqual(
        [today.duties.count, today.duties.rows[2]?.step?.vi, today.duties.rows[1]?.duty.told],
        [3, 'Xác định bên ký Việt Nam và người quyết định', (told.stated.value as { readonly text?: string }).text]
      )
      assert.deepEqual(accepted(await register.lookAtToday()).duties, { rows: [], count: 0 }, 'by nobody’s name there are none')
      const listed = async (kind: 'agreement' | 'project') =>
        accepted(await register.listDossiers({ kind, facets: [{ facet: 'responsible', value: 'lan' }] })).rows.map(({ id }) => id)
      assert.deepEqual([await listed('agreement'), await listed('project')], [[paper], [bridge.id]])
      assert.deepEqual(await register.responsiblePeople(), ['lan'])
      assert.deepEqual((await shown(register, paper)).route?.steps.find(({ step }) => step === 'competence')?.responsible, 'lan')

      // Done, given to another, and over with the whole project: each way it is no longer hers.
      accepted(await act(register, paper, { ...step, state: 'done' }))
      accepted(await act(register, bridge.id, { ...obstacle, responsible: 'minh' }))
      assert.deepEqual([(await dutiesOf('lan')).length, (await dutiesOf('minh')).length, await listed('agreement')], [1, 1, []])
      accepted(await act(register, bridge.id, { act: 'set state', state: 'cancelled' }))
      assert.deepEqual([await dutiesOf('lan'), await dutiesOf('minh'), await listed('project')], [[], [], []])
      assert.equal(refused(await act(register, paper, { ...step, responsible: 'x'.repeat(201) })), 'field_not_valid')
    })
  })

  test('a chain leads from a need to what answers it, and shows its holes', async () => {
    await inRegister(async ({ register, store }) => {
      const asked = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      const need = accepted(await register.enterDossier({ kind: 'need', fields: { text: 'thiếu bác sĩ tuyến xã' } }))
      const open = accepted(await register.followChain(need))
      assert.deepEqual(
        open.holes.map(({ code }) => code),
        ['need_unanswered']
      )
      accepted(await act(register, asked.id, { act: 'link', relation: 'answers', to: need }))
      const chain = accepted(await register.followChain(need))
      const at = (step: string) => chain.steps.find((one) => one.step === step)?.dossiers.map(({ title }) => title) ?? []
      assert.deepEqual([at('need').length, at('undertaking').length, at('meeting').length], [1, 1, 1])
      assert.ok(!chain.holes.some(({ code }) => code === 'need_unanswered'))
      const links = [{ relation: 'fulfils', to: asked.id }] as const
      const result = accepted(await register.enterDossier({ kind: 'result', fields: { text: 'đã đào tạo 20 bác sĩ' }, links }))
      assert.ok(accepted(await register.followChain(need)).links.some(({ from, relation }) => from === result && relation === 'fulfils'))
      const [meeting] = await all(store, 'meeting')
      assert.ok(meeting)
      const ofMeeting = accepted(await register.followChain(meeting.id))
      assert.equal(ofMeeting.steps.find(({ step }) => step === 'undertaking')?.dossiers.length, 3)
    })
  })

  test('a chain that has just as many dossiers as can be shown is whole, and one more cuts it', async () => {
    await inRegister(async ({ register }) => {
      const need = accepted(await register.enterDossier({ kind: 'need', fields: { text: 'thiếu bác sĩ tuyến xã' } }))
      const answer = async (n: number) => {
        const links = [{ relation: 'answers', to: need }] as const
        accepted(await register.enterDossier({ kind: 'undertaking', fields: { text: `cử bác sĩ đợt ${n}` }, links }))
      }
      const chain = async () => {
        const { steps, cut } = accepted(await register.followChain(need))
        return [steps.flatMap(({ dossiers }) => dossiers).length, cut]
      }
      for (let n = 1; n < 120; n++) await answer(n)
      assert.deepEqual(await chain(), [120, false])
      await answer(120)
      assert.deepEqual(await chain(), [120, true])
    })
  })

  test('a promise told again is proposed as one with the older, and stays apart once someone says so', async () => {
    await inRegister(async ({ register, store }) => {
      const older = await only(store, 'undertaking', 'đào tạo cán bộ y tế')
      await decideAll(register, await add(register, TOLD_AGAIN, '2024-11-03'), 'accept')
      const [alike, ...others] = (await shown(register, older.id)).alike
      assert.ok(alike && others.length === 0)
      assert.match(alike.words, /đào tạo cán bộ y tế/)
      assert.equal(accepted(await register.lookAtToday()).alike.length, 1)
      accepted(await act(register, older.id, { act: 'tell apart', from: alike.dossier.id }))
      assert.deepEqual((await shown(register, older.id)).alike, [])
      assert.equal(refused(await act(register, older.id, { act: 'tell apart', from: 'nobody' })), 'likeness_not_proposed')
    })
  })

  test('an agreement goes its legal route step by step, by the law of its day, and a person may choose another', async () => {
    await inRegister(async ({ register, store }) => {
      await decideAll(register, await add(register, NARA, '2025-04-23'), 'accept')
      const [paper] = (await all(store, 'agreement')).filter(({ title }) => title.includes('Nara'))
      assert.ok(paper)
      const before = (await shown(register, paper.id)).route
      assert.deepEqual([before?.route, before?.why, before?.next], ['international-agreement', 'route_by_foreign', 'competence'])
      assert.deepEqual(
        before?.laws.map(({ number }) => number),
        ['70/2020/QH14', '64/2021/NĐ-CP', '134/2025/NĐ-CP']
      )
      accepted(await act(register, paper.id, { act: 'step', step: 'competence', state: 'done', on: '2025-05-02', document: '115/SNgV' }))
      const after = (await shown(register, paper.id)).route
      assert.equal(after?.next, 'name')
      assert.deepEqual(
        after?.steps.filter(({ state }) => state === 'done').map(({ step, on, document }) => [step, on, document]),
        [['competence', '2025-05-02', '115/SNgV']]
      )
      accepted(await act(register, paper.id, { act: 'choose', field: 'name', value: 'Hiệp định hữu nghị' }))
      assert.equal((await shown(register, paper.id)).route?.nameBarred, true)
      assert.ok(before?.routes.some(({ route, vi }) => route === 'treaty' && vi === 'Điều ước quốc tế'))
      accepted(await act(register, paper.id, { act: 'choose', field: 'route', value: 'treaty' }))
      const chosen = (await shown(register, paper.id)).route
      assert.deepEqual([chosen?.route, chosen?.why], ['treaty', null])
      assert.equal(refused(await act(register, paper.id, { act: 'step', step: 'dance', state: 'done' })), 'step_not_valid')
      accepted(await act(register, paper.id, { act: 'choose', field: 'validUntil', value: '2026-04' }))
      assert.equal(accepted(await register.lookAtToday()).expiring.count, 1)
    })
  })

  test('a project is due when the first part of its plan is, told or planned, and late for everybody until that is over', async () => {
    await inRegister(async ({ register, store }) => {
      await decideAll(register, await add(register, HAI_BOI, '2023-08-17'), 'accept')
      const bridge = await only(store, 'project', 'Cầu Hải Bối')
      const late = async () => accepted(await register.lookAtToday()).latePlans.rows.map(({ dossier: { id, dueBy } }) => [id, dueBy])
      accepted(await act(register, bridge.id, { act: 'set state', state: 'implementation' }, 'Quyết định 7'))
      accepted(await act(register, bridge.id, { act: 'milestone', kind: 'tender', planned: '2025-11', state: 'open' }))
      accepted(await act(register, bridge.id, { act: 'milestone', kind: 'completion', planned: '2027', state: 'open' }))
      assert.deepEqual(await late(), [[bridge.id, '2024-03-31']], 'the report plans the groundbreaking')
      accepted(await act(register, bridge.id, { act: 'milestone', kind: 'groundbreaking', actual: '2024-05', state: 'done' }))
      assert.deepEqual(await late(), [[bridge.id, '2025-11-30']])
      accepted(await act(register, bridge.id, { act: 'milestone', kind: 'tender', planned: '2025-11', actual: '2026-01', state: 'done' }))
      assert.deepEqual(await late(), [])
      assert.equal((await shown(register, bridge.id)).dueBy, '2027-12-31')
      const overdue = accepted(await register.listDossiers({ kind: 'project', pending: true, dueUntil: '2027-12' })).rows
      assert.deepEqual(
        overdue.map(({ id }) => id),
        [bridge.id]
      )
    })
  })

  test('milestones and obstacles are planned beside what was told, and neither hides the other', async () => {
    await inRegister(async ({ register, store }) => {
      await decideAll(register, await add(register, HAI_BOI, '2023-08-17'), 'accept')
      const project = await only(store, 'project', 'Cầu Hải Bối')
      const before = (await shown(register, project.id)).plan
      assert.deepEqual(
        before?.milestones.map(({ kind, planned, actual, state }) => [kind, planned, actual, state]),
        [['groundbreaking', '2024-Q1', null, 'open']]
      )
      const [obstacle] = before?.obstacles ?? []
      assert.ok(obstacle)
      accepted(await act(register, project.id, { act: 'milestone', kind: 'groundbreaking', actual: '2024-05', state: 'done' }))
      const measure = { measure: 'giao đất đợt 2', body: 'UBND huyện Đông Anh', due: '2023-12' }
      accepted(await act(register, project.id, { act: 'obstacle', obstacle: obstacle.stated.key, ...measure, state: 'under way' }))
      const after = (await shown(register, project.id)).plan
      assert.deepEqual(
        after?.milestones.map(({ planned, actual, state, stated }) => [planned, actual, state, stated.length]),
        [['2024-Q1', '2024-05', 'done', 1]]
      )
      assert.deepEqual([after?.obstacles[0]?.measure, after?.obstacles[0]?.state], ['giao đất đợt 2', 'under way'])
      assert.equal(refused(await act(register, project.id, { act: 'milestone', kind: 'party', state: 'done' })), 'plan_not_valid')
      assert.equal(
        refused(await act(register, project.id, { act: 'milestone', kind: 'tender', planned: 'mai', state: 'open' })),
        'day_not_valid'
      )
    })
  })
}
