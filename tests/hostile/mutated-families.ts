import { readFileSync } from 'node:fs'
import type { Chance } from '../../bench/chance.ts'
import { makeDocx } from '../../src/reading/zip-fixture.ts'
import { type Family, file, nth, STORY, storyBody, storyMail, storyPage, TOLD, utf8 } from './family.ts'

// Good files with bytes overwritten, cut out, doubled and moved anywhere, by chance that repeats.

const EXAMPLES = new URL('../../examples/', import.meta.url)
const example = (name: string): Uint8Array => readFileSync(new URL(name, EXAMPLES))

/** Numbers and marks that parsers trip over. */
const DEBRIS = [
  '\0',
  '\xff\xff\xff\xff',
  '-1',
  '4294967296',
  '99999999999',
  '<',
  '>',
  '(',
  ')',
  '[',
  '>>',
  'endobj',
  'stream',
  '%',
  '\r\n\r\n',
  '--b1',
  '&',
  ']]>',
  'PK\x05\x06'
]

const mutated = (original: Uint8Array, chance: Chance): Uint8Array => {
  let bytes: Buffer = Buffer.from(original)
  for (let left = 1 + chance.below(25); left > 0; left--) {
    const at = chance.below(bytes.length)
    const to = at + chance.below(chance.next() < 0.9 ? 40 : 4000)
    const draw = chance.next()
    const between =
      draw < 0.4
        ? Buffer.from([chance.below(256)])
        : draw < 0.6
          ? Buffer.from(chance.pick(DEBRIS), 'latin1')
          : draw < 0.75
            ? Buffer.concat([bytes.subarray(at, to), bytes.subarray(at, to)])
            : Buffer.alloc(0)
    const after = draw < 0.4 ? at + 1 : draw < 0.6 ? at : to
    bytes = Buffer.concat([bytes.subarray(0, at), between, bytes.subarray(after)])
  }
  return bytes
}

const NO_DOCUMENT = [
  'document_broken',
  'archive_broken',
  'archive_unsafe',
  'document_encrypted',
  'type_unknown',
  'type_not_supported',
  'not_enough_text',
  'document_empty',
  'mail_encrypted',
  'pdf_without_text',
  'pdf_too_long',
  'reader_out_of_memory'
]

const mutants = (name: string, ending: string, originals: readonly (() => Uint8Array)[], twin: Family['twin']): Family => ({
  name,
  codes: NO_DOCUMENT,
  mayBeRead: true,
  make: (number, chance) => file(`hong-${number}.${ending}`, mutated(nth(originals, number)(), chance)),
  twin
})

/** The document's XML is broken, its archive is not. */
const brokenXml = (number: number, chance: Chance): Uint8Array => {
  const whole = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${storyBody()}</w:body></w:document>${' '.repeat(number)}`
  return makeDocx(
    Buffer.from(mutated(utf8(whole), chance))
      .toString('utf8')
      .replace(/^[\s\S]*?<w:body>/, '')
      .replace(/<\/w:body>[\s\S]*$/, '')
  )
}

export const mutatedFamilies: readonly Family[] = [
  mutants('broken PDF', 'pdf', [() => example('2024-10-25-hue-nara-ky-ban-ghi-nho.pdf'), () => example('2025-09-09-ha-noi-ca-mau.pdf')], {
    ...file('nguyen.pdf', example('2025-09-09-ha-noi-ca-mau.pdf')),
    says: ['Cà Mau']
  }),
  mutants(
    'broken DOCX',
    'docx',
    [
      () => example('2023-08-17-bac-ha-noi-thao-go-vuong-mac.docx'),
      () => example('2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx'),
      () => makeDocx(storyBody())
    ],
    { ...file('nguyen.docx', example('2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx')), says: ['JICA'] }
  ),
  {
    name: 'broken XML in a whole archive',
    codes: NO_DOCUMENT,
    mayBeRead: true,
    make: (number, chance) => file(`xml-${number}.docx`, brokenXml(number, chance)),
    twin: { ...file('xml.docx', makeDocx(`<!-- lời ghi -->${storyBody()}<w:p/>`)), says: TOLD }
  },
  mutants('broken messages', 'eml', [() => utf8(storyMail())], { ...file('nguyen.eml', storyMail()), says: TOLD }),
  mutants('broken pages', 'html', [() => example('2023-11-20-hue-nara.html'), () => utf8(storyPage())], {
    ...file('nguyen.html', storyPage()),
    says: TOLD
  }),
  mutants('broken texts', 'txt', [() => utf8(STORY.join('\n'))], { ...file('nguyen.txt', utf8(STORY.join('\n'))), says: TOLD })
]
