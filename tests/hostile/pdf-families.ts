import { deflateSync } from 'node:zlib'
import { assemble, linedPdf, page, stream } from '../../src/reading/pdf-fixture.ts'
import { CANARY, type Family, file, nth, OUTSIDE_FILE } from './family.ts'

// What a PDF can be that is no paper: streams that swell, objects that run in circles, sizes beyond measure, actions.

const NO_PDF = [
  'archive_unsafe',
  'document_broken',
  'pdf_without_text',
  'pdf_too_long',
  'not_enough_text',
  'document_encrypted',
  'reader_out_of_memory',
  'type_unknown'
]
const MB = 1024 * 1024

/** Plain Latin words, since these are the letters that every PDF has. */
const WORDS = [
  'Working session of the province of Song Hong with the delegation of Gifu on vocational training',
  'Mr Sato Kenji proposed that both sides sign a memorandum of understanding in the third quarter',
  'The Department of Foreign Affairs is assigned to report before June 2026 on what was agreed'
]
const SAID = WORDS.map((words, at) => `BT /F1 11 Tf 50 ${780 - at * 20} Td (${words}) Tj ET`).join('\n')

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** A stream packed as often as said; each packing says so in its filter. */
const packed = (bytes: Uint8Array, times = 1, more = ''): string => {
  let inner: Uint8Array = bytes
  for (let at = 0; at < times; at++) inner = deflateSync(inner, { level: 1 })
  const filters = Array.from({ length: times }, () => '/FlateDecode').join(' ')
  return `<< /Length ${inner.length} /Filter [${filters}] ${more} >>\nstream\n${Buffer.from(inner).toString('latin1')}\nendstream`
}

const pdf = (content: string, more: readonly string[] = [], catalog = CATALOG, pages = PAGES): Uint8Array =>
  assemble([catalog, pages, ...page('/Contents 4 0 R'), content, ...more], '')

const swollenStreams: Family = {
  name: 'PDF streams that swell',
  codes: NO_PDF,
  mayBeRead: true,
  make: (number) => {
    const size = (10 + number * 12) * MB
    const makes = [
      () => pdf(packed(Buffer.alloc(size, 32))),
      () => pdf(packed(Buffer.alloc(size, 'q Q '))),
      () => pdf(packed(deflateSync(Buffer.alloc(size, 32)), 2)),
      () => pdf(stream(SAID), [packed(Buffer.alloc(size, 48), 1, `/Type /ObjStm /N ${number + 1} /First 10`)]),
      () => pdf(packed(Buffer.from(`BT /F1 9 Tf ${'(a) Tj '.repeat(100_000 + number * 1000)} ET`)))
    ]
    return file(`phinh-${number}.pdf`, nth(makes, number)())
  },
  twin: {
    ...file('nen.pdf', pdf(packed(Buffer.from(SAID)))),
    says: ['Working session of the province', 'assigned to report before June 2026']
  }
}

const circles: Family = {
  name: 'PDF objects in circles',
  codes: NO_PDF,
  mayBeRead: true,
  make: (number) => {
    const makes = [
      () => assemble([CATALOG, `<< /Type /Pages /Kids [2 0 R] /Count ${number + 1} >>`], ''),
      () => assemble([CATALOG, `<< /Type /Pages /Kids [3 0 R 2 0 R] /Count ${number + 2} >>`, ...page('/Contents 3 0 R')], ''),
      () =>
        pdf(stream(`/X1 Do\n${SAID}`), [
          `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 5 0 R >> >> /Length ${6 + number} >>\nstream\n/X1 Do${' '.repeat(number)}\nendstream`
        ]),
      () => pdf(`<< /Length 4 0 R >>\nstream\n${SAID}\nendstream`, [`${number}`]),
      () => assemble([`<< /Type /Catalog /Pages 1 0 R /N ${number} >>`], '/Prev 9'),
      () =>
        assemble(
          [
            CATALOG,
            ...Array.from({ length: 300 + number }, (_, at) => `<< /Type /Pages /Parent ${at + 1} 0 R /Kids [${at + 3} 0 R] /Count 1 >>`),
            ...page('')
          ],
          ''
        ),
      () => pdf(`<< /Length 9 /Filter ${'['.repeat(500 + number)}/FlateDecode${']'.repeat(500 + number)} >>\nstream\n123456789\nendstream`)
    ]
    return file(`vong-${number}.pdf`, nth(makes, number)())
  },
  twin: {
    ...file(
      'hai-trang.pdf',
      linedPdf([
        WORDS.map((words, at) => [50, 780 - at * 20, 11, words] as const),
        [[50, 780, 11, 'The second page says that the session was held on 9 September 2025']]
      ])
    ),
    says: ['Mr Sato Kenji proposed', 'The second page says']
  }
}

const claims: Family = {
  name: 'PDF sizes beyond measure',
  codes: NO_PDF,
  mayBeRead: true,
  make: (number) => {
    const much = 10_000_000_000 + number
    const makes = [
      () => pdf(`<< /Length ${much} >>\nstream\n${SAID}\nendstream`),
      () => pdf(stream(SAID), [], CATALOG, `<< /Type /Pages /Kids [3 0 R] /Count ${2_000_000_000 + number} >>`),
      () =>
        Buffer.from(
          Buffer.from(pdf(stream(SAID)))
            .toString('latin1')
            .replace('[0 0 595 842]', `[0 0 ${much} ${much}]`),
          'latin1'
        ),
      () => pdf(stream(`q /I Do Q BI /W ${2_000_000 + number} /H 2000000 /CS /RGB /BPC 8 ID x EI`)),
      () =>
        pdf(stream(SAID), [
          `<< /Type /XObject /Subtype /Image /Width ${much} /Height ${much} /ColorSpace /DeviceRGB /BitsPerComponent 16 /Length 3 >>\nstream\nabc\nendstream`
        ]),
      () =>
        Buffer.from(
          Buffer.from(pdf(stream(SAID)))
            .toString('latin1')
            .replace(/xref\n0 \d+/, `xref\n0 ${much}`)
            .replace(/\/Size \d+/, `/Size ${much}`),
          'latin1'
        ),
      () => pdf(stream(`BT /F1 ${much} Tf ${much} ${much} Td (${WORDS[0]}) Tj ET`)),
      () => pdf(stream(SAID), [], CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(3000 + number)}] /Count ${3000 + number} >>`)
    ]
    return file(`lon-${number}.pdf`, nth(makes, number)())
  },
  twin: {
    ...file(
      'kho-a0.pdf',
      Buffer.from(
        Buffer.from(pdf(stream(SAID)))
          .toString('latin1')
          .replace('[0 0 595 842]', '[0 0 3370 4768]'),
        'latin1'
      )
    ),
    says: ['Working session of the province']
  }
}

const actions: Family = {
  name: 'PDF actions and scripts',
  codes: NO_PDF,
  mayBeRead: true,
  make: (number) => {
    const deeds = [
      `/OpenAction << /S /JavaScript /JS (app.alert\\(${number}\\); this.submitForm\\("${CANARY}"\\)) >>`,
      `/OpenAction << /S /Launch /F (${OUTSIDE_FILE}) /N ${number} >>`,
      `/OpenAction << /S /URI /URI (${CANARY}/${number}) >>`,
      `/AA << /WC << /S /SubmitForm /F (${CANARY}/${number}) >> >>`,
      `/Names << /EmbeddedFiles << /Names [(../../x.exe) << /Type /Filespec /F (../../x.exe) /N ${number} >>] >> >>`,
      `/AcroForm << /XFA (<xdp><script>${number}</script></xdp>) >>`,
      `/OpenAction << /S /GoToR /F (${OUTSIDE_FILE}) /D [0 /Fit] /N ${number} >>`
    ]
    const font = number % 7 === 6 ? ` /FontMatrix [(0\\); alert\\(${number}\\); \\() 0 0 0 0 0]` : ''
    const whole = pdf(stream(SAID), [`<< /N ${number} >>`], `<< /Type /Catalog /Pages 2 0 R ${nth(deeds, number)} >>`)
    return file(
      `viec-${number}.pdf`,
      Buffer.from(
        Buffer.from(whole).toString('latin1').replace('/Encoding /WinAnsiEncoding', `/Encoding /WinAnsiEncoding${font}`),
        'latin1'
      )
    )
  },
  twin: {
    ...file('muc-luc.pdf', pdf(stream(SAID), [], '<< /Type /Catalog /Pages 2 0 R /Lang (en) /PageMode /UseOutlines >>')),
    says: ['Mr Sato Kenji proposed']
  }
}

export const pdfFamilies: readonly Family[] = [swollenStreams, circles, claims, actions]
