// Sets the stories of `stories.ts` as .docx and .pdf beside this folder: `node examples/make/make-documents.ts`.
// Needs LibreOffice (soffice) for one PDF and Chromium for the other, so that both makers' PDFs are among the examples.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { type Block, type Story, stories } from './stories.ts'

const examples = dirname(dirname(fileURLToPath(import.meta.url)))
const FONT = 'Liberation Serif'

/** Half points, as DOCX counts sizes. */
const run = (text: string, size: number, style: { bold?: boolean; italics?: boolean } = {}): TextRun =>
  new TextRun({ text, size, font: FONT, ...style })

const block = ({ kind, text }: Block): Paragraph => {
  if (kind === 'caption')
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(text, 22, { italics: true })] })
  if (kind === 'subheading') {
    return new Paragraph({
      heading: HeadingLevel.HEADING_2,
      spacing: { before: 160, after: 80 },
      children: [run(text, 26, { bold: true })]
    })
  }
  return new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 160 }, children: [run(text, 26)] })
}

/** The story as a DOCX file's bytes; every page has its number below, as an office's template puts it. */
const writeDocx = (story: Story): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: story.title,
      creator: story.author,
      sections: [
        {
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ font: FONT, size: 20, children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })]
                })
              ]
            })
          },
          children: [
            new Paragraph({ children: [run(story.masthead, 22, { bold: true })] }),
            new Paragraph({ spacing: { after: 240 }, children: [run(story.dateLine, 22)] }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { after: 200 }, children: [run(story.title, 34, { bold: true })] }),
            new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 160 }, children: [run(story.lede, 26, { bold: true })] }),
            ...story.blocks.map(block),
            new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(story.author, 26, { bold: true })] })
          ]
        }
      ]
    })
  )

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const writeHtml = (story: Story): string => {
  const tag = { paragraph: 'p', caption: 'figcaption', subheading: 'h2' } as const
  const body = story.blocks.map(({ kind, text }) => `<${tag[kind]}>${escapeHtml(text)}</${tag[kind]}>`).join('\n')
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(story.title)}</title><style>
@page { size: A4; margin: 22mm 20mm } body { font: 12.5pt/1.5 '${FONT}', serif } h1 { font-size: 19pt; line-height: 1.25 } h2 { font-size: 13pt }
.top { color: #777; font-size: 10pt } .lede { font-weight: bold } figcaption { font-style: italic; font-size: 11pt; text-align: center } .by { text-align: right; font-weight: bold }
</style></head><body><p class="top">${escapeHtml(story.masthead)} | Bản in</p><p class="top">${escapeHtml(story.dateLine)}</p><h1>${escapeHtml(story.title)}</h1>
<p class="lede">${escapeHtml(story.lede)}</p>
${body}
<p class="by">${escapeHtml(story.author)}</p></body></html>`
}

/** Runs a program in its own scratch folder; a failure is thrown with what the program said. */
const perform = (program: string, args: readonly string[]): void => {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 })
  if (done.error) throw new Error(`${program} could not be started`, { cause: done.error })
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${done.stderr}`)
}

const scratch = mkdtempSync(join(tmpdir(), 'hopluu-examples-'))
try {
  for (const story of stories) {
    const target = join(examples, story.file)
    const draft = join(scratch, story.file.replace(/\.\w+$/, ''))
    if (story.maker === 'docx') writeFileSync(target, await writeDocx(story))
    else if (story.maker === 'libreoffice') {
      writeFileSync(`${draft}.docx`, await writeDocx(story))
      perform('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile'))}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        scratch,
        `${draft}.docx`
      ])
      writeFileSync(target, readFileSync(`${draft}.pdf`))
    } else {
      writeFileSync(`${draft}.html`, writeHtml(story))
      perform('chromium', [
        '--headless',
        '--no-sandbox',
        `--user-data-dir=${join(scratch, 'chromium')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${target}`,
        `file://${draft}.html`
      ])
    }
    console.log(`${story.file}  ${readFileSync(target).length} bytes`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
