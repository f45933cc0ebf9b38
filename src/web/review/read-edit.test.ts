import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemView } from '../../register/index.ts'
import { editFields } from './edit-fields.ts'
import { readEdit } from './read-edit.ts'

const EVIDENCE = [{ start: 0, end: 4, exact: 'JICA' }]
const item = (kind: ItemView['kind'], content: Record<string, unknown>): ItemView => {
  const whole = { id: 'x1', ...content, evidence: EVIDENCE }
  return {
    id: 'x1',
    kind,
    state: 'proposed',
    revision: 0,
    content: whole,
    proposed: whole,
    evidence: EVIDENCE,
    doubts: [],
    decisions: [],
    takenBack: false
  }
}

const ACTION = item('action', {
  kind: 'proposal',
  by: [{ id: 'o1', name: 'UBND TP Cần Thơ' }],
  to: [{ id: 'o2', name: 'JICA' }],
  text: 'hỗ trợ đào tạo cán bộ',
  sectors: ['training'],
  places: [],
  due: { on: '2023-Q3', exact: 'trong quý III/2023' },
  figures: ['f1']
})
const FIGURE = item('figure', {
  value: 139000000000,
  valueTo: null,
  unit: 'VND',
  qualifier: null,
  of: 'tổng kinh phí',
  since: null,
  equals: null,
  partOf: null
})
const JICA = {
  ...item('organisation', { name: 'Cơ quan Hợp tác Quốc tế Nhật Bản', kind: 'agency', country: 'JP', aliases: ['JICA'] }),
  id: 'o2'
}

/** The form as the page shows it, with some fields typed over. */
const formOf = (of: ItemView, language: 'vi' | 'en', typed: Record<string, string | string[]> = {}): FormData => {
  const form = new FormData()
  for (const field of editFields(of, language)) {
    const value = typed[field.name] ?? (field.form === 'choices' ? field.chosen : field.value)
    for (const each of typeof value === 'string' ? [value] : value) form.append(field.name, each)
  }
  return form
}

test('a form sent back as it was shown changes nothing, in either language', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const each of [ACTION, FIGURE, JICA]) {
      assert.deepEqual(readEdit(each, [JICA], formOf(each, language), language), { ok: true, value: each.content })
    }
  }
})

test('a number is read with the separators of the language and kept exact', () => {
  const read = (typed: string, language: 'vi' | 'en') => {
    const outcome = readEdit(FIGURE, [], formOf(FIGURE, language, { value: typed }), language)
    return outcome.ok ? outcome.value.value : outcome.refusal.code
  }
  assert.equal(read('1.234.567,5', 'vi'), 1234567.5)
  assert.equal(read('1,234,567.5', 'en'), 1234567.5)
  assert.equal(read('123.456.789.012.345.678.901', 'vi'), '123456789012345678901')
  assert.equal(read('một trăm', 'vi'), 'field_not_a_number')
  assert.equal(read('  ', 'vi'), 'field_empty')
})

test('a date may be typed as offices write it; a due date keeps the words it was read from', () => {
  const due = (typed: string) => {
    const outcome = readEdit(ACTION, [], formOf(ACTION, 'vi', { due: typed }), 'vi')
    return outcome.ok ? outcome.value.due : outcome.refusal.code
  }
  assert.deepEqual(due('30/9/2023'), { on: '2023-09-30', exact: 'trong quý III/2023' })
  assert.deepEqual(due('9/2023'), { on: '2023-09', exact: 'trong quý III/2023' })
  assert.deepEqual(due('2023-Q4'), { on: '2023-Q4', exact: 'trong quý III/2023' })
  for (const typed of ['quý III/2023', 'Quý 3/2023', 'Q3/2023', 'quý III năm 2023', '2023-Q3'])
    assert.deepEqual(due(typed), { on: '2023-Q3', exact: 'trong quý III/2023' }, typed)
  assert.equal(due('quý V/2023'), 'field_not_a_date')
  assert.equal(due(''), null)
  assert.equal(due('31/2/2023'), 'field_not_a_date')
})

test('a name becomes a reference to the item of that name, however it is written, or one without an id', () => {
  const outcome = readEdit(ACTION, [JICA], formOf(ACTION, 'vi', { to: 'jica\nSở Xây dựng', by: 'ubnd tp can tho' }), 'vi')
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.value.to, [
    { id: 'o2', name: 'jica' },
    { id: '', name: 'Sở Xây dựng' }
  ])
  assert.deepEqual(outcome.value.by, [{ id: 'o1', name: 'ubnd tp can tho' }])
})

test('a refused edit names the field of the form that it is about', () => {
  const outcome = readEdit(ACTION, [], formOf(ACTION, 'vi', { due: '31/02/2026' }), 'vi')
  assert.equal(!outcome.ok && outcome.refusal.about?.name, 'due')
})
