import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Values } from '../noun.ts'
import { undertaking } from './undertaking.ts'

const stateOf = (action: string, text: string, due: object | null = null): string => {
  const says = { action, text, due }
  return undertaking.state(
    new Values(Object.entries(says).map(([field, value], i) => ({ id: `s${i}`, field, value, on: null, at: i, chosen: false }) as never))
  )
}

test('a signing that is told as one was done there and then; whatever else is agreed stays open', () => {
  assert.deepEqual(
    [
      stateOf('agreement', 'đã ký kết Bản ghi nhớ hợp tác về thoát nước'),
      stateOf('agreement', 'Lễ ký kết Bản thỏa thuận hợp tác giữa tỉnh A và tỉnh B'),
      stateOf('agreement', 'hai bên đã trao biên bản ghi nhớ'),
      stateOf('agreement', 'đã trao đổi và thống nhất mở đường bay thẳng'),
      stateOf('agreement', 'nhất trí ký kết Thỏa thuận hợp tác hữu nghị'),
      stateOf('agreement', 'đã ký kế hoạch, hoàn thành trước 30/9', { on: '2026-09-30', exact: 'trước 30/9' }),
      stateOf('proposal', 'đã ký văn bản đề nghị')
    ],
    ['done', 'done', 'done', 'open', 'open', 'open', 'open']
  )
})
