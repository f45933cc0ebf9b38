import type { PageLayout } from '../../language/index.ts'

/** How the document looks on a screen and printed from one: the same measures as in DOCX. A printed page carries its number at its head from the second on. */
export const styleOf = (layout: PageLayout): string => `
@page { size: A4; margin: ${layout.marginTop}mm ${layout.marginRight}mm ${layout.marginBottom}mm ${layout.marginLeft}mm; @top-center { content: counter(page); font: ${layout.pageNumber}pt "Times New Roman", serif } }
@page :first { @top-center { content: none } }
body { font: ${layout.body}pt/1.25 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; max-width: ${210 - layout.marginLeft - layout.marginRight}mm; margin: 0 auto; padding: 1rem }
@media print { body { padding: 0; max-width: none } }
.head, .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; text-align: center }
.head > :first-child { flex: 2 1 13rem; font-size: ${layout.agency}pt } .head > :last-child { flex: 3 1 17rem; font-size: ${layout.nation}pt }
.head p, .foot p { margin: 0; text-align: center } .rule { border: 0; border-top: 1px solid; margin: 2pt auto 4pt }
.motto { font-size: ${layout.motto}pt } .dateline { font-style: italic; font-size: ${layout.dateline}pt } .number { font-size: ${layout.number}pt }
h1, h2, h3, h4 { font-size: ${layout.body}pt; margin: ${layout.paragraphGap}pt 0 } h1 { text-align: center; text-transform: uppercase; margin-top: 12pt }
h2 { text-transform: uppercase; font-size: ${layout.body - 1}pt } h4 { font-weight: normal; font-style: italic }
.subject { text-align: center; font-weight: bold; margin: 0 } .to { text-align: center }
main p, li { text-align: justify } main > p, main > ul > li { text-indent: ${layout.firstLine}mm; margin: ${layout.paragraphGap}pt 0 }
ul { list-style: none; padding: 0; margin: 0 } main > ul > li::before { content: "- " }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 11pt } caption, figcaption { font-weight: bold; font-size: 12pt; padding: 4pt }
th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: left } th { background: #e8eef2; text-align: center } .right { text-align: right } .total { font-weight: bold } tr { break-inside: avoid }
figure { margin: 8pt 0; text-align: center; break-inside: avoid } svg { width: 100%; height: auto } .picture img { max-width: 100%; max-height: 12cm; width: auto; height: auto }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 4pt 14pt; font-size: ${layout.body - 2}pt } .pairs > div { min-width: 0; overflow-wrap: break-word }
.foot { margin-top: 18pt; break-inside: avoid } .foot > * { flex: 1 1 14rem } .recipients { text-align: left; font-size: ${layout.recipients}pt } .foot .recipients p { text-align: left }
.signed p:last-child { margin-top: 5rem } .signed { font-weight: bold } .notes { font-size: 10pt; border-top: 1px solid; margin-top: 18pt } sup a { text-decoration: none }
`
