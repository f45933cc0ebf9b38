import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const bodyOf = (text: string, person: string) =>
  extract(articleFromText(`Tin trong ngày\n\n${text}`), { id: 'x' })
    .people.find(({ name }) => name === person)
    ?.positions.flatMap(({ organisation }) => organisation?.name ?? [])
    .join()

test("the committees of a list are the party's that it names", () => {
  const text =
    'Ngày 12/9, đoàn công tác tỉnh Nam Định do ông Đỗ Văn Hai, Bí thư Tỉnh ủy Nam Định, làm trưởng đoàn đã làm việc với UBND tỉnh Sơn La.\n\nTiếp đoàn, về phía tỉnh Sơn La có bà Lò Thị Hiền, Bí thư Tỉnh ủy.'
  assert.equal(bodyOf(text, 'Lò Thị Hiền'), 'Tỉnh ủy Sơn La')
})

test('those who go with a delegation are of its locality', () => {
  const text =
    'Ngày 12/9, đoàn công tác tỉnh Nam Định thăm và làm việc với UBND tỉnh Sơn La. Cùng đi có ông Mai Thế Cường, Chủ tịch UBND tỉnh.'
  assert.equal(bodyOf(text, 'Mai Thế Cường'), 'UBND tỉnh Nam Định')
})

test('where no province is named, the town that is named says which one it is', () => {
  const text = 'Chiều 9/4, Phó Chủ tịch UBND tỉnh Võ Minh Tuấn làm việc với Ngân hàng Thế giới về dự án thoát nước thị xã Thuận An.'
  assert.equal(bodyOf(text, 'Võ Minh Tuấn'), 'UBND tỉnh Bình Dương')
})
