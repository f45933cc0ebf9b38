import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Register } from '../../src/register/index.ts'
import { type Outcome, searchKey } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const CAN_THO = `Cần Thơ đề nghị hợp tác về thoát nước
Ông Đặng Văn Đông đề nghị đầu tư hệ thống thoát nước và xử lý nước thải tại Đồng bằng sông Cửu Long.
Công suất nhà máy là 30.000 m3 mỗi ngày đêm.`
const HUE = `Huế và Nara bàn về du lịch
Bà Lê Thị Ánh mong muốn mở đường bay và trao đổi sinh viên.`
const HA_NOI = `Hà Nội tiếp đoàn doanh nghiệp
Hai bên trao đổi về cấp nước sạch; hệ thống thoát nước được nêu trong phụ lục.`

const addThree = async (register: Register): Promise<string[]> => {
  const ids: string[] = []
  for (const [text, publishedOn] of [
    [CAN_THO, '2023-02-10'],
    [HUE, '2025-04-23'],
    [HA_NOI, '2024-09-09']
  ] as const) {
    ids.push(accepted(await register.addReport(documentOf(text, { publishedOn }))).reportId)
  }
  return ids
}

/** Every row of every page, `between` being run after each page. */
const walk = async <T>(
  page: (cursor?: string) => Promise<Outcome<Page<T>>>,
  between: () => Promise<unknown> = async () => {}
): Promise<T[]> => {
  const rows: T[] = []
  let cursor: string | null | undefined
  for (let pages = 0; cursor !== null && pages < 100; pages++) {
    const got: Page<T> = accepted(await page(cursor))
    rows.push(...got.rows)
    cursor = got.nextCursor
    await between()
  }
  assert.equal(cursor, null)
  return rows
}

export const findingSuite = (peer: Peer): void => {
  test('reports are listed by day of publication, else by the day they were added, newest first', async () => {
    await withRegister(peer, async ({ register }) => {
      await addThree(register)
      await register.addReport(documentOf('Bản tin không ghi ngày'))
      await register.addReport(documentOf('Bản tin không ghi ngày, thêm sau'))
      const { rows, nextCursor } = accepted(await register.listReports({}))
      assert.deepEqual(
        rows.map((row) => row.title),
        [
          'Bản tin không ghi ngày, thêm sau',
          'Bản tin không ghi ngày',
          'Huế và Nara bàn về du lịch',
          'Hà Nội tiếp đoàn doanh nghiệp',
          'Cần Thơ đề nghị hợp tác về thoát nước'
        ]
      )
      assert.equal(nextCursor, null)
    })
  })

  test('words are found without accents, đ as d, and the last one by its beginning', async () => {
    await withRegister(peer, async ({ register }) => {
      const [canTho, , haNoi] = await addThree(register)
      const reportsOf = async (text: string) => [...new Set(accepted(await register.search({ text })).rows.map((hit) => hit.reportId))]
      assert.deepEqual(await reportsOf('thoat nuoc'), [haNoi, canTho])
      assert.deepEqual(await reportsOf('THOÁT NƯỚC'), [haNoi, canTho])
      assert.deepEqual(await reportsOf('thoát nư'), [haNoi, canTho])
      assert.deepEqual(await reportsOf('nuoc thai'), [canTho])
      assert.deepEqual(await reportsOf('dang van dong'), [canTho])
      assert.deepEqual(await reportsOf('Đặng Văn Đô'), [canTho])
      assert.deepEqual(await reportsOf('30.000 m3'), [canTho])
      assert.deepEqual(await reportsOf('thoa nuoc'), [], 'only the last word may be a beginning')
      assert.deepEqual(await reportsOf('thoat du lich'), [], 'every word must be there')
      assert.deepEqual(await reportsOf(`"thoat' OR -nuoc* & (nuoc) :`), [], 'signs are no operators')
      assert.deepEqual(
        accepted(await register.listReports({ text: 'thoat nuoc' })).rows.map(({ id }) => id),
        [haNoi, canTho]
      )
      assert.deepEqual(accepted(await register.listReports({ text: 'sinh vien', toReview: true })).rows.length, 1)
      assert.equal(accepted(await register.listReports({ text: '  ' })).rows.length, 3)
    })
  })

  test('words in quotes are found only where they stand beside one another', async () => {
    await withRegister(peer, async ({ register }) => {
      const [canTho, , haNoi] = await addThree(register)
      const reportsOf = async (text: string) => [...new Set(accepted(await register.search({ text })).rows.map((hit) => hit.reportId))]
      assert.deepEqual(await reportsOf('he thong nuoc'), [haNoi, canTho])
      assert.deepEqual(await reportsOf('"he thong nuoc"'), [])
      assert.deepEqual(await reportsOf('“hệ thống thoát nước”'), [haNoi, canTho])
      assert.deepEqual(await reportsOf('"thoát nước" phu lu'), [haNoi])
      const { rows } = accepted(await register.search({ text: '"thoat nuoc va"' }))
      assert.ok(rows.length > 0 && rows.every(({ snippet }) => searchKey(snippet).includes('thoat nuoc va')))
    })
  })

  test('signs that stand for letters or digits are found as they are written', async () => {
    await withRegister(peer, async ({ register }) => {
      const text = 'Công suất 2.500 m³ một ngày, bằng ½ nhu cầu; mã 0x1f, 1e5, 北九州市, CO₂.'
      await register.addReport(documentOf(text))
      for (const word of ['m³', 'm3', '½', '0x1f', '1e5', '北九州市', 'CO₂', 'co2']) {
        assert.equal(accepted(await register.listReports({ text: `nhu cau ${word}` })).rows.length, 1, word)
      }
    })
  })

  test('a document of more different words than any index holds is kept, and found by those that come first', async () => {
    await withRegister(peer, async ({ register }) => {
      const text = `Danh mục mã số\n${Array.from({ length: 150_000 }, (_, i) => `mã${i}北`).join(' ')}`
      const { reportId } = accepted(await register.addReport(documentOf(text)))
      const { rows } = accepted(await register.listReports({ text: 'danh muc mã149' }))
      assert.deepEqual(
        rows.map(({ id }) => id),
        [reportId]
      )
    })
  })

  test('a hit shows the sentence of the article with its words marked', async () => {
    await withRegister(peer, async ({ register }) => {
      const [canTho] = await addThree(register)
      const { rows } = accepted(await register.search({ text: 'nuoc thai dong' }))
      assert.deepEqual(
        rows.map(({ reportId, itemId, kind }) => [reportId, itemId, kind]),
        [
          [canTho, null, 'report'],
          [canTho, 'a1', 'action']
        ]
      )
      for (const { snippet, marks } of rows) {
        assert.ok(CAN_THO.includes(snippet))
        assert.deepEqual(
          marks.map(({ start, end }) => snippet.slice(start, end)),
          ['Đông', 'nước', 'nước', 'thải', 'Đồng']
        )
      }
    })
  })

  test('a rejected item is no longer a hit', async () => {
    await withRegister(peer, async ({ register }) => {
      const [canTho = ''] = await addThree(register)
      await register.decide({ reportId: canTho, itemId: 'a1', revision: 0, verdict: 'reject', reason: 'trùng' })
      const { rows } = accepted(await register.search({ text: 'nuoc thai' }))
      assert.deepEqual(
        rows.map(({ itemId }) => itemId),
        [null]
      )
    })
  })

  test('a search of one letter, of too many words, or with a strange cursor is refused', async () => {
    await withRegister(peer, async ({ register }) => {
      assert.equal(refused(await register.search({ text: ' đ. ' })), 'search_too_short')
      assert.equal(refused(await register.search({ text: '' })), 'search_too_short')
      assert.equal(refused(await register.listReports({ text: '…x' })), 'search_too_short')
      assert.equal(refused(await register.search({ text: 'nước '.repeat(33) })), 'search_too_long')
      const strange = [
        '',
        'x',
        'W10',
        Buffer.from('["a","b"]').toString('base64url'),
        Buffer.from('[1,"a",2.5]').toString('base64url'),
        '%00'
      ]
      for (const cursor of strange) {
        assert.equal(refused(await register.listReports({ cursor })), 'cursor_not_valid')
        assert.equal(refused(await register.search({ text: 'nước', cursor })), 'cursor_not_valid')
      }
    })
  })

  test('cursors walk every report exactly once while others are added', async () => {
    await withRegister(peer, async ({ register }) => {
      const known: string[] = []
      for (let i = 0; i < 40; i++) {
        // Many on one day, some on days of their own, some without.
        const hints = i % 4 === 3 ? {} : { publishedOn: i % 4 === 0 ? `2025-03-${String(1 + (i % 28)).padStart(2, '0')}` : '2025-05-05' }
        known.push(accepted(await register.addReport(documentOf(`Bản tin số ${i} về cấp nước`, hints))).reportId)
      }
      let later = 0
      const addMore = async () => {
        for (const publishedOn of ['2025-05-05', '2024-01-01', '2025-12-31']) {
          await register.addReport(documentOf(`Bản tin thêm ${later++} về cấp nước`, { publishedOn }))
        }
      }
      const listed = (await walk((cursor) => register.listReports({ limit: 7, ...(cursor ? { cursor } : {}) }), addMore)).map(
        ({ id }) => id
      )
      assert.equal(new Set(listed).size, listed.length)
      assert.deepEqual(
        known.filter((id) => !listed.includes(id)),
        []
      )
      const found = (
        await walk((cursor) => register.listReports({ limit: 7, text: 'cap nuo', ...(cursor ? { cursor } : {}) }), addMore)
      ).map(({ id }) => id)
      assert.equal(new Set(found).size, found.length)
      assert.deepEqual(
        known.filter((id) => !found.includes(id)),
        []
      )
    })
  })

  test('cursors walk every hit exactly once, also within one report', async () => {
    await withRegister(peer, async ({ register }) => {
      const [canTho] = await addThree(register)
      const long = ['Biên bản ghi nhớ', ...Array.from({ length: 25 }, (_, i) => `Điểm ${i}: cấp nước và thoát nước.`)].join('\n')
      const { reportId } = accepted(await register.addReport(documentOf(long, { publishedOn: '2024-01-01' })))
      const all = accepted(await register.search({ text: 'thoat nuoc', limit: 100 })).rows
      const walked = await walk((cursor) => register.search({ text: 'thoat nuoc', limit: 4, ...(cursor ? { cursor } : {}) }))
      assert.deepEqual(walked, all)
      assert.equal(all.filter((hit) => hit.reportId === reportId).length, 26)
      assert.equal(all.at(-1)?.reportId, canTho)
      assert.ok(all.every(({ snippet }) => searchKey(snippet).includes('thoat nuoc')))
    })
  })

  test('workspaces do not see each other', async () => {
    await withRegister(peer, async ({ register, registerOf }) => {
      const hue = await registerOf('hue')
      const [canTho = ''] = await addThree(register)
      assert.deepEqual(accepted(await hue.listReports({})).rows, [])
      assert.deepEqual(accepted(await hue.search({ text: 'thoat nuoc' })).rows, [])
      assert.equal(refused(await hue.showReport(canTho)), 'report_not_found')
      assert.equal(refused(await hue.originalOf(canTho)), 'report_not_found')
      assert.equal(refused(await hue.decide({ reportId: canTho, itemId: 'a1', revision: 0, verdict: 'accept' })), 'report_not_found')
      const publishedOn = '2023-02-10'
      assert.deepEqual(accepted(await hue.addReport(documentOf(CAN_THO, { publishedOn }))), { reportId: canTho, added: true, publishedOn })
      await hue.decide({ reportId: canTho, itemId: 'a1', revision: 0, verdict: 'reject', reason: 'trùng' })
      const own = accepted(await register.showReport(canTho)).items.find(({ id }) => id === 'a1')
      assert.deepEqual([own?.state, own?.revision, own?.decisions], ['proposed', 0, []])
      assert.equal(accepted(await hue.search({ text: 'nuoc thai' })).rows.length, 1)
      assert.equal(accepted(await register.search({ text: 'nuoc thai' })).rows.length, 2)
    })
  })
}
