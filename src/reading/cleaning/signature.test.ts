import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSignature } from './signature.ts'

const signed = (text: string) => {
  const found = readSignature(text)
  return found && [found.author, found.publisher]
}

test('author and source are read from the line under a story', () => {
  const forms: [string, string | null, string | null][] = [
    ['Tin bài: Minh Đức - Ảnh: Hữu Tài', 'Minh Đức', null],
    ['Phan Hà', 'Phan Hà', null],
    ['THU HIỀN', 'THU HIỀN', null],
    ['V.GIANG', 'V.GIANG', null],
    ['Thu Vui - Mai Hoa', 'Thu Vui - Mai Hoa', null],
    ['Hà Văn/ Báo Sông Hồng', 'Hà Văn', 'Báo Sông Hồng'],
    ['Thu Trang (thực hiện)', 'Thu Trang', null],
    ['Tin, ảnh: Lê Mai', 'Lê Mai', null],
    ['Tác giả: Lê Mai', 'Lê Mai', null],
    ['BBT (Nguồn: Cổng TTĐT tỉnh Sông Hồng)', null, 'Cổng TTĐT tỉnh Sông Hồng'],
    ['Nguồn: Báo Sông Hồng', null, 'Báo Sông Hồng'],
    ['(Theo Báo Sông Hồng)', null, 'Báo Sông Hồng'],
    ['Theo TTXVN', null, 'TTXVN'],
    ['TTXVN/Báo Tin nhanh', null, 'TTXVN/Báo Tin nhanh']
  ]
  for (const [text, author, publisher] of forms) assert.deepEqual(signed(text), [author, publisher], text)
})

test('signs that name nobody are recognised and name nobody', () => {
  for (const text of ['PV', 'Nhóm PV', 'BBT', 'Nguồn:', 'Ảnh: Thu Hà', 'Tác giả:']) assert.deepEqual(signed(text), [null, null], text)
})

test('initials, office and day in brackets are told apart', () => {
  assert.deepEqual(readSignature('(Y.T., Sở Ngoại vụ tỉnh Sông Hồng ngày 8-10-2008)'), {
    author: 'Y.T',
    publisher: 'Sở Ngoại vụ tỉnh Sông Hồng',
    day: '2008-10-08'
  })
})

test('a paper and its day are told apart', () => {
  assert.deepEqual(readSignature('Báo Sông Hồng 15/5/2018'), { author: null, publisher: 'Báo Sông Hồng', day: '2018-05-15' })
  assert.deepEqual(readSignature('Nguồn: Báo Sông Hồng, ngày 15-5-2018'), { author: null, publisher: 'Báo Sông Hồng', day: '2018-05-15' })
  assert.equal(readSignature('Báo cáo hoàn thành trước ngày 15/5/2018'), null)
})

test('a sentence is no signature', () => {
  for (const text of [
    'Theo ông Lê Văn Bình, tỉnh sẽ bố trí vốn đối ứng trong năm tới.',
    'Hai bên thống nhất họp lại vào tháng 9.',
    'Theo kế hoạch, hai bên sẽ ký kết.',
    'Theo đó, tỉnh cử đoàn sang Nara',
    'Về giáo dục và đào tạo',
    'Nguồn vốn vay ưu đãi'
  ])
    assert.equal(readSignature(text), null, text)
})
