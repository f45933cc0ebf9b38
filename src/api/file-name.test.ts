import assert from 'node:assert/strict'
import { test } from 'node:test'
import { downloadHeader, fileNameOf } from './file-name.ts'

const named = (headers: Record<string, string>): string | undefined => fileNameOf(new Headers(headers))

test('the name of an upload is read from either header, decoded, without its folders', () => {
  assert.equal(named({ 'x-file-name': encodeURIComponent('Báo cáo Cần Thơ.docx') }), 'Báo cáo Cần Thơ.docx')
  assert.equal(named({ 'x-file-name': encodeURIComponent('../../etc/báo cáo.txt') }), 'báo cáo.txt')
  assert.equal(named({ 'x-file-name': encodeURIComponent('C:\\Users\\an\\b.pdf') }), 'b.pdf')
  assert.equal(named({ 'content-disposition': 'attachment; filename="x.txt"; filename*=UTF-8\'\'Hu%E1%BA%BF.txt' }), 'Huế.txt')
  assert.equal(named({ 'content-disposition': 'attachment; filename="a \\"b\\".txt"' }), 'a "b".txt')
  assert.equal(named({ 'content-disposition': 'attachment; filename=plain.txt' }), 'plain.txt')
})

test('no name, an empty one and one that cannot be decoded are no name', () => {
  assert.equal(named({}), undefined)
  assert.equal(named({ 'x-file-name': '' }), undefined)
  assert.equal(named({ 'x-file-name': '%E1%BA' }), undefined)
})

test('a download keeps its name in Vietnamese and offers one in ASCII beside it', () => {
  assert.equal(
    downloadHeader('Đề xuất (1).pdf'),
    'attachment; filename="De-xuat-1-.pdf"; filename*=UTF-8\'\'%C4%90%E1%BB%81%20xu%E1%BA%A5t%20%281%29.pdf'
  )
})
