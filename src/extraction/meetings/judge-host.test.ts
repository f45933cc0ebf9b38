import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'
import { type Encounter, type HostRule, hostRules, judgeHost } from './judge-host.ts'

const EVEN: Encounter = {
  turn: 'meets',
  at: null,
  delegation: null,
  mission: null,
  subjectForeign: false,
  objectForeign: false,
  abroad: false,
  subjectIsPerson: false,
  subjectRank: 0,
  objectRank: 0
}

test('the first rule that knows decides, and the last always does', () => {
  assert.equal(judgeHost(EVEN).rule, 'who is named first is the host')
  assert.equal(judgeHost({ ...EVEN, delegation: 'subject', at: 'subject' }).rule, 'whose house it is')
  assert.equal(judgeHost({ ...EVEN, turn: 'receives', at: 'object' }).host, 'subject')
})

const TITLE = 'Tăng cường hợp tác'
/** Host and guests as the record gives them, of a sentence of its own. */
const sidesOf = (sentence: string): string => {
  const [meeting] = extract(articleFromText(`${TITLE}\n${sentence}`, { publishedOn: '2024-05-23' }), { id: 'x' }).meetings
  return `${meeting?.hosts.map(({ name }) => name)} < ${meeting?.guests.map(({ name }) => name)}`
}

const ENDS: Readonly<Record<(typeof hostRules)[number]['name'], readonly [matches: string, passes: string]>> = {
  'who receives is the host': ['Tỉnh ủy Bắc Ninh < JICA', 'UBND tỉnh Bắc Ninh < JICA'],
  'who comes is the guest': ['Tỉnh ủy Bắc Ninh < Đại sứ quán Pháp tại Việt Nam', 'Tỉnh ủy Bắc Ninh < Đại sứ quán Pháp tại Việt Nam'],
  'whose house it is': ['Bộ Y tế < UBND tỉnh Bắc Ninh', 'Bộ Y tế < JICA'],
  'a delegation is the guest': ['UBND tỉnh Bắc Ninh < JICA', 'UBND tỉnh Bắc Ninh < JICA'],
  'a mission calls on those of its land': [
    'Chính phủ Hungary < Đại sứ quán Việt Nam tại Hungary',
    'Đại sứ quán Việt Nam tại Hungary < Chính phủ Hungary'
  ],
  'abroad the other is the host': ['JICA < UBND tỉnh Bắc Ninh', 'UBND tỉnh Bắc Ninh < JICA'],
  'the foreign side is the guest': ['UBND tỉnh Bắc Ninh < JICA', 'UBND tỉnh Bắc Ninh < UBND tỉnh Bắc Giang'],
  'a superior comes to those below': ['UBND tỉnh Bắc Ninh < Bộ Y tế', 'Bộ Y tế < UBND tỉnh Bắc Ninh'],
  'who is named first is the host': ['UBND tỉnh Bắc Ninh < Tập đoàn Hoa Sen', 'UBND tỉnh Bắc Ninh < Tập đoàn Hoa Sen']
}

test('every rule says who is the host in its own sentences', () => {
  const rules: readonly HostRule[] = hostRules
  for (const { name, matches, passes } of rules) {
    const [own, others] = ENDS[name as keyof typeof ENDS]
    for (const sentence of matches) assert.equal(sidesOf(sentence), own, sentence)
    for (const sentence of passes) assert.equal(sidesOf(sentence), others, sentence)
  }
})
