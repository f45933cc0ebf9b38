import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import { ended, hopluu, ROOT, startHopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const EXAMPLES = readdirSync(`${ROOT}examples`)
  .filter((name) => /\.(txt|html|docx|pdf)$/.test(name))
  .map((name) => `${ROOT}examples/${name}`)
const TEXT = EXAMPLES.find((path) => path.endsWith('.txt')) ?? ''

interface Quoting {
  readonly id: string
  readonly article: { readonly text: string }
  readonly [list: string]: unknown
}

/** Every quotation of a record, wherever it stands. */
const quotesIn = (value: unknown): { start: number; end: number; exact: string }[] => {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('exact' in value && 'start' in value) return [value as { start: number; end: number; exact: string }]
  return Object.values(value).flatMap(quotesIn)
}

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('read prints what a report says, with the quoted words, in Vietnamese and in English', async () => {
  const vietnamese = await hopluu(['read', TEXT])
  assert.equal(vietnamese.code, 0, vietnamese.err)
  assert.equal(vietnamese.err, '')
  assert.match(vietnamese.out, /^CUỘC GẶP \(\d+\)$/m)
  assert.match(vietnamese.out, /“[^”]+”/)
  const english = await hopluu(['read', '--lang', 'en', TEXT])
  assert.match(english.out, /^MEETINGS \(\d+\)$/m)
})

test('read --json gives one record a file for every kind of file, and every quotation is exact', async () => {
  const { code, out, err } = await hopluu(['read', '--json', ...EXAMPLES])
  assert.equal(code, 0, err)
  const records = linesOf(out) as unknown as Quoting[]
  assert.equal(records.length, EXAMPLES.length)
  for (const record of records) {
    const quotes = quotesIn(record)
    assert.ok(quotes.length > 0, `nothing was taken from ${record.id}`)
    for (const { start, end, exact } of quotes) assert.equal(record.article.text.slice(start, end), exact)
  }
})

test('read - takes standard input and gives the same record as the file', async () => {
  const [fromFile, fromInput] = [
    await hopluu(['read', '--json', TEXT]),
    await hopluu(['read', '--json', '-'], { input: readFileSync(TEXT) })
  ]
  assert.equal(fromInput.code, 0, fromInput.err)
  assert.ok(fromInput.out === fromFile.out)
})

test('a refused file is told in both languages and does not stop the others', async () => {
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '')
  const { code, out, err } = await hopluu(['read', '--json', empty, join(folder, 'nowhere.txt'), TEXT])
  assert.equal(code, 1)
  const [first, second, third] = linesOf(out)
  assert.ok(first && 'error' in first)
  assert.deepEqual((second as { error: { code: string } }).error.code, 'file_not_found')
  assert.ok(third && 'article' in third)
  assert.match(err, /Không tìm thấy tệp/)
  assert.match(err, /was not found/)
})

test('the schema that read --schema prints describes the records that read prints', async () => {
  const schema = JSON.parse((await hopluu(['read', '--schema'])).out)
  const validate = new Ajv2020({ strict: false }).compile(schema)
  for (const record of linesOf((await hopluu(['read', '--json', ...EXAMPLES])).out)) {
    assert.ok(validate(record), JSON.stringify(validate.errors))
  }
})

test('the day of publication given by the caller reaches the record; what is no day is refused', async () => {
  const given = await hopluu(['read', '--json', '--published-on', '2024-02-29', '--url', 'https://vi.du/1', TEXT])
  const { source } = linesOf(given.out)[0] as { source: { publishedOn: string; url: string } }
  assert.deepEqual([source.publishedOn, source.url], ['2024-02-29', 'https://vi.du/1'])
  for (const typed of ['03/12/2025', '3-12-2025', '3.12.2025']) {
    const typedSo = await hopluu(['read', '--json', '--published-on', typed, TEXT])
    assert.equal((linesOf(typedSo.out)[0] as { source: { publishedOn: string } }).source.publishedOn, '2025-12-03', typed)
  }
  for (const none of ['2023-02-29', '31/11/2025', '12/2025']) {
    const refused = await hopluu(['read', '--published-on', none, TEXT])
    assert.equal(refused.code, 2)
    assert.match(refused.err, new RegExp(`“${none}” không phải là một ngày có thật`))
  }
  assert.equal((await hopluu(['read', '--url', 'vi.du', TEXT])).code, 2)
})

test('a list is answered line for line in its order, and a bad line is answered with its error', async () => {
  const text = readFileSync(TEXT, 'utf8')
  const list = join(folder, 'list.jsonl')
  mkdirSync(join(folder, 'beside'))
  writeFileSync(join(folder, 'beside', 'a.txt'), text)
  const lines = [
    { id: 'by text', text },
    { id: 'by path', path: TEXT, publishedOn: '9/9/2025' },
    { id: 'beside the list', path: 'beside/a.txt' },
    { id: 'no file', path: 'beside/b.txt' },
    { id: 'both', text, path: TEXT },
    { id: 'neither' },
    { id: 7, text },
    { id: 'bad day', text, publishedOn: 'hôm qua' },
    { text }
  ]
  const bytes = Buffer.concat([
    Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    Buffer.from('{"id": "cut\n\n'),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    Buffer.from('["not an object"]\n'),
    Buffer.from(JSON.stringify({ id: 'last, without a newline', text }))
  ])
  writeFileSync(list, bytes)
  const { code, out, err } = await hopluu(['read', '--jsonl', list])
  assert.equal(code, 1)
  assert.equal(err, '')
  const answers = linesOf(out).map((line) => ('error' in line ? `${line.id}: ${(line.error as { code: string }).code}` : line.id))
  const hash = linesOf(out)[8]?.id as string
  assert.match(hash, /^[0-9a-f]{16}$/)
  assert.deepEqual(answers, [
    'by text',
    'by path',
    'beside the list',
    'no file: file_not_found',
    'both: line_needs_text_or_path',
    'neither: line_needs_text_or_path',
    '7',
    'bad day: published_on_not_a_date',
    hash,
    'null: line_not_json',
    'null: line_not_text',
    'null: line_not_json',
    'last, without a newline'
  ])
  const piped = await hopluu(['read', '--jsonl', '-'], { input: bytes, folder })
  assert.ok(piped.out === out, 'the same list through standard input gives the same answers')
})

test('a record that was printed is read again, captions and all, and one that was changed is refused', async () => {
  const told = [
    'Hà Giang tiếp đoàn công tác tỉnh Gifu',
    'Chiều 8/9, Phó Chủ tịch UBND tỉnh Hà Giang Trần Văn An tiếp đoàn công tác tỉnh Gifu (Nhật Bản).',
    '![](anh.jpg)',
    'Ông Sato Kenji giao đoàn khảo sát nhà máy nước trong quý III',
    'Tại buổi tiếp, ông Trần Văn An đề nghị tỉnh Gifu hỗ trợ đào tạo 50 kỹ sư thoát nước.'
  ]
  const [TEXT_ID, PDF_ID] = ['with a caption', 'with pages']
  const list = [
    { id: TEXT_ID, text: told.join('\n\n'), publishedOn: '2025-09-09' },
    { id: PDF_ID, path: join(ROOT, 'examples/2025-09-09-ha-noi-ca-mau.pdf') }
  ]
  const once = (await hopluu(['read', '--jsonl', '-'], { input: list.map((line) => `${JSON.stringify(line)}\n`).join('') })).out
  const [first] = linesOf(once) as unknown as readonly CooperationRecord[]
  assert.ok(first)
  assert.deepEqual(
    first.article.captions.map(({ start, end }) => first.article.text.slice(start, end)),
    [told[3]]
  )
  const again = await hopluu(['read', '--jsonl', '-'], { input: once })
  assert.ok(again.code === 0 && again.out === once, 'each record is the same again')

  const { article, source } = first
  const input = [
    { id: 1, article, source, publishedOn: '10/9/2026' },
    { id: 2, article: { ...article, captions: [{ start: 0, end: article.text.length }] }, source },
    { id: 3, article: { ...article, text: article.text.normalize('NFD') }, source },
    {
      id: 4,
      article: {
        ...article,
        pages: [
          { start: 9, page: 2 },
          { start: 3, page: 3 }
        ]
      },
      source
    },
    { id: 5, article },
    { id: 6, article, source, text: 'và' }
  ]
  const answered = await hopluu(['read', '--jsonl', '-'], { input: input.map((line) => `${JSON.stringify(line)}\n`).join('') })
  const [otherDay, ...changed] = linesOf(answered.out)
  assert.deepEqual(
    (otherDay as unknown as CooperationRecord).meetings.map(({ on }) => on),
    ['2026-09-08']
  )
  const errors = changed.map(({ error }) => error as { code: string; vi: string })
  assert.deepEqual(
    errors.map(({ code }) => code),
    [...Array<string>(4).fill('article_not_valid'), 'line_needs_text_or_path']
  )
  assert.match(errors[0]?.vi ?? '', /article\.captions/)
})

test('a device that never ends is refused at the limit, and a pipe is read like a file', async () => {
  const text = readFileSync(TEXT, 'utf8')
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reading = hopluu(['read', '--jsonl', '-'], { input: `{"id":1,"path":"/dev/zero"}\n${JSON.stringify({ id: 2, path: pipe })}\n` })
  await writeFile(pipe, text)
  const [first, second] = linesOf((await reading).out)
  assert.equal((first as { error: { code: string } }).error.code, 'document_too_large')
  assert.ok(second && 'article' in second)
})

test('a long list is read by several threads and still answered in its order', async () => {
  const text = readFileSync(TEXT, 'utf8')
  const count = Math.ceil((1.2 * 1024 * 1024) / Buffer.byteLength(text))
  const list = join(folder, 'long.jsonl')
  const ids = Array.from({ length: count }, (_, index) => (index % 50 === 49 ? `bad ${index}` : `good ${index}`))
  writeFileSync(list, ids.map((id) => `${JSON.stringify(id.startsWith('bad') ? { id } : { id, text })}\n`).join(''))
  const { code, out } = await hopluu(['read', '--jsonl', list])
  assert.equal(code, 1)
  const answers = linesOf(out)
  assert.deepEqual(
    answers.map(({ id }) => id),
    ids
  )
  const good = answers.filter(({ error }) => error === undefined).map(({ id: _, ...rest }) => JSON.stringify(rest))
  assert.equal(new Set(good).size, 1, 'the same text gives the same record, whichever thread read it')
})

test('a slow sender gets each answer before it sends the next line', async () => {
  const text = readFileSync(TEXT, 'utf8')
  const child = startHopluu(['read', '--jsonl', '-'])
  const answers = createInterface({ input: child.stdout })
  for (const id of ['one', 'two']) {
    child.stdin.write(`${JSON.stringify({ id, text })}\n`)
    const [line] = (await once(answers, 'line')) as [string]
    assert.equal((JSON.parse(line) as Quoting).id, id)
  }
  child.stdin.end()
  assert.deepEqual(await once(child, 'close'), [0, null])
})

test('a slow line holds back no answer before it, while several threads read', { timeout: 120_000 }, async () => {
  const text = readFileSync(TEXT, 'utf8')
  const pipe = join(folder, 'slow')
  execFileSync('mkfifo', [pipe])
  const ids = ['one', 'two', 'three']
  const child = startHopluu(['read', '--jsonl', '-'])
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextId = async (): Promise<string> => (JSON.parse((await answers.next()).value as string) as Quoting).id
  // The first line is refused, but large enough for threads to be worth while.
  const large = { id: 'large', filler: ' '.repeat(1024 * 1024) }
  child.stdin.end(
    [large, ...ids.map((id) => ({ id, text })), { id: 'slow', path: pipe }, { id: 'behind', text }]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('')
  )
  for (const id of ['large', ...ids]) assert.equal(await nextId(), id)
  await writeFile(pipe, text)
  assert.deepEqual([await nextId(), await nextId()], ['slow', 'behind'])
  assert.deepEqual(await once(child, 'close'), [1, null])
})

test('a list that comes through a named pipe is answered while it is written', { timeout: 60_000 }, async () => {
  const text = readFileSync(TEXT, 'utf8')
  const list = join(folder, 'list-pipe')
  execFileSync('mkfifo', [list])
  const child = startHopluu(['read', '--jsonl', list])
  const answers = createInterface({ input: child.stdout })
  const writer = createWriteStream(list)
  for (const id of ['one', 'two']) {
    writer.write(`${JSON.stringify({ id, text })}\n`)
    const [line] = (await once(answers, 'line')) as [string]
    assert.equal((JSON.parse(line) as Quoting).id, id)
  }
  writer.end()
  assert.deepEqual(await once(child, 'close'), [0, null])
})

test('a text in a list is judged as a file of the same words, and a blank line gets no answer', { timeout: 60_000 }, async () => {
  const texts = ['', 'Ngắn quá.', '%%% ### $$$ +++ *** === ~~~ <<< >>> 01', readFileSync(TEXT, 'utf8')]
  const paths = texts.map((text, index) => {
    const path = join(folder, `judged-${index}.txt`)
    writeFileSync(path, text)
    return path
  })
  const answersTo = async (lines: readonly object[]): Promise<readonly Quoting[]> => {
    const input = lines.map((line) => `\n  \n${JSON.stringify(line)}\n`).join('')
    return linesOf((await hopluu(['read', '--jsonl', '-'], { input })).out) as unknown as readonly Quoting[]
  }
  const asText = await answersTo(texts.map((text, id) => ({ id, text })))
  assert.deepEqual(
    asText.map((answer) => (answer.error as { code: string } | undefined)?.code),
    ['document_empty', 'not_enough_text', 'type_unknown', undefined]
  )
  assert.deepEqual(asText, await answersTo(paths.map((path, id) => ({ id, path }))))
})

test('a reader that leaves early ends the command quietly', async () => {
  const child = startHopluu(['read', '--jsonl', '-'])
  child.stdin.on('error', () => {})
  child.stdin.end(`${JSON.stringify({ id: 'x', text: readFileSync(TEXT, 'utf8') })}\n`.repeat(200))
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, err } = await ended(child)
  assert.deepEqual([code, err], [0, ''])
})
