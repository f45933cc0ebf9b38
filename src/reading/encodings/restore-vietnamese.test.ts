import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromMisreadUtf8 } from './misread-utf8.ts'
import { restorePieces, restoreVietnamese } from './restore-vietnamese.ts'
import { isVietnameseSyllable } from './syllable.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'
import { toTcvn3, toVni } from './writing-fixture.ts'

const LETTERS = [...'aăâeêioôơuưy'].flatMap((letter) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC'))
)
const ALL = [...LETTERS, 'đ'].filter((letter) => !/^[a-z]$/.test(letter))

/** What is seen where UTF-8 is taken for another code page. */
const misread = (text: string, page = 'windows-1252'): string => new TextDecoder(page).decode(Buffer.from(text))

const SENTENCES = [
  'Chiều 17/5, Phó Chủ tịch Ủy ban nhân dân tỉnh Sông Hồng Trần Văn An tiếp đoàn công tác tỉnh Gifu (Nhật Bản).',
  'Hai bên nhất trí hỗ trợ nước sạch, xử lý nước thải; vốn vay ưu đãi là 38,5 triệu euro trong giai đoạn 2024-2028.',
  'Những chữ khó như nguệch ngoạc, khuỷu tay, ngoằn ngoèo, quở trách, ễnh ương, ỡm ờ, ặt ẹo, kỹ lưỡng, huỵch toẹt, giếng khơi.',
  'Hoàng Văn An',
  'Về đào tạo nghề'
]

test('every letter of VNI, small and capital, is read', () => {
  for (const letter of ALL) {
    assert.equal(fromVni(toVni(letter)), letter, toVni(letter))
    assert.equal(fromVni(toVni(letter.toUpperCase())), letter.toUpperCase(), toVni(letter.toUpperCase()))
  }
  assert.equal(fromVni('Uûy ban, UÛy ban, Ñoaøn, HOÄI ÑOÀNG'), 'Ủy ban, Ủy ban, Đoàn, HỘI ĐỒNG')
})

test('every letter of TCVN3 is read, and its soft hyphen also where a program made a hyphen or a minus sign of it', () => {
  for (const letter of ALL) assert.equal(fromTcvn3(toTcvn3(letter)), letter)
  for (const capital of 'ĂÂÊÔƠƯĐ') assert.equal(fromTcvn3(toTcvn3(capital)), capital)
  assert.equal(fromTcvn3('Nhµ n−íc −u tiªn nh− ng−êi d©n. − Môc 5 − 7, 2-3'), 'Nhà nước ưu tiên như người dân. − Mục 5 − 7, 2-3')
  assert.equal(
    fromTcvn3('Nhμ n-íc -u tiªn ph-êng, th- ký - tr-ëng ban; ViÖt-Nga, e-mail, B-52'),
    'Nhà nước ưu tiên phường, thư ký - trưởng ban; Việt-Nga, e-mail, B-52'
  )
})

test('every letter read wrongly once as windows-1252 or windows-1258 is read again', () => {
  for (const page of ['windows-1252', 'windows-1258'])
    for (const letter of [...ALL, ...ALL.map((small) => small.toUpperCase()), '“', '”', '–', '…', '€', '°'])
      assert.equal(fromMisreadUtf8(misread(letter, page)), letter, `${letter} by ${page}`)
  assert.equal(fromMisreadUtf8(misread('làm và hàng là gì').replaceAll('\u00a0', ' ')), 'làm và hàng là gì')
})

for (const [name, write] of [
  ['VNI', toVni],
  ['UTF-8 read as windows-1252', (text: string) => misread(text)],
  ['UTF-8 read as windows-1258', (text: string) => misread(text, 'windows-1258')],
  ['decomposed UTF-8 read as windows-1252', (text: string) => misread(text.normalize('NFD'))]
] as const)
  test(`a text in ${name} is restored line by line`, () => {
    assert.equal(restoreVietnamese(SENTENCES.map(write).join('\n')), SENTENCES.join('\n'))
  })

test('a text in TCVN3 is restored; what its font alone made a capital stays small', () => {
  const restored = restoreVietnamese(SENTENCES.map(toTcvn3).join('\n'))
  assert.equal(restored.toLowerCase(), SENTENCES.join('\n').toLowerCase())
  assert.ok(restored.startsWith('Chiều 17/5, Phó Chủ tịch ủy ban nhân dân'))
})

test('tags are not touched and do not hinder', () => {
  const page = (write: (text: string) => string): string =>
    `<p class="tin">${write(SENTENCES[0] as string)}</p><b>${write('Về đào tạo nghề')}</b>`
  assert.equal(restoreVietnamese(page(toVni)), page(String))
})

test('a page of which one part is written rightly keeps that part', () => {
  const lines = [SENTENCES[0], toVni(SENTENCES[1] as string), SENTENCES[2], misread(SENTENCES[0] as string), 'All rights reserved © 2024']
  assert.deepEqual(restorePieces(lines as string[]), [SENTENCES[0], SENTENCES[1], SENTENCES[2], SENTENCES[0], 'All rights reserved © 2024'])
})

test('text that is right is never changed, in whatever language', () => {
  for (const text of [
    ...SENTENCES,
    SENTENCES.map((sentence) => sentence.normalize('NFD')).join('\n'),
    'ông Tô Lâm và bà Lê Hà, ông Lê Tân, bà Tô Hà, ông Hà Lâm, cô Mâu, chú Hoà, bà Thoa, các em, hai xã',
    'Hà Nam, Hà Tân, Lâm Hà, xã Hoà An, thôn Tân Hoà, bán, mía, lúa, cà phê, rau quý',
    'The café’s naïve façade — “résumé” of São Paulo, Zürich, Málaga and Malmö — © 2024 Acme® ½ price, «quoted», 10 µm, 5 m², 3 × 4 ¼',
    'L’école où il a été élève est à côté; le château, les forêts, très près, déjà créé, né, thé, fée, là, où, ça, être, même, crêpe, hôtel.',
    'São Paulo não é só isso; ação, coração, mãe, pão, três, você, está, país, avó, avô, português, à noite, às vezes, é, só, pé, fé.',
    'El niño soñó con mañana; pequeño, español, años, más, está, él, sí, qué, cómo, dónde, también, así, allí, aquí.',
    'Für Köln, München, Österreich: schön, über, können, möchten, während, größer, Mädchen, Bär, Öl, hör, Tür.',
    'Årets möte på Öland: två små öar, också för första gången, där vi är, så bör även någon höra på.',
    'Ég er að læra íslensku; það er gott, þú ert góður, hún ætlar að fara, við höfum séð þetta.',
    'Bu önemli görüşme için teşekkürler, çünkü öğrenciler büyük bir üniversitede.',
    'Guó mín hé nó má bó tó, wó mén hó, mó lí, ní hó, lí mó, hé bó, tú',
    '«Ô» «Â» ® ® ® © © © · · · ¸ ¹ » ¼ ½',
    'co\u00adope\u00adra\u00adtion be\u00adtween pro\u00advin\u00adces and min\u00adis\u00adtries',
    'â€™ Ã© Ã¨ : signs of a wrong encoding in an English text about cafÃ© and rÃ©sumÃ©'
  ])
    assert.equal(restoreVietnamese(text), text, text.slice(0, 50))
})

test('a syllable is told from what is none', () => {
  for (const word of [
    'hợp',
    'Nghị',
    'QUYẾT',
    'hoà',
    'hòa',
    'quý',
    'giếng',
    'gì',
    'khuỷu',
    'nguệch',
    'Đắk',
    'uỷ',
    'yêu',
    'thuở',
    'giữa',
    'quốc',
    'xoong'
  ])
    assert.ok(isVietnameseSyllable(word), word)
  for (const word of ['taùc', 'hôïp', 'ngàc', 'cêm', 'đr', 'hợợp', 'élève', 'schưn', 'Há', 'hàp'].filter((word) => word !== 'Há'))
    assert.ok(!isVietnameseSyllable(word), word)
})

test('three hundred thousand characters in each writing, or of one mark, are restored to their end', () => {
  for (const piece of [
    SENTENCES.map(toVni).join('\n'),
    SENTENCES.map(toTcvn3).join('\n'),
    SENTENCES.map((text) => misread(text)).join('\n'),
    'Ã ',
    'aù',
    '«',
    '\u00ad',
    'â€',
    '<é'
  ]) {
    const text = piece.repeat(Math.ceil(300_000 / piece.length))
    assert.ok(restoreVietnamese(text).length <= text.length)
  }
})
