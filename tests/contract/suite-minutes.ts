import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Minutes, type MinutesPoint, minutesOf, type Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const POINT: MinutesPoint = {
  id: 'p1',
  topic: 'Khảo sát tuyến cống',
  about: null,
  outcome: 'commitment',
  text: 'JICA cử chuyên gia khảo sát tuyến cống',
  by: ['JICA'],
  to: ['Sở Xây dựng thành phố Cần Thơ'],
  lead: ['Sở Xây dựng thành phố Cần Thơ'],
  coordinating: ['Sở Tài chính thành phố Cần Thơ'],
  due: '2026-Q3',
  from: null,
  undertaking: null
}
const EMPTY: Minutes = {
  state: 'draft',
  place: 'Trụ sở UBND thành phố',
  begins: '08:30',
  ends: '11:00',
  chair: 'Lê Minh Tường',
  secretary: null,
  sides: [{ name: 'JICA', people: [{ name: 'Tanaka Ken', title: 'Trưởng đại diện' }] }],
  points: [POINT],
  conclusion: null
}
const minutes = (points: readonly Partial<MinutesPoint>[], more: Partial<Minutes> = {}): Minutes => ({
  ...EMPTY,
  ...more,
  points: points.map((point, at) => ({ ...POINT, id: `p${at + 1}`, ...point }))
})

const meet = async (register: Register, on: string): Promise<string> => {
  const named = async (name: string, kind: string, country: string): Promise<string> => {
    const { rows } = accepted(await register.listDossiers({ kind: 'organisation', named: `"${name}"` }))
    return (
      rows[0]?.id ?? accepted(await register.enterDossier({ kind: 'organisation', fields: { name, kind, country }, reason: 'Danh bạ' }))
    )
  }
  const [host, guest] = [await named('UBND thành phố Cần Thơ', "people's committee", 'VN'), await named('JICA', 'donor', 'JP')]
  return accepted(
    await register.enterDossier({
      kind: 'meeting',
      fields: { on, host: ['UBND thành phố Cần Thơ'], guest: ['JICA'], format: 'working session' },
      links: [
        { relation: 'host', to: host },
        { relation: 'guest', to: guest }
      ],
      reason: 'Lịch công tác'
    })
  )
}
const revisionOf = async (register: Register, dossierId: string): Promise<number> =>
  accepted(await register.showDossier(dossierId)).revision
const keep = async (register: Register, dossierId: string, given: Minutes, reason?: string) =>
  register.keepMinutes({
    ...{ dossierId, revision: await revisionOf(register, dossierId), minutes: given },
    ...(reason === undefined ? {} : { reason })
  })
const approve = async (register: Register, dossierId: string) =>
  register.approveMinutes({ dossierId, revision: await revisionOf(register, dossierId) })
const held = async (register: Register, dossierId: string) => {
  const view = minutesOf(accepted(await register.showDossier(dossierId)))
  assert.ok(view)
  return view
}
const tasks = async (register: Register) => accepted(await register.listDossiers({ kind: 'undertaking' })).rows

/** What was said at a meeting: drafted, approved once, corrected, carried on. */
export const minutesSuite = (peer: Peer): void => {
  test('approved minutes make a task of each outcome, linked to whoever is to do it and to the meeting, with the minutes as its source', async () => {
    await withRegister(peer, async ({ register }) => {
      const meeting = await meet(register, '2026-03-12')
      const points = [
        {},
        { outcome: 'information', topic: 'Tình hình', text: 'Đã giải ngân 60 %' },
        { outcome: 'decision', text: 'Chọn phương án 2', lead: [], by: [], coordinating: [], due: null },
        { outcome: null, topic: 'Việc khác', text: null }
      ] as const
      accepted(await keep(register, meeting, minutes(points)))
      assert.deepEqual(await tasks(register), [], 'a draft makes nothing')
      const seen = await revisionOf(register, meeting)
      accepted(await register.approveMinutes({ dossierId: meeting, revision: seen }))
      const made = await tasks(register)
      assert.deepEqual(
        made.map(({ title }) => title),
        ['JICA cử chuyên gia khảo sát tuyến cống']
      )
      const task = accepted(await register.showDossier(made[0]?.id ?? ''))
      assert.equal(task.dueBy, '2026-09-30')
      assert.equal(task.spokenOn, '2026-03-12')
      assert.equal(task.events[0]?.reason, 'Biên bản làm việc ngày 12/03/2026, điểm 1')
      const linked = task.links
        .filter(({ direction }) => direction === 'from')
        .map(({ relation, dossier }) => `${relation} ${dossier.title}`)
      assert.deepEqual(linked.sort(), [
        `at ${accepted(await register.showDossier(meeting)).title}`,
        'by JICA',
        'coordinating Sở Tài chính thành phố Cần Thơ',
        'lead Sở Xây dựng thành phố Cần Thơ',
        'to Sở Xây dựng thành phố Cần Thơ'
      ])
      // A body that the register did not have stands under its locality, as one that a report names.
      assert.ok(task.partners.some(({ title }) => title === 'Cần Thơ'))
      const view = await held(register, meeting)
      assert.equal(view.minutes.state, 'approved')
      assert.equal(view.minutes.points[0]?.undertaking?.dossierId, made[0]?.id)
      // Again, from the page as it was seen before and as it is now: nothing twice.
      accepted(await register.approveMinutes({ dossierId: meeting, revision: seen }))
      accepted(await approve(register, meeting))
      assert.equal((await tasks(register)).length, 1)
    })
  })

  test('a point joins the open undertaking that it is about: restated, changed or done', async () => {
    await withRegister(peer, async ({ register }) => {
      const first = await meet(register, '2026-03-12')
      accepted(
        await keep(
          register,
          first,
          minutes([{ text: 'JICA cử chuyên gia' }, { text: 'Thành phố bàn giao đất' }, { text: 'JICA gửi dự thảo' }])
        )
      )
      accepted(await approve(register, first))
      const ids = (await held(register, first)).minutes.points.map(({ undertaking }) => undertaking?.dossierId ?? '')
      const about = (at: number) => ({ name: 'Việc đang theo dõi', dossierId: ids[at] ?? '' })
      const second = await meet(register, '2026-06-20')
      const others = { by: [], to: [], lead: [], coordinating: [] }
      const points = [
        { ...others, about: about(0), outcome: 'restated', text: null },
        { ...others, about: about(1), outcome: 'changed', text: 'Thành phố bàn giao 2 ha đất', due: '2026-12' },
        { ...others, about: about(2), outcome: 'done', text: 'Đã nhận ngày 01/06', due: null }
      ] as const
      accepted(await keep(register, second, minutes(points)))
      accepted(await approve(register, second))
      assert.equal((await tasks(register)).length, 3, 'nothing new')
      const [kept, changed, done] = await Promise.all(ids.map(async (id) => accepted(await register.showDossier(id))))
      assert.deepEqual([kept?.spokenOn, kept?.title, kept?.dueBy], ['2026-06-20', 'JICA cử chuyên gia', '2026-09-30'])
      assert.deepEqual([changed?.title, changed?.dueBy], ['Thành phố bàn giao 2 ha đất', '2026-12-31'])
      assert.equal(done?.state, 'done')
      for (const one of [kept, changed, done]) assert.equal(one?.links.filter(({ relation }) => relation === 'at').length, 2)
      assert.ok(changed?.events.some(({ reason }) => reason === 'Biên bản làm việc ngày 20/06/2026, điểm 2'))
    })
  })

  test('what was approved is corrected with a reason, the task with it; both versions stay, and a point that became a task stays in', async () => {
    await withRegister(peer, async ({ register }) => {
      const meeting = await meet(register, '2026-03-12')
      accepted(await keep(register, meeting, minutes([{}])))
      accepted(await approve(register, meeting))
      const corrected = minutes([
        { due: '2026-10-15', lead: ['JICA'] },
        { text: 'Hai bên họp lại', outcome: 'agreement', due: null }
      ])
      assert.equal(refused(await keep(register, meeting, corrected)), 'minutes_correction_needs_reason')
      accepted(await keep(register, meeting, corrected, 'Ghi nhầm thời hạn'))
      const view = await held(register, meeting)
      assert.equal(view.minutes.state, 'approved')
      assert.equal(view.corrections.length, 1)
      assert.deepEqual([view.corrections[0]?.was.points[0]?.due, view.corrections[0]?.entered.source], ['2026-Q3', 'Ghi nhầm thời hạn'])
      const [id, other] = view.minutes.points.map(({ undertaking }) => undertaking?.dossierId ?? '')
      const task = accepted(await register.showDossier(id ?? ''))
      assert.equal(task.dueBy, '2026-10-15')
      assert.deepEqual(
        task.links.filter(({ relation }) => relation === 'lead').map(({ dossier }) => dossier.title),
        ['JICA']
      )
      assert.match(task.events.at(-1)?.reason ?? '', /^Biên bản làm việc ngày 12\/03\/2026, điểm 1, sửa: Ghi nhầm thời hạn$/)
      assert.equal(accepted(await register.showDossier(other ?? '')).title, 'Hai bên họp lại')
      assert.equal(refused(await keep(register, meeting, minutes([]), 'Bỏ hết')), 'minutes_point_followed')
      const untold = minutes([{ outcome: 'information' }, { text: 'Hai bên họp lại', outcome: 'agreement', due: null }])
      assert.equal(refused(await keep(register, meeting, untold, 'Không phải việc')), 'minutes_point_followed')
    })
  })

  test('minutes are held to their form, written on their own way alone, and a second writer from the same page is told', async () => {
    await withRegister(peer, async ({ register }) => {
      const meeting = await meet(register, '2026-03-12')
      const revision = await revisionOf(register, meeting)
      const act = { act: 'add entry', kind: 'minutes', value: { ...EMPTY, state: 'approved' } } as const
      assert.equal(refused(await register.actOnDossier({ dossierId: meeting, revision, act, reason: 'Thử' })), 'minutes_by_own_page')
      assert.equal(refused(await approve(register, meeting)), 'minutes_not_begun')
      assert.equal(refused(await keep(register, meeting, minutes([{ text: null }]))), 'minutes_point_without_text')
      assert.equal(refused(await keep(register, meeting, minutes([{ topic: '', text: null, outcome: null }]))), 'minutes_point_empty')
      assert.equal(refused(await keep(register, meeting, minutes([{ outcome: 'done' }]))), 'minutes_outcome_not_fitting')
      assert.equal(refused(await keep(register, meeting, minutes([{ due: 'mai' }]))), 'day_not_valid')
      assert.equal(refused(await keep(register, meeting, minutes([{}], { begins: '25:00' }))), 'entry_not_valid')
      accepted(await keep(register, meeting, minutes([{ outcome: null }])))
      assert.equal(refused(await approve(register, meeting)), 'minutes_nothing_said')
      assert.equal(refused(await register.keepMinutes({ dossierId: meeting, revision, minutes: EMPTY })), 'dossier_changed_meanwhile')
      const [partner] = accepted(await register.listDossiers({ kind: 'partner' })).rows
      assert.equal(
        refused(await register.keepMinutes({ dossierId: partner?.id ?? '', revision: partner?.revision ?? 0, minutes: EMPTY })),
        'minutes_of_meeting_only'
      )
      accepted(await keep(register, meeting, minutes([{}])))
      accepted(await approve(register, meeting))
      const entry = accepted(await register.showDossier(meeting)).entries.find(({ kind }) => kind === 'minutes')?.entry ?? ''
      const withdrawn = { act: 'withdraw entry', entry } as const
      const again = await revisionOf(register, meeting)
      assert.equal(
        refused(await register.actOnDossier({ dossierId: meeting, revision: again, act: withdrawn, reason: 'Thử' })),
        'minutes_approved'
      )
    })
  })
}
