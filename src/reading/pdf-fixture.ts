// PDF files for tests, written by hand. In: objects. Out: bytes.

export const assemble = (objects: readonly string[], trailer: string): Buffer => {
  let body = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, at) => {
    offsets.push(body.length)
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF`,
    'latin1'
  )
}

export const page = (contents: string): string[] => [
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> ' +
    contents +
    ' >>'
]

export const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A PDF of one page that shows nothing, as a scan does to whoever looks for text. */
export const blankPdf = (): Buffer =>
  assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', ...page('')], '')

/** A PDF of scanned pages with a signer's stamp in words on each, as offices send them. */
export const scannedPdf = (stamp: string, count: number): Buffer => {
  const content = `q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q BT /F1 8 Tf 400 800 Td (${stamp}) Tj ET`
  const kids = Array.from({ length: count }, (_, at) => `${3 + at * 2} 0 R`).join(' ')
  const objects = Array.from({ length: count }, (_, at) => [...page(`/Contents ${4 + at * 2} 0 R`), stream(content)]).flat()
  return assemble(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...objects], '')
}

/** A PDF that asks for a password. */
export const lockedPdf = (): Buffer =>
  assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      ...page(''),
      `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`
    ],
    `/Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
  )

/** A PDF of several pages of plain Latin lines at given places (points from the lower left corner). */
export const linedPdf = (pages: readonly (readonly (readonly [x: number, y: number, size: number, text: string])[])[]): Buffer => {
  const first = 3
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects = pages.flatMap((lines, at) => {
    const content = lines
      .map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    return [...page(`/Contents ${first + at * 2 + 1} 0 R`), stream(content)]
  })
  return assemble(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, ...objects], '')
}

/** The width of every letter of Courier, in thousandths of its height. */
const STEP = 600

/**
 * A PDF as LibreOffice prints Vietnamese in a face without its marked letters: of each line first what the face has, with gaps, then the
 * missing letters from another face, each set into its gap.
 */
export const gappedPdf = (lines: readonly (readonly [x: number, y: number, size: number, text: string])[]): Buffer => {
  const missing = [...new Set(lines.flatMap(([, , , text]) => [...text].filter((letter) => letter > '\xff')))]
  const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0')
  const content = lines.map(([x, y, size, text]) => {
    const gaps = [...text].map((letter) => (letter > '\xff' ? `) -${STEP} (` : letter.replace(/[()\\]/g, '\\$&'))).join('')
    const set = [...text].flatMap((letter, at) =>
      letter > '\xff' ? [`BT /F2 ${size} Tf ${x + (at * size * STEP) / 1000} ${y} Td <${hex(missing.indexOf(letter) + 33, 2)}> Tj ET`] : []
    )
    return [`BT /F1 ${size} Tf ${x} ${y} Td [(${gaps})] TJ ET`, ...set].join('\n')
  })
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <00> <FF> endcodespacerange
${missing.length} beginbfchar
${missing.map((letter, at) => `<${hex(at + 33, 2)}> <${hex(letter.charCodeAt(0), 4)}>`).join('\n')}
endbfchar endcmap end end`
  const widths = `/FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, () => STEP).join(' ')}]`
  const font = (more: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /Courier ${widths} /Encoding /WinAnsiEncoding ${more} >>`
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>',
      font(''),
      font('/ToUnicode 7 0 R'),
      stream(content.join('\n')),
      stream(map)
    ],
    ''
  )
}

/** A PDF that prints letters forty points apart in a face that it names and does not carry; each letter is known by its name. */
export const namedFacePdf = (face: string, letters: string): Buffer => {
  const names = [...letters].map((letter) => `/uni${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
  const content = [...letters].map((_, at) => `BT /F1 24 Tf ${50 + at * 40} 700 Td <${(128 + at).toString(16)}> Tj ET`).join('\n')
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
      `<< /Type /Font /Subtype /TrueType /BaseFont /${face} /FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, () => 600).join(' ')}] ` +
        `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 ${names.join(' ')}] >> /FontDescriptor 6 0 R >>`,
      stream(content),
      `<< /Type /FontDescriptor /FontName /${face} /Flags 34 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>`
    ],
    ''
  )
}

/** A PDF that would take minutes to draw. */
export const endlessPdf = (): Buffer =>
  assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      stream('0 0 595 842 re f\n'.repeat(FILLS))
    ],
    ''
  )
/** Each paints the whole page once more. */
const FILLS = 100_000
