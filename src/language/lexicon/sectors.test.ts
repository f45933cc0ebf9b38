import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames, findNames } from '../known-names.ts'
import { tokenise } from '../tokens.ts'
import { loadLexicon } from './load-lexicon.ts'

const phrases = compileNames(loadLexicon().filter((entry) => entry.kind === 'sector'))
/** What a clause is about: its phrases' sectors, fallbacks only where nothing else names one. */
const sectorsOf = (text: string): string[] => {
  const found = findNames(phrases, tokenise(text))
    .of('sector')
    .flatMap((match) => match.entries)
  const named = found.filter(({ fallback }) => !fallback).flatMap(({ sectors }) => sectors)
  return [...new Set(named.length > 0 ? named : found.flatMap(({ sectors }) => sectors))].sort()
}

const CASES: readonly (readonly [text: string, ...sectors: string[]])[] = [
  ['xử lý nước thải sinh hoạt', 'wastewater'],
  ['cải tạo hệ thống cấp thoát nước', 'drainage', 'wastewater'],
  ['cung cấp nước sạch cho 2 xã', 'water-supply'],
  ['giảm ngập lụt trong mùa lũ', 'flood'],
  ['thu gom rác thải nhựa', 'waste'],
  ['quan trắc chất lượng không khí', 'air'],
  ['xây dựng thành phố thông minh và bền vững', 'urban'],
  ['bảo tồn di sản văn hóa', 'heritage'],
  ['giao lưu văn hóa, ngoại giao nhân dân', 'culture', 'relations'],
  ['quảng bá sản phẩm OCOP, thủy sản', 'fisheries', 'trade'],
  ['đào tạo vận động viên thành tích cao', 'sport'],
  ['hỗ trợ vốn ưu đãi', 'finance'],
  ['xúc tiến đầu tư, tổ chức các hội chợ', 'investment', 'trade'],
  ['chuyển đổi số và cải cách hành chính', 'digital', 'governance'],
  ['phòng chống thiên tai', 'disaster'],
  ['phát triển xanh', 'climate'],
  // What a word alone must not say.
  ['đầu tư xây dựng mới nhà máy'],
  ['cải thiện môi trường sống'],
  ['ai cũng biết điều đó'],
  ['các nước trong khu vực'],
  ['Sở Tài chính trình phương án'],
  // Words that count only where nothing else does.
  ['đẩy mạnh hợp tác giữa hai bên', 'relations'],
  ['đẩy mạnh hợp tác về y tế', 'health'],
  ['đẩy nhanh giải phóng mặt bằng', 'urban'],
  ['giải phóng mặt bằng tuyến đường sắt đô thị', 'transport']
]

for (const [text, ...sectors] of CASES)
  test(`"${text}" is about ${sectors.join(', ') || 'no sector'}`, () => {
    assert.deepEqual(sectorsOf(text), sectors)
  })
