import { createHash } from 'node:crypto'
import type { Refusal } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'
import { escapeHtml } from './html.ts'
import { statusOf } from './problem.ts'

const STYLE =
  'body{font:1.125rem/1.6 "Be Vietnam Pro",system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#1d2524;background:#fbfaf7}a{color:#0b5c60}p+p{color:#5a6462}@media (prefers-color-scheme:dark){body{color:#e6e4de;background:#151b1b}a{color:#7fd0cf}p+p{color:#a9b2b0}}'
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`

/** A request that is refused before it reaches the pages gets this one: the sentence in the language asked for, then in the other. */
export const refusalPage = (refusal: Refusal, language: Language): Response => {
  const other = language === 'vi' ? 'en' : 'vi'
  const said = escapeHtml(sentenceOf(refusal, language))
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hợp Lưu</title><style>${STYLE}</style></head>
<body><main><h1>Hợp Lưu</h1><p>${said}</p><p lang="${other}">${escapeHtml(sentenceOf(refusal, other))}</p><p><a href="/">${language === 'vi' ? 'Về trang Hôm nay' : 'Back to Today'}</a></p></main></body></html>`
  return new Response(html, {
    status: statusOf(refusal.code),
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': language, 'content-security-policy': POLICY }
  })
}
