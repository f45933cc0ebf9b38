import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { mendDebris } from './cleaning/mend-debris.ts'
import { composeArticle, sha256 } from './compose-article.ts'
import { restoreVietnamese } from './encodings/restore-vietnamese.ts'
import { languageOf } from './language-of.ts'
import { normaliseText, unsegmented } from './normal-form.ts'
import { unwrapLines } from './unwrap-lines.ts'

/**
 * Makes an article of a text already decoded: a copied page, a feed's line, the text of a saved file. Never refuses; an empty text gives an
 * empty article. `sourceHash` is the SHA-256 of the original bytes where the caller has them, else that of the text in UTF-8 is taken.
 * Time is linear in the length of the text.
 */
export const articleFromText = (text: string, hints: DocumentHints = {}, sourceHash: string = sha256(text)): Article => {
  const normal = unsegmented(normaliseText(restoreVietnamese(text)))
  const { lines, stub } = mendDebris(unwrapLines(normal.split('\n')))
  const { title, lines: story, imprint } = cleanLines(lines, { title: null, vietnamese: languageOf(normal) === 'vi' })
  // A crawler's date in front of the text counts where the page itself says nothing; often it is only a month.
  const publishedOn = imprint.publishedOn ?? stub
  return composeArticle({ title, lines: story, imprint: { ...imprint, publishedOn }, sha256: sourceHash, mediaType: 'text/plain' }, hints)
}
