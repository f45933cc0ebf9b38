import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findAmounts, spellNumber, verifyAmount, writeNumber } from './find-amounts.ts'
import { findNumbers } from './find-numbers.ts'
import { tokenise, wordsOf } from './tokens.ts'

const WORDS = [
  ...'1 2 05 12 30.000 1.339,5 36,000 2,5 4.0 2025 007 8.9 1,2,3 111 000'.split(' '),
  ...'một hai ba năm mười mươi lăm trăm nghìn vạn triệu tỷ rưỡi nửa linh phẩy không'.split(' '),
  ...'đồng USD yên euro đ $ % m3 km2 ha m tấn MW người hộ dân năm tháng ngày giờ'.split(' '),
  ...'dự án nhà máy bên nước tỉnh lượt khách suất xã này số thứ điều khoảng gần hơn trên lên tới từ đến xuống còn lại trong đó gồm tương đương mỗi'.split(
    ' '
  ),
  ...['nhân dân tệ', 'ngày đêm', 'không quá', 'trở lên', 'phần trăm', 'Nghị định', 'Yên Bái', 'COVID-19', 'TP. Huế'],
  ...'( ) . , ; : / - – + = ~ " “ ” … | \n'.split(' '),
  '\n'
]

/** Any soup of the words that the finders know, with and without spaces. */
const soup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.map(([word, space]) => word + space).join(''))

test('any soup of words gives amounts in order, inside the text, with their numbers inside them', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const tokens = tokenise(text)
      const amounts = findAmounts(tokens)
      let last = -1
      for (const [k, amount] of amounts.entries()) {
        assert.ok(amount.from >= 0 && amount.from <= amount.number.from && amount.number.from < amount.number.to)
        assert.ok(amount.number.to <= amount.to && amount.to <= tokens.count, text)
        assert.ok(amount.number.from > last, text)
        last = amount.number.from
        for (const index of [amount.equals, amount.equivalentOf, amount.partOf])
          assert.ok(index === null || (index !== k && index >= 0 && index < amounts.length))
        assert.ok(amount.unit.length > 0)
        assert.ok(amount.valueTo === null || Number(amount.valueTo) > Number(amount.value))
      }
    }),
    { numRuns: 1500 }
  )
})

test('the words of every amount found verify it', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const tokens = tokenise(text)
      for (const amount of findAmounts(tokens)) {
        const words = wordsOf(tokens, amount.from, amount.to)
        assert.ok(
          verifyAmount(words, amount),
          `${JSON.stringify(words)} of ${JSON.stringify(text)} does not state ${amount.value} ${amount.unit}`
        )
      }
    }),
    { numRuns: 1500 }
  )
})

test('any text at all gives numbers in order and inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const tokens = tokenise(text)
      let last = 0
      for (const { from, to } of findNumbers(tokens)) {
        assert.ok(from >= last && to > from && to <= tokens.count)
        last = to
      }
      findAmounts(tokens)
    }),
    { numRuns: 500 }
  )
})

const readBack = (text: string): number | string | undefined => findNumbers(tokenise(text))[0]?.value

test('a number written in digits is read back the same', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String)
  const fraction = fc.tuple(fc.nat(10 ** 9), fc.nat(99999)).map(([a, b]) => `${a}.${b}1`)
  fc.assert(
    fc.property(fc.oneof(whole, fraction), (plain) => {
      assert.equal(String(readBack(`${writeNumber(plain)} đồng`)), String(readBack(plain.replace('.', ','))))
      const value = readBack(`${writeNumber(plain)} đồng`)
      assert.equal(typeof value === 'string' ? value : writeNumber(value as number), typeof value === 'string' ? plain : writeNumber(plain))
    })
  )
})

// "năm" alone is the year, so five is not among them.
test('a whole number spelled in words is read back the same', () => {
  const some = fc.oneof(fc.bigInt({ min: 2n, max: 9999n }), fc.bigInt({ min: 2n, max: 10n ** 18n - 1n }))
  fc.assert(
    fc.property(
      some.filter((number) => number !== 5n),
      (number) => {
        assert.equal(String(readBack(`${spellNumber(number)} đồng`)), String(number))
      }
    ),
    { numRuns: 1500 }
  )
})

test('an amount of money means the same in digits, with a multiplier and in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (billions) => {
      const value = billions * 1e9
      const sums = [
        `${writeNumber(value)} đồng`,
        `${writeNumber(billions)} tỷ đồng`,
        `${spellNumber(value)} đồng`,
        `${writeNumber(billions * 1000)} triệu đồng`
      ]
      for (const sum of sums) assert.equal(findAmounts(tokenise(sum))[0]?.value, value, sum)
    })
  )
})
