import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MixedText } from '../../bench/mixed-text.ts'
import { readSourceTexts } from '../../bench/source-texts.ts'
import { STRAINS } from '../../bench/strained-texts.ts'
import { extract } from '../../src/extraction/index.ts'
import { articleFromText } from '../../src/reading/index.ts'
import { brokenPromises } from './check-record.ts'

const LENGTH = 20_000
const LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Đại sứ Pháp tại Việt Nam Paul Martin.\n'

test('texts nobody would write are read and keep every promise of a record', async () => {
  const mixed = new MixedText(await readSourceTexts(), 7)
  const broken = Object.entries({ ...STRAINS, mixed: (length: number) => mixed.ofLength(length) }).flatMap(([name, strain]) => {
    const article = articleFromText(LEDE + strain(LENGTH, 7, mixed), { publishedOn: '2024-05-20' })
    return brokenPromises(extract(article, { id: 'x' })).map((problem) => `${name}: ${problem}`)
  })
  assert.deepEqual(broken, [])
})
