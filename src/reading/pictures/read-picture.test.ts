import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleExif, sampleJpeg, samplePng, sampleWebp } from './picture-fixture.ts'
import { readPicture } from './read-picture.ts'

const read = (bytes: Uint8Array) => {
  const picture = readPicture(bytes)
  assert.ok(picture.ok, JSON.stringify(picture))
  return picture.value
}
const holds = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words)
const code = (bytes: Uint8Array): string => {
  const picture = readPicture(bytes)
  return picture.ok ? 'taken' : picture.refusal.code
}

test('a photo loses its place, comment and what follows its end, and keeps how it is to be turned', () => {
  const taken = read(sampleJpeg({ exif: sampleExif(6, '10.03N 105.78E'), comment: 'may anh cua Lan', after: 'phim dinh kem' }))
  // 4 by 3 as it lies in the file, upright when turned.
  assert.deepEqual([taken.mediaType, taken.width, taken.height, taken.toldPlace], ['image/jpeg', 3, 4, true])
  for (const words of ['105.78E', 'may anh', 'phim']) assert.ok(!holds(taken.bytes, words), words)
  const again = read(taken.bytes)
  assert.deepEqual([again.width, again.height, again.toldPlace], [3, 4, false])
  assert.deepEqual(again.bytes, taken.bytes)
  const plain = read(sampleJpeg())
  assert.ok(!holds(plain.bytes, 'Exif'))
  assert.deepEqual([plain.width, plain.height], [4, 3])
})

test('a PNG and a WebP lose their words and their place as well', () => {
  const png = read(
    samplePng(
      5,
      7,
      [1, 2, 3],
      [
        ['tEXt', Buffer.from('Author\0Lan')],
        ['eXIf', sampleExif(1, '10.03N')]
      ]
    )
  )
  assert.deepEqual([png.mediaType, png.width, png.height, png.toldPlace], ['image/png', 5, 7, true])
  assert.ok(!holds(png.bytes, 'Author') && !holds(png.bytes, '10.03N'))
  assert.deepEqual(png.bytes, samplePng(5, 7, [1, 2, 3]))
  const webp = read(sampleWebp(640, 480, sampleExif(1, '10.03N')))
  assert.deepEqual([webp.mediaType, webp.width, webp.height, webp.toldPlace], ['image/webp', 640, 480, true])
  assert.ok(!holds(webp.bytes, 'EXIF') && !holds(webp.bytes, '10.03N'))
  assert.equal(webp.bytes[20], 0)
  assert.deepEqual(webp.bytes, read(sampleWebp(640, 480)).bytes)
})

test('what is no whole picture is refused by its content, whatever it is called', () => {
  assert.equal(code(new Uint8Array()), 'picture_missing')
  assert.equal(code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'picture_type_not_taken')
  assert.equal(code(Buffer.from('GIF89a')), 'picture_type_not_taken')
  assert.equal(code(samplePng(5, 7).subarray(0, 40)), 'picture_broken')
  assert.equal(code(sampleJpeg().subarray(0, 30)), 'picture_broken')
  assert.equal(code(sampleWebp(5, 5, null, true)), 'picture_broken')
  assert.equal(code(sampleJpeg({ width: 40_000 })), 'picture_too_many_pixels')
  assert.equal(code(new Uint8Array(11 * 1024 * 1024)), 'picture_too_large')
})

test('no bytes behind a known head break the reader, and what is taken is taken again unchanged', () => {
  const heads = [sampleJpeg({ exif: sampleExif(3, 'x') }), samplePng(3, 3), sampleWebp(9, 9, sampleExif(1, null))]
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      (head, flips) => {
        const bytes = new Uint8Array(head)
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
        const picture = readPicture(bytes)
        if (!picture.ok) return
        const again = readPicture(picture.value.bytes)
        assert.ok(again.ok)
        assert.deepEqual(again.value.bytes, picture.value.bytes)
        assert.equal(again.value.toldPlace, false)
      }
    ),
    { numRuns: 2000 }
  )
})
