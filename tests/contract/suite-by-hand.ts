import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import type { Register } from '../../src/register/index.ts'
import { quote } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { learningRegister } from './suite-rereading.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const TEXT = 'Huế tiếp đoàn Nara\nNara đề nghị thêm học bổng\nHội Hữu nghị Nara sẽ tặng trường một thư viện; Nara vui\nHai bên hẹn gặp lại'

type Entered = Omit<Parameters<Register['enterItem']>[0], 'reportId'>
const GIFT: Entered = {
  kind: 'action',
  words: { exact: 'tặng trường một thư viện' },
  content: { kind: 'commitment', by: [{ id: '', name: 'Hội Hữu nghị Nara' }] }
}
const FRIENDS: Entered = { kind: 'organisation', words: { exact: 'Hội Hữu nghị Nara' }, content: { kind: 'association', country: 'JP' } }

/** The reader of the sample, which takes nothing from the third line. */
const poor = (record: CooperationRecord): CooperationRecord => ({ ...record, actions: record.actions.filter(({ id }) => id !== 'a2') })

const reader = (better: (record: CooperationRecord) => CooperationRecord) => {
  let read = poor
  return { read: (record: CooperationRecord) => read(record), learn: () => (read = better) }
}

const at = (text: string, exact: string) => quote(text, { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length })

/** Finds the gift on a few words more, as the person said it, and the friends by their second name on other words. */
const better = (record: CooperationRecord): CooperationRecord => {
  const { text } = record.article
  const [first, , last] = record.actions
  assert.ok(first && last)
  const gift = at(text, 'sẽ tặng trường một thư viện')
  const by = [{ id: 'o1', name: 'Hội Hữu nghị Nara' }]
  return {
    ...poor(record),
    organisations: [
      { id: 'o1', name: 'Hội hữu nghị Nara', kind: 'association', country: 'JP', aliases: [], evidence: [at(text, 'Nara vui')] }
    ],
    actions: [first, { ...first, id: 'a2', kind: 'commitment', by, text: 'tặng trường một thư viện', sectors: [], evidence: [gift] }, last]
  }
}

export const byHandSuite = (peer: Peer): void => {
  test('what a person enters stands on the very words, is accepted by the decision that entered it, filed, counted and found', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const before = accepted(await register.showReport(reportId))
      const friends = accepted(await register.enterItem({ reportId, ...FRIENDS }))
      const { start } = at(TEXT, 'Hội Hữu nghị')
      assert.deepEqual(friends.evidence, [{ start, end: start + 17, exact: 'Hội Hữu nghị Nara', page: 1 }])
      assert.deepEqual(
        [friends.id, friends.state, friends.revision, friends.content.name, friends.content.reader],
        ['o1', 'accepted', 1, 'Hội Hữu nghị Nara', 'person']
      )
      assert.deepEqual(
        friends.decisions.map(({ verdict, by, step }) => [verdict, by, step]),
        [['enter', 'local', 1]]
      )
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.counts.organisation, before.counts.organisation + 1)
      assert.deepEqual(report.states, { ...before.states, accepted: 1 })
      assert.deepEqual(
        report.items.map(({ id }) => id),
        ['m1', 'a1', 'o1', 'a2', 'a3'],
        'it stands where the text speaks of it'
      )
      const dossiers = accepted(await register.listDossiers({ kind: 'organisation' })).rows
      assert.deepEqual(
        dossiers.map(({ title }) => title),
        ['Hội Hữu nghị Nara']
      )
      const { rows } = accepted(await register.search({ text: 'hoi huu nghi' }))
      assert.ok(rows.some(({ itemId }) => itemId === 'o1'))
      const known = await register.knowledge()
      assert.deepEqual(
        known.organisations.map(({ name }) => name),
        ['Hội Hữu nghị Nara']
      )
    })
  })

  test('an item stands on several stretches, in the order of the text; a new version keeps those that it still has', async () => {
    await withRegister(peer, async (bench) => {
      const register = learningRegister(bench, poor)
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const also = [{ exact: 'Nara vui' }, { exact: 'Huế tiếp đoàn Nara' }]
      const friends = accepted(await register.enterItem({ reportId, ...FRIENDS, also }))
      assert.deepEqual(
        friends.evidence.map(({ exact }) => exact),
        ['Huế tiếp đoàn Nara', 'Hội Hữu nghị Nara', 'Nara vui']
      )
      assert.equal(friends.content.name, 'Hội Hữu nghị Nara', 'it says what the words that were pointed at first say')
      assert.deepEqual(friends.content.evidence, friends.evidence)
      const overlapping = [{ exact: 'tặng trường' }]
      assert.equal(refused(await register.enterItem({ reportId, ...GIFT, also: overlapping })), 'words_overlap')
      assert.equal(refused(await register.enterItem({ reportId, ...GIFT, also: [{ exact: 'Nara' }] })), 'words_not_once')
      const later = documentOf(TEXT.replace('Nara vui', 'Nara mừng'))
      const version = accepted(await register.readVersion({ reportId, document: later }))
      const carried = accepted(await register.showReport(version.reportId)).items.find(({ content }) => content.reader === 'person')
      assert.deepEqual(
        carried?.evidence.map(({ exact }) => exact),
        ['Huế tiếp đoàn Nara', 'Hội Hữu nghị Nara']
      )
    })
  })

  test('a place that is entered is the unit that the reader would have it be, unless the person says another', async () => {
    await withRegister(peer, async ({ register }) => {
      const text = 'Thành phố Huế và tỉnh Bạc Liêu\nHọ bàn về tỉnh Bạc Liêu cũ'
      const { reportId } = accepted(await register.addReport(documentOf(text)))
      const within = { start: 0, end: 30 }
      const words = { exact: 'tỉnh Bạc Liêu', within }
      const place = accepted(await register.enterItem({ reportId, kind: 'place', words }))
      assert.deepEqual([place.content.name, place.content.level, place.content.country], ['Bạc Liêu', 'province', 'VN'])
      assert.ok((place.content.unit as { code: string }).code)
      const drafted = accepted(await register.draftItem({ reportId, kind: 'place', words: { exact: 'Thành phố Huế' } }))
      assert.equal(drafted.content.name, 'Huế')
      const other = { kind: 'place', words: { exact: 'Thành phố Huế' }, content: { name: 'Cố đô', level: 'feature' } } as const
      const named = accepted(await register.enterItem({ reportId, ...other }))
      assert.deepEqual([named.content.name, named.content.unit, named.content.today], ['Cố đô', null, []])
      const action = { kind: 'action', words: { exact: 'Họ bàn về tỉnh Bạc Liêu cũ' } } as const
      const told = accepted(await register.enterItem({ reportId, ...action }))
      assert.deepEqual(told.content.places, [{ id: place.id, name: 'Bạc Liêu' }])
    })
  })

  test('undone, it is out of dossiers, search and knowledge, with its history; it can be reopened or entered anew', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      accepted(await register.enterItem({ reportId, ...FRIENDS }))
      const undone = accepted(await register.undo({ reportId, step: 1 }))
      assert.deepEqual([undone.verdict, undone.items], ['undo', ['o1']])
      const report = accepted(await register.showReport(reportId))
      const item = report.items.find(({ id }) => id === 'o1')
      assert.deepEqual([item?.state, item?.decisions.map(({ verdict }) => verdict)], ['rejected', ['enter', 'undo']])
      assert.deepEqual(
        accepted(await register.listDossiers({ kind: 'organisation' })).rows.filter(({ statements }) => statements > 0),
        []
      )
      assert.ok(!accepted(await register.search({ text: 'hoi huu nghi' })).rows.some(({ itemId }) => itemId === 'o1'))
      assert.deepEqual((await register.knowledge()).organisations, [])
      assert.equal(report.lastStep, null)
      assert.equal(accepted(await register.enterItem({ reportId, ...FRIENDS })).id, 'o2')
      const reopened = accepted(await register.decide({ reportId, itemId: 'o1', revision: item?.revision ?? 0, verdict: 'reopen' }))
      assert.equal(reopened.state, 'proposed')
    })
  })

  test('words are refused where they stand nowhere, in several places or cut through a word, and a thing that is there already', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const enter = (entered: Partial<Entered>, of = reportId) => register.enterItem({ reportId: of, ...FRIENDS, ...entered })
      const wrong: readonly (readonly [string, Partial<Entered>])[] = [
        ['words_missing', { words: { exact: ' … ' } }],
        ['words_too_long', { words: { exact: 'Nara '.repeat(500) } }],
        ['words_not_in_article', { words: { exact: 'Hội Hữu nghị Fukuoka' } }],
        ['words_not_in_article', { words: { exact: 'ội Hữu nghị' } }],
        ['words_not_in_article', { words: { exact: 'Hội Hữu nghị Nara', within: { start: 0, end: 20 } } }],
        ['words_not_once', { words: { exact: 'Nara' } }],
        ['item_not_valid', { content: { kind: 'association', country: 7 } }],
        ['item_not_valid', { content: { name: '  ' } }],
        ['item_not_valid', { content: { evidence: [] } }],
        ['item_not_valid', { content: { reader: 'rules' } }],
        ['item_not_valid', { content: { colour: 'red' } }],
        ['item_not_valid', { kind: 'figure', content: {} }]
      ]
      for (const [code, entered] of wrong) assert.equal(refused(await enter(entered)), code, JSON.stringify(entered))
      assert.equal(refused(await enter({}, 'none')), 'report_not_found')
      assert.equal(accepted(await register.showReport(reportId)).items.length, 4, 'a refusal leaves nothing behind')

      const second = TEXT.indexOf('Nara', 15)
      const there = accepted(await enter({ words: { exact: 'Nara', within: { start: second, end: second + 4 } } }))
      assert.equal(there.evidence[0]?.start, second)
      accepted(await enter({ words: { exact: 'Hội   Hữu\nnghị Nara' } }))
      assert.equal(refused(await enter({ content: { name: 'hội hữu nghị NARA' } })), 'item_there_already')
      assert.equal(refused(await enter({ kind: 'person', words: { exact: 'Nara vui' }, content: { colour: 1 } })), 'item_not_valid')
    })
  })

  test('read again by the same reader it stays without a doubt; a better reader that finds the same finds the one that is there', async () => {
    await withRegister(peer, async (bench) => {
      const { read, learn } = reader(better)
      const register = learningRegister(bench, read)
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      accepted(await register.readAgain(reportId))
      accepted(await register.enterItem({ reportId, ...FRIENDS }))
      const friends = { id: 'o1', name: 'Hội Hữu nghị Nara' }
      accepted(await register.enterItem({ reportId, ...GIFT, content: { ...GIFT.content, by: [friends] } }))
      const before = accepted(await register.showReport(reportId))
      const entered = before.items.filter(({ content }) => content.reader === 'person')
      assert.equal(entered.length, 2)

      const same = accepted(await register.readAgain(reportId))
      assert.deepEqual([same.kept, same.replaced, same.event.changes], [2, 0, []])
      learn()
      const again = accepted(await register.readAgain(reportId))
      assert.deepEqual([again.kept, again.replaced], [2, 0])
      // The name is spelt otherwise, so that is told; what is promised is the same, on whatever words.
      assert.deepEqual(
        again.event.changes?.map(({ itemId, stays }) => [itemId, stays]),
        [['o1', true]]
      )
      const after = accepted(await register.showReport(reportId))
      assert.deepEqual(
        after.items.map(({ doubts, ...item }) => item),
        before.items.map(({ doubts, ...item }) => item)
      )
      assert.deepEqual(
        after.items.flatMap(({ id, doubts }) => doubts.filter(({ about }) => about !== 'm1').map(({ code }) => [id, code])),
        [['o1', 'reread_differs']]
      )
      assert.equal(accepted(await register.listDossiers({ kind: 'organisation' })).rows.length, 1)
    })
  })

  test('what was entered and undone keeps no reader from finding it', async () => {
    await withRegister(peer, async (bench) => {
      const { read, learn } = reader(better)
      const register = learningRegister(bench, read)
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      accepted(await register.readAgain(reportId))
      const { id } = accepted(await register.enterItem({ reportId, ...GIFT }))
      const { lastStep } = accepted(await register.showReport(reportId))
      accepted(await register.undo({ reportId, step: lastStep?.step ?? 0 }))
      learn()
      accepted(await register.readAgain(reportId))
      const actions = accepted(await register.showReport(reportId)).items.filter(
        ({ kind, content }) => kind === 'action' && content.kind === 'commitment'
      )
      assert.deepEqual(actions.map((item) => [item.id === id, item.state]).sort(), [
        [false, 'proposed'],
        [true, 'rejected']
      ])
    })
  })

  test('it goes over to a new version of the page where its words stand there once, and is told as gone where they do not', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const friends = accepted(await register.enterItem({ reportId, ...FRIENDS }))
      const by = [{ id: friends.id, name: 'Hội Hữu nghị Nara' }]
      accepted(await register.enterItem({ reportId, ...GIFT, content: { ...GIFT.content, by } }))
      accepted(await register.enterItem({ reportId, kind: 'place', words: { exact: 'Huế' } }))
      const document = documentOf(TEXT.replace('Huế', 'Tỉnh').replace('Hội', 'Sáng nay, Hội'))
      const version = accepted(await register.readVersion({ reportId, document }))
      const report = accepted(await register.showReport(version.reportId))
      const carried = report.items.filter(({ content }) => content.reader === 'person')
      assert.deepEqual(
        carried.map(({ kind, state, decisions }) => [kind, state, decisions.map(({ verdict }) => verdict)]),
        [
          ['organisation', 'accepted', ['enter']],
          ['action', 'accepted', ['enter']]
        ]
      )
      const [organisation, action] = carried
      assert.deepEqual(action?.content.by, [{ id: organisation?.id, name: 'Hội Hữu nghị Nara' }])
      for (const { evidence } of carried)
        for (const { start, end, exact } of evidence) assert.equal(report.article.text.slice(start, end), exact)
      const gone = version.event.changes?.filter(({ after }) => after === null).map(({ kind }) => kind)
      assert.ok(gone?.includes('place'))
    })
  })
}
