import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { type Table, writeCsv, writeXlsx } from './index.ts'

const TABLE: Table = {
  name: 'Việc: phải/theo dõi',
  columns: [
    { name: 'Nội dung', width: 60 },
    { name: 'Hạn chót', width: 12 },
    { name: 'Số lần', width: 8 }
  ],
  rows: [
    ['Đề nghị JICA hỗ trợ thoát nước, xử lý nước thải quận Cái Răng', { day: '2026-06-30' }, 3],
    ['=HYPERLINK("http://nơi.khác";"Bấm")', null, -1],
    ['Ông nói: "được"\ndòng hai <b>&amp;', { day: '1998-01-02' }, 0.5]
  ]
}

test('CSV is UTF-8 with its mark, quoted where it must be, and no cell of it is a formula', () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(TABLE))
  assert.equal(
    csv,
    [
      '\uFEFFNội dung,Hạn chót,Số lần',
      '"Đề nghị JICA hỗ trợ thoát nước, xử lý nước thải quận Cái Răng",2026-06-30,3',
      `"'=HYPERLINK(""http://nơi.khác"";""Bấm"")",,-1`,
      '"Ông nói: ""được""\ndòng hai <b>&amp;",1998-01-02,0.5',
      ''
    ].join('\r\n')
  )
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '\r=1', '|calc']) {
    const [, line = ''] = new TextDecoder().decode(writeCsv({ ...TABLE, rows: [[text, null, null]] })).split(/\r\n(?=["'])/)
    assert.match(line, /^"?'/, JSON.stringify(text))
  }
})

/** The files of an archive by their names. */
const unzipped = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(Buffer.from(bytes), { lazyEntries: true })
  const files = new Map<string, string>()
  const open = promisify(
    zip.openReadStream.bind(zip) as (entry: yauzl.Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void
  )
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      open(entry)
        .then(async (stream) => files.set(entry.fileName, String(await buffer(stream as never))))
        .then(() => zip.readEntry(), reject)
    })
    zip.on('end', () => resolve(files))
    zip.on('error', reject)
    zip.readEntry()
  })
}

test('a workbook holds texts as texts, numbers as numbers and days as dates, and no formula', async () => {
  const files = await unzipped(await writeXlsx(TABLE))
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  assert.doesNotMatch(sheet, /<f[ >]/)
  assert.match(sheet, /<v>3<\/v>/)
  assert.match(sheet, /<v>-1<\/v>/)
  // 2026-06-30 is the 46,203rd day of Excel's count.
  assert.match(sheet, /<v>46203<\/v>/)
  const texts = files.get('xl/sharedStrings.xml') ?? sheet
  assert.match(texts, /Cái Răng/)
  assert.match(texts, /&lt;b&gt;&amp;amp;/)
  assert.match(files.get('xl/styles.xml') ?? '', /dd\/mm\/yyyy/)
  assert.match(files.get('xl/workbook.xml') ?? '', /name="Việc {2}phải theo dõi"/)
})

test('what a workbook cannot hold is left out or said to be cut', async () => {
  const long = 'ă'.repeat(40_000)
  const files = await unzipped(
    await writeXlsx({
      ...TABLE,
      rows: [
        [`a\u0001b\ud800`, null, null],
        [long, null, null]
      ]
    })
  )
  const texts = files.get('xl/sharedStrings.xml') ?? files.get('xl/worksheets/sheet1.xml') ?? ''
  assert.match(texts, />ab\ufffd?</)
  assert.match(texts, /ă \[…\]</)
})

/** The program that opens workbooks as people do; null, having said NOT RUN, where this machine has none. */
const hasCalc = (): boolean => {
  try {
    execFileSync('localc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('NOT RUN: LibreOffice Calc\n')
    return false
  }
}

test('LibreOffice opens the workbook and reads the same out of it', async () => {
  if (!hasCalc()) return
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-xlsx-'))
  try {
    writeFileSync(join(folder, 'so.xlsx'), await writeXlsx(TABLE))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    // Fields by commas, texts in quotes, UTF-8, numbers and dates as the sheet shows them.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'so.xlsx')], {
      stdio: 'ignore'
    })
    const read = readFileSync(join(folder, 'so.csv'), 'utf8')
    assert.match(read, /^Nội dung,Hạn chót,Số lần\n/)
    // LibreOffice writes a date in the order of its own language: a date it is.
    assert.match(read, /quận Cái Răng",(?:30\/06|06\/30)\/2026,3\n/)
    assert.match(read, /"=HYPERLINK\(""http:\/\/nơi\.khác"";""Bấm""\)",,-1\n/)
    assert.match(read, /(?:02\/01|01\/02)\/1998,0[.,]5/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
