import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions, loadNames } from '../../language/index.ts'
import { matterOf, sectorsIn, sectorsOf } from './find-sectors.ts'

const mentionsOf = (text: string) => findMentions(text, loadNames(), null)
const sectorsOfText = (text: string): string[] => {
  const mentions = mentionsOf(text)
  return sectorsIn(mentions, 0, mentions.scan.tokens.count)
}

test('a word that only hints counts where nothing names a sector', () => {
  assert.deepEqual(sectorsOfText('doanh nghiệp hai tỉnh sớm tìm hiểu nhau'), ['economy'])
  assert.deepEqual(sectorsOfText('doanh nghiệp hai tỉnh cùng làm du lịch'), ['tourism'])
})

test('a field that stands in a list with named ones is named too', () => {
  assert.deepEqual(sectorsOfText('trao đổi về du lịch, thương mại và tài chính'), ['tourism', 'trade', 'finance'])
  assert.deepEqual(sectorsOfText('trao đổi về du lịch khi tài chính cho phép'), ['tourism'])
})

test('clearing mines is defence, and its victims are a social matter; no word of it is of disasters, schools or soil', () => {
  assert.deepEqual(sectorsOfText('rà phá bom mìn, vật liệu chưa nổ còn sót lại sau chiến tranh'), ['defence'])
  assert.deepEqual(sectorsOfText('khắc phục hậu quả bom mìn và làm sạch đất ô nhiễm bom mìn'), ['defence'])
  assert.deepEqual(sectorsOfText('giáo dục phòng tránh tai nạn bom mìn'), ['defence'])
  assert.deepEqual(sectorsOfText('hỗ trợ nạn nhân bom mìn'), ['social'])
  assert.deepEqual(sectorsOfText('khắc phục hậu quả bão lũ'), ['disaster'])
})

test('a body is no matter', () => {
  assert.deepEqual(sectorsOfText('Bộ Y tế và Sở Ngoại vụ cùng rà soát'), [])
})

/** What the last sentence of a text is about. */
const lastOf = (text: string): string[] => {
  const mentions = mentionsOf(text)
  const { sentences } = mentions.scan
  const sentence = sentences[sentences.length - 1]
  assert.ok(sentence)
  const clause = { from: sentence.from, to: sentence.to }
  return sectorsOf(mentions, { clause, sentence, before: sentences[sentences.length - 2] ?? null, isOffer: true }, matterOf(mentions))
}

const SEWERS = 'Nhà máy xử lý nước thải đã quá tải. Nước thải sinh hoạt chảy ra sông. Tỉnh muốn thu gom nước thải từ hai phường. '

test('money is for what the text is about', () => {
  assert.deepEqual(lastOf(`${SEWERS}JICA sẽ cho vay 40 triệu USD.`), ['finance', 'wastewater'])
  assert.deepEqual(lastOf('Hai bên gặp nhau tại Huế. JICA sẽ cho vay 40 triệu USD.'), ['finance'])
})

test('words of cooperation give way to a text that speaks of one thing throughout', () => {
  assert.deepEqual(lastOf(`${SEWERS}Trạm bơm nước thải hỏng. Xử lý nước thải cần gấp. Hai bên mong muốn hợp tác.`), ['wastewater'])
  assert.deepEqual(lastOf('Sở Du lịch giới thiệu lễ hội. Hai bên mong muốn hợp tác.'), ['relations'])
})

test('a clause without any such word is about what the sentence before is about', () => {
  assert.deepEqual(lastOf('Huế sẽ mở lại trường mầm non Hương Sen. Việc này xong trước tháng 9.'), ['education'])
})
