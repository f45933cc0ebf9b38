import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { extract } from '../../src/extraction/index.ts'
import { stampOf } from '../../src/language/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { knownIn, nameUnnamed, type Register, type Verdict } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, withRegister } from './with-register.ts'

const HUE = `Huế và Nara bàn về du lịch
Bà Lê Thị Ánh mong muốn mở đường bay. Ông Nguyễn Hữu Trí ghi nhận.`

const CAN_THO = `Cần Thơ tiếp đoàn chuyên gia
Ông Đặng Văn Đông đề nghị hỗ trợ đào tạo, bà Lê Thị Ánh cảm ơn.`

const decide = async (register: Register, reportId: string, itemId: string, verdict: Verdict, content?: object): Promise<void> => {
  const { items } = accepted(await register.showReport(reportId))
  const item = items.find(({ id }) => id === itemId)
  assert.ok(item)
  const edited = content ? { content: { ...item.content, ...content } } : {}
  accepted(await register.decide({ reportId, itemId, revision: item.revision, verdict, reason: 'thử', ...edited }))
}

const peopleKnown = async (register: Register): Promise<string[]> => (await register.knowledge()).people.map(({ name }) => name)

export const knowingSuite = (peer: Peer): void => {
  test('an office knows what it accepted, as it edited it, and nothing proposed, rejected or opened again', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(HUE, { publishedOn: '2025-04-23' })))
      assert.deepEqual(await peopleKnown(register), [])
      await decide(register, reportId, 'p1', 'accept')
      await decide(register, reportId, 'p2', 'reject')
      await decide(register, reportId, 'a1', 'accept')
      assert.deepEqual(await peopleKnown(register), ['Lê Thị Ánh'])
      const positions = [{ title: 'Giám đốc', organisation: { id: '', name: 'Sở Du lịch' } }]
      await decide(register, reportId, 'p2', 'edit', { name: 'Nguyễn Hữu Trị', positions })
      assert.deepEqual(await peopleKnown(register), ['Lê Thị Ánh', 'Nguyễn Hữu Trị'])
      const [, edited] = (await register.knowledge()).people
      assert.deepEqual(edited, {
        name: 'Nguyễn Hữu Trị',
        aliases: [],
        honorific: null,
        positions: [{ title: 'Giám đốc', organisation: 'Sở Du lịch', on: '2025-04-23' }],
        from: [`${reportId}/p2`]
      })
      await decide(register, reportId, 'p1', 'reopen')
      assert.deepEqual(await peopleKnown(register), ['Nguyễn Hữu Trị'])
    })
  })

  test('an item that is given another name is no more what the reader took it for', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(HUE)))
      const known = { name: 'Lê Thị Ánh Tuyết', candidates: [], fields: [], organisation: null }
      await decide(register, reportId, 'p2', 'edit', { name: known.name })
      await decide(register, reportId, 'p1', 'edit', { known })
      assert.deepEqual(await peopleKnown(register), ['Lê Thị Ánh Tuyết'])
      await decide(register, reportId, 'p1', 'edit', { name: 'Lê Thị Anh', known })
      assert.deepEqual((await peopleKnown(register)).toSorted(), ['Lê Thị Anh', 'Lê Thị Ánh Tuyết'])
    })
  })

  test('a report is read with what was known then, and says so for ever', async () => {
    await withRegister(peer, async ({ register }) => {
      const first = accepted(await register.addReport(documentOf(HUE)))
      assert.equal(accepted(await register.showReport(first.reportId)).knowledge, null)
      await decide(register, first.reportId, 'p1', 'accept')
      const stamp = stampOf(await register.knowledge())
      assert.equal(stamp.people, 1)
      const second = accepted(await register.addReport(documentOf(CAN_THO)))
      await decide(register, first.reportId, 'p2', 'accept')
      assert.deepEqual(accepted(await register.showReport(second.reportId)).knowledge, stamp)
      assert.equal(accepted(await register.showReport(first.reportId)).knowledge, null)
    })
  })

  test('one workspace knows nothing of another, and two connections to one know the same', async () => {
    await withRegister(peer, async ({ register, registerOf }) => {
      const hue = await registerOf('hue')
      const beside = await registerOf('can-tho', { beside: true })
      const { reportId } = accepted(await register.addReport(documentOf(HUE)))
      assert.deepEqual(await peopleKnown(beside), [])
      await decide(register, reportId, 'p1', 'accept')
      assert.deepEqual(await peopleKnown(hue), [])
      assert.deepEqual(await peopleKnown(beside), ['Lê Thị Ánh'])
      assert.deepEqual(await beside.knowledge(), await register.knowledge())
    })
  })

  test('a text that names nothing known is read without knowledge', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(HUE)))
      await decide(register, reportId, 'p2', 'accept')
      const second = accepted(await register.addReport(documentOf(CAN_THO)))
      assert.equal(accepted(await register.showReport(second.reportId)).knowledge, null)
    })
  })

  test('names of a register that was filed before names were kept are kept when it is opened', async () => {
    await withRegister(peer, async ({ register, store, raw }) => {
      const { reportId } = accepted(await register.addReport(documentOf(HUE)))
      await decide(register, reportId, 'p1', 'accept')
      const known = await register.knowledge()
      for (const table of ['naming_item', 'naming_key', 'naming']) await raw(`delete from ${table}`)
      await raw('update report set filed = 1')
      assert.deepEqual(await peopleKnown(register), [])
      await nameUnnamed({ store })
      assert.deepEqual(await register.knowledge(), known)
      assert.deepEqual(await store.unnamedReports(1), [])
    })
  })

  test('what a text is given of the knowledge reads it as all of the knowledge would', { timeout: 120_000 }, async () => {
    await withRegister(
      peer,
      async ({ register, store }) => {
        const articles = await Promise.all(
          (await readdir(EXAMPLES))
            .filter((name) => name.endsWith('.txt'))
            .map(async (name) => accepted(await readDocument(await readFile(new URL(name, EXAMPLES)), {})))
        )
        for (const { text } of articles) {
          const { reportId } = accepted(await register.addReport(documentOf(text)))
          for (const { id, kind } of accepted(await register.showReport(reportId)).items)
            if (NAMING.has(kind)) await decide(register, reportId, id, 'accept')
        }
        const all = await register.knowledge()
        let known = 0
        for (const article of articles) {
          const said = { ...article, text: article.text.replace(/(?:Ông|ông|Bà|bà|đồng chí) (?:\p{Lu}\p{L}+ )+(?=\p{Lu})/gu, 'ông ') }
          for (const read of [article, said]) {
            const knowledge = await knownIn(store, read.text)
            const { knowledge: stamp, ...whole } = extract(read, { id: 'r', knowledge: all })
            const { knowledge: partial, ...part } = extract(read, { id: 'r', knowledge })
            assert.deepEqual(part, whole)
            if (partial && partial.digest !== stamp?.digest) known++
          }
        }
        assert.ok(known >= articles.length, `${known} texts of ${2 * articles.length} were read with a part of what was known`)
      },
      { reader: true }
    )
  })
}

const EXAMPLES = new URL('../../examples/', import.meta.url)
const NAMING = new Set(['organisation', 'person', 'project'])
