import type { PageWords } from './vi.ts'

const pieces = (n: number): string => (n === 1 ? '1 piece of evidence' : `${n} pieces of evidence`)

/** The words of the pages of a PDF in English. */
export const pagesEn: PageWords['pages'] = {
  views: 'How to see the article',
  asText: 'Text',
  asPage: 'PDF page',
  page: (n, of) => `Page ${n} of ${of}`,
  pages: 'PDF pages',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  alt: (n) => `Picture of page ${n} of the PDF. Its words are under “Text”.`,
  boxes: (n) => `Evidence boxed on page ${n}`,
  lacksFace:
    'The PDF does not carry the faces of this page, so the picture is drawn with another: marked letters may look odd, be missing or be wrong in it. Trust the text.',
  enlarge: 'Enlarge',
  empty: 'Nothing of the article stands on this page.',
  unplaced: (n) => `It is not certain where ${pieces(n)} stand on the page, so they are not boxed. Read them in the text:`,
  more: (n) => `${pieces(n)} more than can be boxed on one page; all are in the text.`
}
