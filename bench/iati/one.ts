// One way of reading an IATI file, in a process of its own: `one.ts WAY FILE`. Prints CPU seconds and the most memory as JSON.
import { createReadStream, readFileSync } from 'node:fs'
import { readActivities, writeActivities } from '../../src/exchange/iati/activities.ts'
import { validate } from '../../src/exchange/iati/index.ts'
import { modelOf, NAMES } from '../../src/exchange/iati/model/compile-model.ts'
import { IatiRecord } from '../../src/exchange/iati/scan/record.ts'
import { Scanner } from '../../src/exchange/iati/scan/scanner.ts'
import type { Element } from '../../src/exchange/iati/write/element.ts'

const [way = '', file = ''] = process.argv.slice(2)
const PIECE = 256 * 1024
const pieces = (): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: PIECE })

/** Every element of a file with its name, attributes and text as strings: what reading into activities costs before anybody takes them in. */
const read = async (): Promise<number> => {
  const scanner = new Scanner(NAMES)
  let count = 0
  const take = (): void => {
    for (let came = scanner.step(); came !== 'more' && came !== 'end'; came = scanner.step())
      if (came === 'record') count += treeOf(new IatiRecord(scanner.table, scanner.buffer)).children.length
  }
  for await (const piece of pieces()) {
    scanner.feed(piece)
    take()
  }
  scanner.finish()
  take()
  return count
}

const treeOf = (record: IatiRecord): Element => {
  const { table } = record
  const made: { readonly name: string; readonly attributes: (readonly [string, string])[]; children: Element[] | string }[] = []
  for (let at = 0; at < table.count; at++) {
    const attributes: (readonly [string, string])[] = []
    for (let each = table.firstAttribute[at] as number; each < (table.firstAttribute[at + 1] as number); each++)
      attributes.push([record.attributeName(each), record.valueAt(each)])
    const name = (table.name[at] as number) === -1 ? record.nameOf(at) : (NAMES.names[table.name[at] as number] as string)
    const leaf = table.after[at] === at + 1
    const own = { name, attributes, children: leaf ? record.text(at) : ([] as Element[]) }
    made.push(own)
    const parent = table.parent[at] as number
    if (parent !== -1) (made[parent] as { children: Element[] }).children.push(own)
  }
  return made[0] as Element
}

const trees = async function* () {
  const scanner = new Scanner(NAMES)
  for await (const piece of pieces()) {
    scanner.feed(piece)
    for (let came = scanner.step(); came !== 'more'; came = scanner.step())
      if (came === 'record') yield treeOf(new IatiRecord(scanner.table, scanner.buffer))
  }
}

const WAYS: Readonly<Record<string, () => Promise<number | (() => Promise<number>)>>> = {
  validate: async () => (await validate(pieces(), { now: '2026-11-21', mode: 'public', mostFindings: 1000 })).records.length,
  activities: async () => {
    let count = 0
    await readActivities(file, pieces(), { country: null, identifiers: null }, () => count++)
    return count
  },
  read,
  write: async () => {
    const all = await Array.fromAsync(trees())
    return async () => {
      let length = 0
      for await (const piece of writeActivities(all, '2026-11-23T00:00:00Z')) length += Buffer.byteLength(piece)
      return length
    }
  },
  saxes: async () => {
    const { SaxesParser } = await import('saxes')
    const parser = new SaxesParser()
    let count = 0
    parser.on('opentag', () => {
      count++
    })
    parser.on('text', () => {})
    const decoder = new TextDecoder()
    for await (const piece of pieces()) parser.write(decoder.decode(piece, { stream: true }))
    parser.close()
    return count
  },
  htmlparser2: async () => {
    const { Parser } = await import('htmlparser2')
    let count = 0
    const parser = new Parser({ onopentag: () => void count++, ontext: () => {} }, { xmlMode: true })
    const decoder = new TextDecoder()
    for await (const piece of pieces()) parser.write(decoder.decode(piece, { stream: true }))
    parser.end()
    return count
  },
  'fast-xml-parser': async () => {
    const { XMLParser } = await import('fast-xml-parser')
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(readFileSync(file)) as {
      'iati-activities': { 'iati-activity': unknown[] }
    }
    return parsed['iati-activities']['iati-activity'].length
  },
  'libxml2-wasm': async () => {
    const { XmlDocument, XsdValidator } = await import('libxml2-wasm')
    const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs')
    xmlRegisterFsInputProviders()
    const schema = new URL('../../tests/iati/xsd/iati-activities-schema.xsd', import.meta.url)
    const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema.pathname }))
    const document = XmlDocument.fromBuffer(readFileSync(file))
    validator.validate(document)
    return 1
  }
}

// What is loaded once is not what is measured.
modelOf('iati-activities')
let before = process.cpuUsage()
const done = await WAYS[way]?.()
let result = done
if (typeof done === 'function') {
  before = process.cpuUsage()
  result = await done()
}
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  `${JSON.stringify({ cpuSeconds: (user + system) / 1e6, mostMegabytes: process.resourceUsage().maxRSS / 1000, result })}\n`
)
