import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ITEM_KINDS, type ItemView } from '../../register/index.ts'
import { anchorOf, type Block, findWords, markArticle, type Run } from './mark-article.ts'

const isRun = (part: Block['parts'][number]): part is Run => 'text' in part
const textOf = (block: Block): string => block.parts.map((part) => (isRun(part) ? part.text : '')).join('')

const itemOver = (id: string, kind: ItemView['kind'], text: string, spans: readonly (readonly [number, number])[]): ItemView => {
  const evidence = spans.map(([start, end]) => ({ start, end, exact: text.slice(start, end) }))
  return { id, kind, state: 'proposed', revision: 0, content: {}, proposed: {}, evidence, doubts: [], decisions: [], takenBack: false }
}

const NOTHING = { items: [], unread: [], doubts: [], found: [] }
const articleOf = (text: string) => ({ text, captions: [], pages: [] })

test('pieces of evidence that cross each other are cut into runs, the longer one outside', () => {
  const text = 'Hà Nội đã hỗ trợ tỉnh Cà Mau 139 tỷ đồng'
  const items = [itemOver('a1', 'action', text, [[0, 28]]), itemOver('f1', 'figure', text, [[22, 40]])]
  const [block] = markArticle(articleOf(text), '', { ...NOTHING, items })
  const runs = block?.parts.filter(isRun) ?? []
  assert.deepEqual(
    runs.map((run) => [run.text, run.layers.map((layer) => layer.item).join(' ')]),
    [
      ['Hà Nội đã hỗ trợ tỉnh ', 'a1'],
      ['Cà Mau', 'a1 f1'],
      [' 139 tỷ đồng', 'f1']
    ]
  )
})

test('the title, a caption and a new page are known as such; blank lines make no paragraph', () => {
  const text = 'Cần Thơ gặp JICA\n\nSáng 10/2.\nẢnh: HOÀI AN'
  const caption = { start: text.indexOf('Ảnh'), end: text.length }
  const article = {
    text,
    captions: [caption],
    pages: [
      { start: 0, page: 1 },
      { start: caption.start, page: 2 }
    ]
  }
  const blocks = markArticle(article, 'Cần Thơ gặp JICA', NOTHING)
  assert.deepEqual(
    blocks.map(({ kind, page }) => [kind, page]),
    [
      ['title', null],
      ['paragraph', null],
      ['caption', 2]
    ]
  )
})

test('a doubt has its sign where its words end, under the number it has among all doubts', () => {
  const text = 'Chiều 8/9, hai bên gặp nhau.'
  const doubts = [{ code: 'year_not_stated', about: 'm1', start: 0, end: 9, text: 'Chiều 8/9' }]
  const [block] = markArticle(articleOf(text), '', { ...NOTHING, doubts })
  assert.deepEqual(
    block?.parts.map((part) => (isRun(part) ? part.text : part)),
    ['Chiều 8/9', { item: 'm1', doubt: 1 }, ', hai bên gặp nhau.']
  )
})

test('whatever lies over an article, its words stay whole and each piece of evidence can be found', () => {
  const words = fc.array(fc.constantFrom('Hà Nội', 'JICA', '139 tỷ', '\n', ' ', '.', 'đề nghị', '🙂'), { maxLength: 40 })
  const spans = fc.array(fc.record({ kind: fc.constantFrom(...ITEM_KINDS), at: fc.nat(), length: fc.nat(), unread: fc.boolean() }), {
    maxLength: 12
  })
  fc.assert(
    fc.property(words, spans, (parts, wishes) => {
      const text = parts.join('')
      if (text === '') return
      const placed = wishes.map(({ at, length, ...wish }) => {
        const start = at % text.length
        return { ...wish, start, end: Math.min(text.length, start + 1 + (length % 30)) }
      })
      const items = placed.map(({ kind, start, end }, index) => itemOver(`i${index}`, kind, text, [[start, end]]))
      const unread = placed.filter((span) => span.unread)
      const blocks = markArticle(articleOf(text), '', { items, unread, doubts: [], found: unread })
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      assert.deepEqual(blocks.map(textOf), lines)

      const runs = blocks.flatMap((block) => block.parts).filter(isRun)
      for (const item of items) {
        const [evidence] = item.evidence
        const covered = runs.filter((run) => run.layers.some((layer) => layer.item === item.id))
        const shown = evidence?.exact.split('\n') ?? []
        // Words in blank lines are not shown; all others are, in order.
        assert.ok(
          shown.join('').replace(/\s/g, '') ===
            covered
              .map((run) => run.text)
              .join('')
              .replace(/\s/g, '')
        )
        const anchors = covered.flatMap((run) => run.layers).filter((layer) => layer.anchor === anchorOf(item.id, 0))
        assert.ok(anchors.length <= 1, 'an anchor stands once')
        const blank = /^\s/.test(evidence?.exact ?? '')
        assert.ok(blank || anchors.length === 1, 'the first words carry the anchor')
      }
    }),
    { numRuns: 300 }
  )
})

test('a sentence that a search cut short is found in the article; one no longer there is not', () => {
  const text = 'Thành phố đề nghị JICA hỗ trợ đào tạo cán bộ quản lý thoát nước; chuyển giao quy trình.'
  assert.deepEqual(
    findWords(text, '… đào tạo cán bộ quản lý thoát nước …').map(({ start, end }) => text.slice(start, end)),
    ['đào tạo cán bộ quản lý thoát nước']
  )
  assert.deepEqual(findWords(text, 'không có câu này'), [])
  assert.deepEqual(findWords(text, '…'), [])
})
