import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFurniture } from './clean-lines.ts'
import { furnitureRules } from './furniture-rules.ts'
import { ruleFor } from './rule.ts'
import { boxRules, closingRules } from './section-rules.ts'

const tables = { furniture: furnitureRules, box: boxRules, closing: closingRules }

for (const [table, rules] of Object.entries(tables)) {
  for (const rule of rules) {
    test(`the ${table} rule “${rule.name}” matches its examples and spares the others`, () => {
      for (const example of rule.matches) assert.ok(rule.pattern.test(example.toLowerCase()), `should match: ${example}`)
      for (const example of rule.spares ?? []) assert.equal(ruleFor(rules, example)?.name, undefined, `should spare: ${example}`)
    })
  }
}

test('no furniture rule touches a line of a story', () => {
  const lines = [
    'Chia sẻ tại buổi tiếp, bà Mai cho biết tỉnh sẽ trình đề án trong quý III.',
    'Hôm nay 4/7, hai bên ký bản ghi nhớ về quản lý nước thải.',
    'Email và điện thoại của đầu mối hai bên sẽ được trao đổi sau cuộc họp.',
    'Xem xét đề nghị của phía Nara, UBND tỉnh giao Sở Ngoại vụ tham mưu.',
    'Bình luận về kết quả chuyến thăm, ông Sato nói hai bên đã đi đúng hướng.',
    'Tổng mức đầu tư: 1.245 tỷ đồng',
    'Thời hạn: trước ngày 30/9',
    'Vốn vay: 38,5 triệu euro',
    'Nguồn vốn: ODA',
    'JICA',
    'AFD',
    'Về giáo dục',
    '- Đào tạo 120 kỹ sư',
    'Địa điểm: phường An Bình'
  ]
  for (const text of lines) {
    assert.equal(isFurniture(text, true), false, text)
    assert.equal(ruleFor([...boxRules, ...closingRules], text), null, text)
  }
})

test('a line longer than any furniture is spared whatever it begins with', () => {
  assert.equal(isFurniture(`Chia sẻ ${'kinh nghiệm '.repeat(20)}`, true), false)
})
