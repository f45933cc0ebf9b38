import { createHash } from 'node:crypto'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import type { Given, NewDocument } from '../../src/register/index.ts'
import { accept, quote } from '../../src/values/index.ts'

/**
 * A small record made of a plain text by the simplest rules: the first line is the title and the meeting, every further line an action, each
 * "ông …"/"bà …" a person, each number with its unit a figure. It stands for no reader; it gives the store true spans to keep.
 */
export const sampleRecord = (
  bytes: Uint8Array,
  hints: { readonly publishedOn?: string; readonly url?: string } = {}
): CooperationRecord => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const text = new TextDecoder().decode(bytes)
  const lines = [...text.matchAll(/[^\n]+/g)].map((line) => quote(text, { start: line.index, end: line.index + line[0].length }))
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ match, words: quote(text, { start: match.index, end: match.index + match[0].length }) }))
  const title = lines[0]?.exact ?? null
  const hue = { id: 'o1', name: 'UBND tỉnh Thừa Thiên Huế' }
  return {
    id: sha256.slice(0, 16),
    source: {
      sha256,
      mediaType: 'text/plain',
      url: hints.url ?? null,
      title,
      publishedOn: hints.publishedOn ?? null,
      author: null,
      publisher: null,
      language: 'vi'
    },
    article: { text, captions: [], pages: [{ start: 0, page: 1 }] },
    meetings: lines.slice(0, 1).map((line, i) => ({
      id: `m${i + 1}`,
      on: null,
      dayMonth: '22/4',
      yearBasis: null,
      partOfDay: null,
      format: 'reception',
      hosts: [hue],
      guests: [{ id: 'o2', name: 'Tỉnh Nara' }],
      evidence: [{ ...line, page: 1 }]
    })),
    people: found(/(?<=(?:ông|bà|Ông|Bà) )\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+/gu).map(({ match, words }, i) => ({
      id: `p${i + 1}`,
      name: match[0],
      honorific: null,
      side: 'other',
      positions: [],
      aliases: [],
      evidence: [words]
    })),
    organisations: [],
    places: [],
    figures: found(/(\d[\d.]*) (tỷ đồng|m3|km)/g).map(({ match, words }, i) => ({
      id: `f${i + 1}`,
      value: Number(match[1]?.replaceAll('.', '')),
      valueTo: null,
      unit: match[2] ?? '',
      qualifier: null,
      of: null,
      since: null,
      equals: null,
      partOf: null,
      evidence: [words]
    })),
    actions: lines.slice(1).map((line, i) => ({
      id: `a${i + 1}`,
      kind: 'proposal',
      by: [hue],
      to: [],
      text: line.exact,
      sectors: ['wastewater'],
      places: [],
      due: null,
      figures: [],
      evidence: [line]
    })),
    agreements: [],
    projects: [],
    doubts: lines.slice(0, 1).map((line) => ({ code: 'year_not_stated', about: 'm1', start: line.start, end: line.end, text: line.exact })),
    unread: []
  }
}

/** A document of plain text. */
export const documentOf = (
  text: string,
  hints: { readonly fileName?: string; readonly publishedOn?: string; readonly url?: string } = {}
) => ({
  bytes: new TextEncoder().encode(text),
  ...hints
})

/** The article that `sampleRecord` reads of a document, whatever its bytes. */
export const openSample: Given['openDocument'] = async (document: NewDocument) => {
  const { article, source } = sampleRecord(document.bytes, document)
  return accept({ ...article, source })
}
