import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MixedText } from '../../bench/mixed-text.ts'
import { readSourceTexts } from '../../bench/source-texts.ts'
import { STRAINS, type Strain } from '../../bench/strained-texts.ts'
import { extract } from '../../src/extraction/index.ts'
import { articleFromText } from '../../src/reading/index.ts'
import { brokenPromises } from './check-record.ts'

const LENGTH = 20_000
const LEDE = 'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Đại sứ Pháp tại Việt Nam Paul Martin.\n'

test('texts nobody would write are read and keep every promise of a record', async () => {
  const mixed = new MixedText(await readSourceTexts(), 7)
  const strains: Readonly<Record<string, Strain>> = { ...STRAINS, mixed: (length) => mixed.ofLength(length) }
  const broken = Object.entries(strains).flatMap(([name, strain]) => {
    const article = articleFromText(LEDE + strain(LENGTH, 7, mixed), { publishedOn: '2024-05-20' })
    return brokenPromises(extract(article, { id: 'x' })).map((problem) => `${name}: ${problem}`)
  })
  assert.deepEqual(broken, [])
})
