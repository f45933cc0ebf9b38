import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toTcvn3, toVni } from './encodings/writing-fixture.ts'
import { readDocument } from './index.ts'
import { linedPdf } from './pdf-fixture.ts'
import { makeDocx, paragraph } from './zip-fixture.ts'

const STORY = [
  'Tỉnh Sông Hồng và tỉnh Gifu mở rộng hợp tác đào tạo nghề',
  'Chiều 17/5, tại buổi tiếp đoàn công tác tỉnh Gifu, lãnh đạo tỉnh đề nghị hai bên sớm ký bản ghi nhớ về đào tạo nghề trong quý III.',
  'Phía bạn cam kết hỗ trợ thiết bị cho ba trường, ưu tiên nghề điện và nước; hai bên giao các sở làm đầu mối.'
]
const TEXT = STORY.join('\n')

const pageOf = (name: string): Map<string, number> =>
  new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(name).decode(Uint8Array.of(byte)), byte]))
const western = pageOf('windows-1252')
const vietnamese = pageOf('windows-1258')

const inBytes = (text: string, page = western): Uint8Array =>
  Uint8Array.from([...text].map((letter) => page.get(letter) ?? assert.fail(letter)))

/** This code page has letters such as ư and ê whole and the five tone marks apart. */
const to1258 = (text: string): Uint8Array => {
  const tones = /\u0300|\u0301|\u0303|\u0309|\u0323/g
  const apart = [...text].map((letter) => {
    const marks = letter.normalize('NFD')
    return vietnamese.has(letter) ? letter : marks.replace(tones, '').normalize('NFC') + (marks.match(tones) ?? []).join('')
  })
  return inBytes(apart.join(''), vietnamese)
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await readDocument(bytes)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value.text
}

test('a text file is read in windows-1258, VNI and TCVN3', async () => {
  assert.equal(await textOf(to1258(TEXT)), TEXT)
  assert.equal(await textOf(inBytes(toVni(TEXT))), TEXT)
  assert.equal(await textOf(inBytes(toTcvn3(TEXT))), TEXT)
})

test('the same written into UTF-8 is read, and so is UTF-8 read wrongly once', async () => {
  for (const written of [toVni(TEXT), toTcvn3(TEXT), new TextDecoder('windows-1252').decode(Buffer.from(TEXT))])
    assert.equal(await textOf(Buffer.from(written)), TEXT)
})

test('a page of HTML is read in VNI and TCVN3, in bytes and in entities, whatever encoding it states', async () => {
  const page = (write: (text: string) => string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>${write('Tin tức')}</title></head><body><h1>${write(STORY[0] as string)}</h1>${STORY.slice(
      1
    )
      .map((text) => `<p>${write(text)}</p>`)
      .join('')}</body></html>`
  const entities = (text: string): string => text.replace(/[\u00a0-\u00ff]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const names = (text: string): string =>
    text.replaceAll('«', '&laquo;').replaceAll('¸', '&cedil;').replaceAll('â', '&acirc;').replaceAll('\u00ad', '&shy;')
  for (const write of [toVni, toTcvn3]) {
    assert.equal(await textOf(inBytes(page(write))), TEXT)
    assert.equal(await textOf(Buffer.from(entities(page(write)))), TEXT)
    assert.equal(await textOf(Buffer.from(names(page(write)))), TEXT)
  }
})

test('a DOCX and a PDF in fonts of VNI and TCVN3 are read', async () => {
  for (const write of [toVni, toTcvn3]) {
    assert.equal(await textOf(makeDocx(STORY.map((text) => paragraph(write(text))).join(''))), TEXT)
    const lines = STORY.flatMap((text, at) => {
      const cut = at === 0 ? text.length : text.indexOf(' ', 60)
      const parts = [text.slice(0, cut), text.slice(cut + 1)].filter((part) => part !== '')
      return parts.map((part, below) => [50, 760 - at * 60 - below * 13, at === 0 ? 16 : 11, write(part)] as const)
    })
    assert.equal(await textOf(linedPdf([lines])), TEXT)
  }
})

test('other languages in one byte a letter keep their letters', async () => {
  for (const text of [
    'The province’s delegation met “JICA” experts — and agreed to meet again in the autumn, at the café.',
    'La délégation française a été reçue à l’hôtel de ville; les deux parties ont signé un mémorandum sur les forêts et l’énergie.',
    'Die Delegation würdigte die größeren Fortschritte für München und Köln, und möchte künftig häufiger über Städte sprechen.'
  ])
    assert.equal(await textOf(inBytes(text)), text)
})
