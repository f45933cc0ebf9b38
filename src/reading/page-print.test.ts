import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../values/index.ts'
import { readDocument } from './index.ts'
import { drawPage, listPages, type PagePrint, readPrint } from './page-print.ts'
import { gappedPdf, linedPdf, lockedPdf } from './pdf-fixture.ts'
import { type Box, placeWords } from './place-words.ts'
import { readPng } from './png-fixture.ts'

const given = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)

/** Where each of these words stands, looked for in the article from the place of the one before. */
const placesOf = async (bytes: Uint8Array, words: readonly string[], page = 1): Promise<(readonly Box[] | null)[]> => {
  const article = given(await readDocument(bytes))
  let from = 0
  const spans = words.map((exact) => {
    const start = article.text.indexOf(exact, from)
    assert.ok(start >= 0, `${exact} is in the article`)
    from = start + 1
    return { start, end: start + exact.length }
  })
  return placeWords(given(await readPrint(bytes, page)), article, spans)
}

/** A picture with the points of its page, and the ink in a box. */
const pictureOf = async (bytes: Uint8Array, { width }: { width: number }, page = 1) => {
  const picture = readPng(given(await drawPage(bytes, page)).png)
  const scale = picture.width / width
  return { ...picture, inkIn: (box: Box) => picture.ink(box.x * scale, box.y * scale, box.width * scale, box.height * scale) }
}

const SENTENCE = 'The delegation met the provincial committee and spoke at length about flood control'
const REPORT = linedPdf([
  [
    [50, 760, 11, `${SENTENCE} in`],
    [50, 746, 11, 'the city. The committee agreed.'],
    [50, 700, 11, 'Both sides agreed to meet again in the third quarter of next year.']
  ]
])

test('a box holds its word and nothing of the words beside it', async () => {
  const words = ['delegation', 'committee', 'length', 'committee', 'third quarter']
  const places = await placesOf(REPORT, words)
  const { inkIn } = await pictureOf(REPORT, { width: 595 })
  for (const [at, boxes] of places.entries()) {
    const [box, ...others] = boxes ?? []
    assert.ok(box && others.length === 0, `${words[at]} has one box`)
    assert.ok(inkIn(box) > 50, `${words[at]} is inked`)
    // The spaces on both sides: as high as the box, two points wide.
    assert.equal(inkIn({ ...box, x: box.x - 2.4, width: 2 }), 0, `nothing left of ${words[at]}`)
    assert.ok(inkIn({ ...box, x: box.x + box.width + 0.4, width: 2 }) < 3, `nothing but a full stop right of ${words[at]}`)
  }
  const [, first, , second] = places
  assert.ok((first?.[0]?.y ?? 0) < (second?.[0]?.y ?? 0), 'the second “committee” stands on the second line')
})

test('words that go on in the next line, and on the next page, have a box on each', async () => {
  const pages = linedPdf([[[50, 760, 11, `${SENTENCE} in`]], [[50, 760, 11, 'the streets of the old quarter, and agreed.']]])
  const [wrapped] = await placesOf(REPORT, ['flood control in the city'])
  assert.deepEqual(
    wrapped?.map(({ x, y, height }) => [x > 60, 842 - 760 > y && 842 - 760 < y + height]),
    [
      [true, true],
      [false, false]
    ]
  )
  const across = ['flood control in the streets']
  assert.equal((await placesOf(pages, across, 1))[0]?.length, 1)
  assert.equal((await placesOf(pages, across, 2))[0]?.length, 1)
  assert.deepEqual(await placesOf(pages, ['old quarter'], 1), [[]])
})

test('letters that were set into the gaps of a line are boxed where they stand', async () => {
  const lines = ['Chiều 8/9, Bí thư Thành ủy Hà Nội đã tiếp và làm việc', 'với đoàn đại biểu tỉnh Cà Mau về xử lý nước thải đô thị.']
  const bytes = gappedPdf(lines.map((text, at) => [50, 780 - at * 16, 12, text]))
  const [ministry, province] = await placesOf(bytes, ['Thành ủy', 'tỉnh Cà Mau'])
  // Courier: each letter is 7.2 points wide at 12.
  assert.deepEqual(
    [ministry?.[0], province?.[0]].map((box) => [Math.round(box?.x ?? 0), Math.round((box?.x ?? 0) + (box?.width ?? 0))]),
    [lines[0]?.indexOf('Thành ủy') ?? 0, lines[1]?.indexOf('tỉnh Cà Mau') ?? 0].map((at, index) => [
      Math.round(50 + at * 7.2),
      Math.round(50 + (at + (index === 0 ? 8 : 11)) * 7.2)
    ])
  )
})

test('what cannot be placed for certain has no box: said twice on the page, or not as it is in the article', () => {
  const line = (letters: string, y: number) => ({ letters, edges: null, x: 50, end: 300, y, size: 10 })
  const print: PagePrint = {
    page: 1,
    width: 600,
    height: 800,
    lacksFace: false,
    lines: [line('BothsidesagreedtomeetinJune.', 700), line('BothsidesagreedtomeetinJune.', 500), line('Thesisteragreementwassigned.', 400)]
  }
  const place = (text: string, exact: string) => {
    const start = text.indexOf(exact)
    return placeWords(print, { text, pages: [{ start: 0, page: 1 }] }, [{ start, end: start + exact.length }])[0]
  }
  assert.equal(place('Both sides agreed to meet in June.', 'meet in June'), null)
  assert.equal(place('A sentence of another report.', 'another report'), null)
  // Its paragraph is another now, but the words stand on the page once.
  assert.equal(place('In short: the sister agreement was signed.', 'sister agreement')?.length, 1)
  // Said twice in both: the first is the first.
  const twice = 'Both sides agreed to meet in June.\nThe sister agreement was signed.'
  assert.equal(place(twice, 'Both sides agreed'), null)
  assert.deepEqual(
    place(twice, 'sister agreement')?.map(({ x, width }) => [x, width]),
    [[50, 250]],
    'where letters cannot be told apart the box is that of the line'
  )
})

test('a page may not be larger than a picture can be, nor take the memory of the server', async () => {
  const sized = (box: string): Buffer => Buffer.from(REPORT.toString('latin1').replace('[0 0 595 842]', box.padEnd(13)), 'latin1')
  for (const box of ['[0 0 9 99999]', '[0 0 99999 9]', '[0 0 1 1]', '[0 0 .01 .01]']) {
    const { width, height } = given(await drawPage(sized(box), 1))
    assert.ok(width * height <= 4_000_000 && Math.max(width, height) <= 4_000, `${box}: ${width} × ${height}`)
  }
  // A picture that says it is sixty thousand pixels wide and high: ten gigabytes.
  const huge = Buffer.from(
    linedPdf([[[50, 760, 11, 'x'.repeat(200)]]])
      .toString('latin1')
      .replace(/BT .* ET/, (text) => 'q 500 0 0 500 0 0 cm BI /W 60000 /H 60000 /CS /RGB /BPC 8 ID \x7f EI Q'.padEnd(text.length)),
    'latin1'
  )
  assert.match(codeOf(await drawPage(huge, 1)), /^(?:done|page_too_heavy|page_not_drawn)$/)
  assert.equal(codeOf(await drawPage(REPORT, 1)), 'done', 'and the next page is drawn')
})

test('a page that is not there, a locked and a broken document are refused', async () => {
  for (const number of [0, 2, -1]) {
    assert.equal(codeOf(await drawPage(REPORT, number)), 'page_not_found')
    assert.equal(codeOf(await readPrint(REPORT, number)), 'page_not_found')
  }
  assert.equal(codeOf(await drawPage(lockedPdf(), 1)), 'document_encrypted')
  assert.equal(codeOf(await listPages(lockedPdf())), 'document_encrypted')
  assert.equal(codeOf(await drawPage(Buffer.from('%PDF-1.4 and nothing more'), 1)), 'page_not_drawn')
  assert.deepEqual(given(await listPages(REPORT)), [{ page: 1, width: 595, height: 842 }])
})
