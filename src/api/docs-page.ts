import { createHash } from 'node:crypto'
import { type Language, sentenceOf, wordingParts } from '../wording/index.ts'
import { DOCS_STYLE } from './docs-style.ts'
import { escapeHtml } from './html.ts'
import type { OpenApiDocument } from './openapi.ts'
import { statusOf } from './problem.ts'
import { docsWords, tagWords } from './words.ts'

/** The page may use its own style and nothing else: no script, no font, no picture, nothing from outside. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`

type JsonSchema = Record<string, unknown>
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: JsonSchema
}
interface Operation {
  operationId: string
  summary?: string
  tags?: string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema?: JsonSchema }> }>
}
interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** The API as a page a person reads, made from its OpenAPI document and the wording of every refusal; one HTML string, complete in itself. */
export const docsPage = (document: OpenApiDocument, language: Language): string => {
  const said = (key: keyof typeof docsWords): string => escapeHtml(docsWords[key][language])
  const entries = entriesOf(document)
  const tags = Object.keys(tagWords)
  const shapes = Object.entries((document.components?.schemas ?? {}) as Record<string, JsonSchema>)
  const other = language === 'vi' ? 'en' : 'vi'
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)}</title><style>${DOCS_STYLE}</style></head><body>
<header><p><a href="/">${said('home')}</a> · <a href="?lang=${other}" hreflang="${other}" lang="${other}">${said('other')}</a></p>
<h1>${escapeHtml(document.info.title)} <small>${escapeHtml(document.info.version)}</small></h1>
<p>${escapeHtml(document.info.description ?? '')}</p>
<p><a href="/api/v1/openapi.json?lang=${language}">${said('document')}</a> · <a href="/api/v1/record.schema.json">JSON Schema</a></p></header>
<nav aria-label="${said('contents')}"><ul>${entries.map((e) => `<li><a href="#${e.operation.operationId}">${method(e)} ${escapeHtml(e.path)}</a></li>`).join('')}<li><a href="#shapes">${said('shapes')}</a></li><li><a href="#refusals">${said('refusals')}</a></li></ul></nav>
<main>
${tags
  .map(
    (tag) =>
      `<section><h2>${escapeHtml(tagWords[tag]?.[language] ?? tag)}</h2>${entries
        .filter((e) => e.operation.tags?.includes(tag))
        .map((e) => operationHtml(e, said))
        .join('')}</section>`
  )
  .join('')}
<section id="shapes"><h2>${said('shapes')}</h2>${shapes.map(([name, schema]) => `<article id="shape-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${schemaHtml(schema)}</article>`).join('')}</section>
<section id="refusals"><h2>${said('refusals')}</h2><p>${said('refusalsNote')}</p><div class="wide" tabindex="0" role="region" aria-label="${said('refusals')}"><table><tbody>${refusalRows(language)}</tbody></table></div></section>
</main></body></html>`
}

const entriesOf = (document: OpenApiDocument): Entry[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, operation]) => ({ method, path, operation }))
  )

const method = (entry: Entry): string => `<b>${entry.method.toUpperCase()}</b>`

const operationHtml = (entry: Entry, said: (key: keyof typeof docsWords) => string): string => {
  const { operation } = entry
  const parameters = operation.parameters ?? []
  const body = Object.entries(operation.requestBody?.content ?? {})
  return `<article id="${operation.operationId}"><h3>${method(entry)} <code>${escapeHtml(entry.path)}</code></h3><p>${escapeHtml(operation.summary ?? '')}</p>
${parameters.length > 0 ? `<h4>${said('parameters')}</h4><dl>${parameters.map((p) => `<dt><code>${escapeHtml(p.name)}</code> <small>${p.in}${p.required ? `, ${said('required')}` : ''}</small></dt><dd>${escapeHtml(p.description ?? '')} <small>${typeOf(p.schema ?? {})}</small></dd>`).join('')}</dl>` : ''}
${body.length > 0 ? `<h4>${said('body')}</h4><ul>${body.map(([type, { schema }]) => `<li><code>${escapeHtml(type)}</code> ${typeOf(schema)}</li>`).join('')}</ul>` : ''}
<h4>${said('answers')}</h4><ul>${Object.entries(operation.responses)
    .map(
      ([status, answer]) =>
        `<li><b>${status}</b> ${Object.entries(answer.content ?? {})
          .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code> ${typeOf(schema ?? {})}`)
          .join(', ')}</li>`
    )
    .join('')}</ul>
<pre tabindex="0"><code>${escapeHtml(exampleOf(entry))}</code></pre></article>`
}

/** A command that can be pasted into a terminal. */
const exampleOf = ({ method, path, operation }: Entry): string => {
  const url = `http://127.0.0.1:4700${path.replace('{reportId}', 'REPORT_ID').replace('{itemId}', 'a1')}`
  if (operation.operationId === 'addReport')
    return `curl --data-binary @bao-cao.docx -H 'content-type: application/octet-stream' -H 'x-file-name: bao-cao.docx' ${url}`
  if (operation.operationId === 'decide') return `curl --json '{"revision":0,"verdict":"accept"}' ${url}`
  if (operation.operationId === 'search') return `curl '${url}?text=thoat+nuoc'`
  return method === 'get' ? `curl ${url}` : `curl -X ${method.toUpperCase()} ${url}`
}

const SHAPE = '#/components/schemas/'

const typeOf = (schema: JsonSchema): string => {
  const reference = schema.$ref
  if (typeof reference === 'string') {
    const name = escapeHtml(reference.replace(SHAPE, ''))
    return `<a href="#shape-${name}">${name}</a>`
  }
  const choices = schema.enum
  if (Array.isArray(choices)) return choices.map((choice) => `<code>${escapeHtml(JSON.stringify(choice))}</code>`).join(' ')
  const either = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (Array.isArray(either)) return either.map((each) => typeOf(each as JsonSchema)).join(' | ')
  const { type } = schema
  if (type === 'array') return `${typeOf((schema.items ?? {}) as JsonSchema)}[]`
  const kinds = (Array.isArray(type) ? type : [type ?? 'any']).map(String).join(' | ')
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : ''
  return escapeHtml(kinds + format)
}

const schemaHtml = (schema: JsonSchema): string => {
  const parts = Array.isArray(schema.allOf) ? (schema.allOf as JsonSchema[]) : [schema]
  return parts
    .map((part) => {
      const properties = part.properties as Record<string, JsonSchema> | undefined
      if (!properties) return `<p>${typeOf(part)}</p>`
      const rows = Object.entries(properties).map(
        ([name, each]) =>
          `<dt><code>${escapeHtml(name)}</code></dt><dd>${typeOf(each)}${typeof each.description === 'string' ? ` <small>${escapeHtml(each.description)}</small>` : ''}</dd>`
      )
      return `<dl>${rows.join('')}</dl>`
    })
    .join('')
}

/** Every refusal that a part other than the command line can give, with what it says. */
const refusalRows = (language: Language): string =>
  Object.entries(wordingParts)
    .filter(([part]) => part !== 'cli')
    .flatMap(([, words]) => Object.keys(words))
    .sort()
    .map(
      (code) =>
        `<tr id="${escapeHtml(code)}"><th scope="row"><code>${escapeHtml(code)}</code></th><td>${statusOf(code)}</td><td>${escapeHtml(sentenceOf({ code }, language))}</td></tr>`
    )
    .join('')
