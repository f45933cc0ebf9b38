import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { NAMES } from '../../src/exchange/iati/model/compile-model.ts'
import { BrokenXml } from '../../src/exchange/iati/scan/broken-xml.ts'
import { HAS_ELEMENTS } from '../../src/exchange/iati/scan/element-table.ts'
import { IatiRecord } from '../../src/exchange/iati/scan/record.ts'
import { Scanner } from '../../src/exchange/iati/scan/scanner.ts'
import { activities, GOOD_ACTIVITY, reportOf } from './of-text.ts'

type Told = readonly [name: string, attributes: readonly (readonly [string, string])[], text: string]

/** A text as it is compared: blanks between the elements of a text that is mixed are none of it. */
const compared = (text: string, mixed: boolean): string => (mixed ? text.replace(/\s+/g, '') : text.trim())

/** Every element below the root, as the scanner has it; null for a text that is no XML. */
const scanned = (text: string, size: number): Told[] | null => {
  const bytes = new TextEncoder().encode(text)
  const scanner = new Scanner(NAMES)
  const told: Told[] = []
  let fed = 0
  try {
    for (;;) {
      const came = scanner.step()
      if (came === 'end') return told
      if (came === 'more') {
        if (fed >= bytes.length) scanner.finish()
        else scanner.feed(bytes.slice(fed, fed + size))
        fed += size
      } else if (came === 'record') {
        const { table } = scanner
        const record = new IatiRecord(table, scanner.buffer)
        for (let element = 0; element < table.count; element++) {
          const attributes: (readonly [string, string])[] = []
          for (let at = table.firstAttribute[element] as number; at < (table.firstAttribute[element + 1] as number); at++)
            attributes.push([record.attributeName(at), record.valueAt(at)])
          told.push([
            record.nameOf(element),
            attributes,
            compared(record.text(element), ((table.flags[element] as number) & HAS_ELEMENTS) !== 0)
          ])
        }
      }
    }
  } catch (fault) {
    if (fault instanceof BrokenXml) return null
    throw fault
  }
}

/** The same as a well-kept parser has it. */
const bySaxes = (text: string): Told[] | null => {
  const parser = new SaxesParser()
  const told: [string, (readonly [string, string])[], string][] = []
  const open: number[] = []
  const mixed = new Set<number>()
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    told.push([name, Object.entries(attributes).map(([key, value]) => [key, String(value)] as const), ''])
    mixed.add(open.at(-1) ?? -1)
    open.push(told.length - 1)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const add = (piece: string): void => {
    const own = told[open.at(-1) ?? -1]
    if (own) own[2] += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  return broken ? null : told.map(([name, attributes, said], at): Told => [name, attributes, compared(said, mixed.has(at))]).slice(1)
}

const PIECES = [
  ...['<a>', '</a>', '<b x="1">', '</b>', '<narrative>', '</narrative>', '<c/>', '<c y=\'2\' z="&lt;"/>', '<é ü="ệ"/>', '<a', '>', '/>'],
  ...[
    'chữ',
    ' ',
    '\n',
    '&amp;',
    '&#7879;',
    '&#x1F600;',
    '&#0;',
    '&no;',
    '&',
    '<',
    ']]>',
    '"',
    '<![CDATA[<x>]]>',
    '<![CDATA[',
    '<!-- a -->',
    '<!-- a -- b -->'
  ],
  ...[
    '<?pi x?>',
    '<?xml version="1.0"?>',
    '\t',
    '\u0001',
    'x="1"',
    '<a x="1" x="2">',
    '<a x="<">',
    '<1>',
    '</ a>',
    '</a >',
    '<value>12</value>'
  ]
]

test('the scanner takes and tells of a text just what a well-kept parser does, in pieces of any size', () => {
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 })
  fc.assert(
    fc.property(soup, fc.boolean(), fc.integer({ min: 1, max: 9 }), (pieces, wrapped, size) => {
      const text = wrapped ? `<root><r>${pieces.join('')}</r></root>` : pieces.join('')
      const theirs = bySaxes(text)
      const ours = scanned(text, size)
      assert.deepEqual(ours, theirs, text)
      assert.deepEqual(scanned(text, 1_000_000), ours)
    }),
    { numRuns: Number(process.env.HOPLUU_FUZZ_RUNS ?? 4000) }
  )
})

test('a document type, an entity of its own and what would be loaded are refused, with line and column', async () => {
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<iati-activities version="2.03"/>`
  const { valid, errors } = await reportOf(laughs)
  assert.deepEqual([valid, errors.map(({ id }) => id), errors[0]?.context[0]?.lineNumber], [false, ['0.1.1'], 2])
  const unknown = await reportOf(activities(GOOD_ACTIVITY.replace('Gom và', 'Gom &nbsp; và')))
  assert.deepEqual(
    unknown.errors.map(({ id, context }) => [id, context[0]?.lineNumber]),
    [['0.1.1', 7]]
  )
})

test('a file that breaks off tells where, and how much of it was read', async () => {
  const whole = activities(GOOD_ACTIVITY, GOOD_ACTIVITY)
  const { valid, records, errors } = await reportOf(whole.slice(0, whole.length - 200))
  assert.deepEqual([valid, records.length], [false, 1])
  assert.match(errors.at(0)?.context[0]?.text ?? '', /1 read before it/)
})

test('a file is read in the encoding that it declares or marks, and bytes that this does not have are told', async () => {
  const latin =
    '<?xml version="1.0" encoding="ISO-8859-1"?><iati-activities version="2.03"><iati-activity><iati-identifier>Genève</iati-identifier></iati-activity></iati-activities>'
  assert.equal([...(await reportOf(Buffer.from(latin, 'latin1'))).records][0]?.identifier, 'Genève')
  for (const [encoding, bytes] of [
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(activities(GOOD_ACTIVITY).replace('UTF-8', 'UTF-16'), 'utf16le')])],
    ['utf-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(activities(GOOD_ACTIVITY))])]
  ] as const)
    for (const size of [1, 3, 100_000]) {
      const { valid, errors, records } = await reportOf(bytes, { size })
      assert.deepEqual([valid, errors, records.length], [true, [], 1], encoding)
    }
  assert.deepEqual(
    (await reportOf(Buffer.from(latin.replace('ISO-8859-1', 'UTF-8'), 'latin1'))).errors.map(({ id }) => id),
    ['0.1.1']
  )
  assert.deepEqual(
    (await reportOf(latin.replace('ISO-8859-1', 'x-none'))).errors.map(({ id }) => id),
    ['0.1.1']
  )
})

test('Vietnamese is never torn, whatever the pieces a file comes in', async () => {
  const title = 'ệ'.repeat(600)
  const text = activities(
    ...Array.from({ length: 50 }, (_, i) =>
      GOOD_ACTIVITY.replace('Thoát nước Sông Mây', title).replace('THOAT-NUOC-1', `T-${i}`).replace('VN-TIN-0100000001"', 'VN-TIN-1"')
    )
  )
  for (const size of [7, 1000, 65_536]) {
    const { errors } = await reportOf(text, { size })
    assert.ok(errors.every((each) => each.title === title))
  }
})

test('what is made to be slow is refused: too deep, too many attributes, a record that does not end', async () => {
  const head = '<iati-activities version="2.03">'
  for (const text of [
    head + '<a>'.repeat(300),
    `${head}<iati-activity ${Array.from({ length: 600 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    `${head}<iati-activity><title>${'chữ '.repeat(14_000_000)}`
  ]) {
    const { valid, errors } = await reportOf(text, { size: 4_000_000 })
    assert.deepEqual([valid, errors.map(({ id }) => id)], [false, ['0.1.1']])
  }
})
