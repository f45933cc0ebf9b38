import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { accept, type Outcome, refuse, searchKey } from '../../values/index.ts'
import { steadyArchive } from '../documents/steady-archive.ts'
import type { TemplateData, TemplateField } from './period-fields.ts'

/** No template of an office is larger, packed or unpacked. */
export const MOST_TEMPLATE_BYTES = 10 * 1024 * 1024
const MOST_UNPACKED_BYTES = 50 * 1024 * 1024
const MOST_PARTS = 2000
const DOCUMENT = 'word/document.xml'

/**
 * A template (DOCX with {field} and {#list}…{/list}) filled in. Nothing in it is run: a tag names a field or nothing. The same template and data give the
 * same bytes; `day` is the day that the file says it was made. Refuses with template_not_docx, template_too_large, template_has_macros,
 * template_tag_not_known, template_tag_broken, template_list_within_list.
 */
export const fillTemplate = async (
  bytes: Uint8Array,
  { fields, data, day }: { readonly fields: readonly TemplateField[]; readonly data: TemplateData; readonly day: string }
): Promise<Outcome<Uint8Array>> => {
  const opened = openParts(bytes)
  if (!opened.ok) return opened
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')])
  const known = namesOf(fields)
  const strange = new Set<string>()
  const nested = new Set<string>()
  // Read at compile time for every tag of the file, then once for each value: what is not known is found before anything is written.
  const parser = (tag: string) => {
    const found = tag === '.' ? undefined : known.get(keyOf(tag))
    if (found === undefined) strange.add(tag)
    return {
      // Asked of the row first and then, where that has nothing, of the whole report.
      get: (scope: Readonly<Record<string, unknown>>, { num, scopeList }: Asking): unknown => {
        if (found === undefined) return ''
        if (found.isList && scopeList.slice(1, num + 1).some((one) => typeof one === 'object')) {
          nested.add(tag)
          return []
        }
        const code = num === 0 ? found.top : found.row
        const value = code === null ? undefined : scope[code]
        return typeof value === 'string' && isInCapitals(tag) ? value.toLocaleUpperCase('vi') : value
      }
    }
  }
  try {
    const template = new Docxtemplater(new PizZip(opened.value), {
      paragraphLoop: true,
      linebreaks: true,
      parser,
      errorLogging: false,
      nullGetter: () => ''
    } as never)
    for (const { postparsed } of Object.values((template as unknown as Compiled).compiled))
      for (const tag of rawTags(postparsed)) strange.add(tag)
    if (strange.size > 0) return refuse('template_tag_not_known', { tags: listed(strange) })
    template.render(data)
    if (nested.size > 0) return refuse('template_list_within_list', { tags: listed(nested) })
    return accept(steadyArchive(template.toBuffer({ compression: 'DEFLATE' }), `${day}T00:00:00Z`))
  } catch (error) {
    const wrong = brokenTag(error)
    if (wrong === null) throw error
    return refuse('template_tag_broken', { tag: wrong })
  }
}

/** What the package made of a part of the archive. */
interface Compiled {
  readonly compiled: Readonly<Record<string, { readonly postparsed: readonly Parsed[] }>>
}
interface Parsed {
  readonly module?: string
  readonly value?: string
  readonly subparsed?: readonly Parsed[]
}

/** Tags that would put words in as markup: {@field}. Nothing that a report says is markup. */
const rawTags = (parts: readonly Parsed[]): string[] =>
  parts.flatMap(({ module, value, subparsed }) => [...(module === 'rawxml' ? [`@${value ?? ''}`] : []), ...rawTags(subparsed ?? [])])

/** A tag written in capitals is filled in capitals: "{CƠ QUAN}". */
const isInCapitals = (tag: string): boolean => tag === tag.toLocaleUpperCase('vi') && tag !== tag.toLocaleLowerCase('vi')

const MOST_LISTED = 8
const listed = (tags: ReadonlySet<string>): string =>
  [...tags]
    .slice(0, MOST_LISTED)
    .map((tag) => `{${tag}}`)
    .join(', ')

/** Where a tag stands: how deep, and what it stands within from the report down to the row. */
interface Asking {
  readonly num: number
  readonly scopeList: readonly unknown[]
}

/** The parts of the archive, packed anew: what its index says of their sizes has been held against them. */
const openParts = (bytes: Uint8Array): Outcome<Uint8Array> => {
  if (bytes.length > MOST_TEMPLATE_BYTES) return refuse('template_too_large', { most: MOST_TEMPLATE_BYTES / 1024 / 1024 })
  let [unpacked, count] = [0, 0]
  const small = ({ originalSize }: UnzipFileInfo): boolean => {
    unpacked += originalSize
    count++
    return unpacked <= MOST_UNPACKED_BYTES && count <= MOST_PARTS
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: small })
  } catch {
    return refuse('template_not_docx')
  }
  if (unpacked > MOST_UNPACKED_BYTES || count > MOST_PARTS) return refuse('template_too_large', { most: MOST_TEMPLATE_BYTES / 1024 / 1024 })
  const document = parts[DOCUMENT]
  if (!document || !parts['[Content_Types].xml']) return refuse('template_not_docx')
  if (Object.keys(parts).some((name) => /vbaProject/i.test(name))) return refuse('template_has_macros')
  // A declaration of entities has no place in a document that an office writes.
  const xml = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  if (xml.some(([, part]) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096))))) return refuse('template_not_docx')
  return accept(zipSync(parts, { level: 0 }))
}

interface Known {
  /** Its code outside of lists, and within the rows of one; null where it is none there. */
  readonly top: string | null
  readonly row: string | null
  readonly isList: boolean
}

/** Every name that a tag may have, by its key. */
const namesOf = (fields: readonly TemplateField[]): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>()
  for (const { code, vi, en, rows } of fields)
    for (const name of [code, vi, en]) known.set(keyOf(name), { top: code, row: null, isList: rows !== null })
  for (const { rows } of fields)
    for (const { code, vi, en } of rows ?? [])
      for (const name of [code, vi, en]) {
        const before = known.get(keyOf(name))
        known.set(keyOf(name), { top: before?.top ?? null, row: code, isList: before?.isList ?? false })
      }
  return known
}

const keyOf = (name: string): string => searchKey(name.replaceAll('_', ' '))

/** What the package says is wrong, as the tag that it is about; null where the error is none of the template's. */
const brokenTag = (error: unknown): string | null => {
  const properties = (error as { readonly properties?: Wrong } | null)?.properties
  if (!properties) return (error as { readonly name?: string } | null)?.name === 'ParseError' ? '' : null
  const [first] = properties.errors ?? [{ properties }]
  const { xtag, openingtag, context } = first?.properties ?? {}
  return String(xtag ?? openingtag ?? context ?? '').slice(0, 80)
}

interface Wrong {
  readonly xtag?: string
  readonly openingtag?: string
  readonly context?: string
  readonly errors?: readonly { readonly properties: Wrong }[]
}
