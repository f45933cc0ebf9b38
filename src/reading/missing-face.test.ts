import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadMissingFace } from './missing-face.ts'
import { drawPage, readPrint } from './page-print.ts'
import { namedFacePdf } from './pdf-fixture.ts'
import { readPng } from './png-fixture.ts'

/** Every letter of Vietnamese with its marks, small and large. */
const LETTERS = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (vowel + mark).normalize('NFC'))
)
const ALL = [...LETTERS, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])

/** The glyph of a character in a `cmap` of format 12 whose groups are single characters. */
const glyphIn = (font: Buffer, character: string): number => {
  const entry =
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16).find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  for (let at = 0; at < cmap.readUInt32BE(24); at++)
    if (cmap.readUInt32BE(28 + at * 12) === character.codePointAt(0)) return cmap.readUInt32BE(28 + at * 12 + 8)
  return 0
}

test('the face for what a PDF does not carry has every letter of Vietnamese, each with a glyph of its own', async () => {
  for (const weight of [400, 700] as const) {
    const font = await loadMissingFace(weight)
    const glyphs = ALL.map((letter) => glyphIn(font, letter))
    assert.deepEqual(
      ALL.filter((_, at) => glyphs[at] === 0),
      []
    )
    assert.equal(new Set(glyphs).size, ALL.length)
  }
})

test('letters in a face that the PDF only names are drawn, and the page says that its face is another', async () => {
  for (const face of ['TimesNewRomanPSMT', 'ArialMT', 'Calibri']) {
    // Ten letters beyond those of Western Europe, each alone in its place.
    const letters = 'ưởếộựẵỉđợỹ'
    const bytes = namedFacePdf(face, letters)
    const print = await readPrint(bytes, 1)
    assert.ok(print.ok && print.value.lacksFace)
    const drawn = await drawPage(bytes, 1)
    assert.ok(drawn.ok)
    const picture = readPng(drawn.value.png)
    const scale = picture.width / 595
    const inks = [...letters].map((_, at) => picture.ink((50 + at * 40) * scale, (842 - 725) * scale, 35 * scale, 40 * scale))
    for (const [at, ink] of inks.entries()) assert.ok(ink > 100, `${letters[at]} in ${face}: ${ink}`)
    assert.ok(new Set(inks.map(Math.round)).size > 7, 'and each as itself')
  }
})
