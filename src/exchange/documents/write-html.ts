import { loadPageLayout } from '../../language/index.ts'
import { showNumber } from '../../wording/index.ts'
import { type DataTable, type OfficialDocument, runsOf, type Words } from './document.ts'
import { drawChart } from './draw-chart.ts'
import { escaped } from './escaped.ts'
import { datelineOf, FRAME_WORDS, numberLineOf, recipientLines } from './frame-words.ts'
import { styleOf } from './html-style.ts'
import { type Numbered, numberBlocks } from './number-blocks.ts'

/** Other addresses than those of the web lead nowhere from a document. */
const WEB = /^https?:\/\//

/** A document as one HTML page that needs nothing else: the same structure, numbers and notes as in DOCX, charts as SVG. The same document has the same bytes. */
export const writeHtml = (document: OfficialDocument): string => {
  const words = FRAME_WORDS[document.language]
  const notes: string[] = []
  const inline = (text: Words): string =>
    runsOf(text)
      .map(({ text, bold, italic, address, note }) => {
        const plain = escaped(text)
        const linked = address !== undefined && WEB.test(address) ? `<a href="${escaped(address)}">${plain}</a>` : plain
        const strong = bold ? `<strong>${linked}</strong>` : linked
        const told = italic ? `<em>${strong}</em>` : strong
        if (note === undefined) return told
        const number = notes.push(note)
        return `${told}<sup id="from-${number}"><a href="#note-${number}">${number}</a></sup>`
      })
      .join('')
  const table = ({ caption, columns, rows, totals = 0 }: DataTable, number: number): string => {
    const align = (place: number): string => (columns[place]?.align === 'right' ? ' class="right"' : '')
    const head = columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')
    const lines = rows.map((row, index) => {
      const cells = row.map((cell, place) => {
        const told =
          cell === null
            ? ''
            : typeof cell === 'object' && 'number' in cell
              ? escaped(showNumber(cell.number, document.language))
              : inline(cell)
        return `<td${align(place)}>${told}</td>`
      })
      return `<tr${index >= rows.length - totals ? ' class="total"' : ''}>${cells.join('')}</tr>`
    })
    // What is scrolled has to be reached by the keyboard as well.
    return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${words.table} ${number}. ${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
  }
  const written = ({ block, number }: Numbered): string => {
    switch (block.block) {
      case 'heading':
        return `<h${block.level + 1}>${number} ${escaped(block.text)}</h${block.level + 1}>`
      case 'paragraph':
        return `<p>${inline(block.words)}</p>`
      case 'list':
        return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
      case 'table':
        return table(block, Number(number))
      case 'pairs':
        return `<div class="pairs">${block.rows.map(([left, right]) => `<div>${inline(left)}</div><div lang="en">${inline(right)}</div>`).join('')}</div>`
      case 'picture':
        return `<figure class="picture"><img src="data:${block.mediaType};base64,${Buffer.from(block.bytes).toString('base64')}" width="${block.width}" height="${block.height}" alt="${escaped(block.alt)}"></figure>`
      case 'chart':
        return `<figure>${drawChart(block, document.language)}<figcaption>${words.figure} ${number}. ${escaped(block.caption)} (${escaped(block.unit)})</figcaption></figure>`
    }
  }
  const body = numberBlocks(document.body).map(written).join('\n')
  return `<!doctype html>
<html lang="${document.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped([document.title, document.subject].filter(Boolean).join(' — '))}</title><style>${styleOf(loadPageLayout())}</style></head>
<body>
<header>${headOf(document)}</header>
<main>
${body}
</main>
${footOf(document)}
${notes.length === 0 ? '' : `<section class="notes" aria-label="${words.notes}"><ol>${notes.map((note, index) => `<li id="note-${index + 1}">${escaped(note)} <a href="#from-${index + 1}" aria-label="${words.notes} ${index + 1}">↑</a></li>`).join('')}</ol></section>`}
</body></html>
`
}

const headOf = (document: OfficialDocument): string => {
  const words = FRAME_WORDS[document.language]
  const { superior, name } = document.agency
  return [
    '<div class="head"><div>',
    superior === null ? '' : `<p>${escaped(superior.toLocaleUpperCase('vi'))}</p>`,
    `<p><strong>${escaped(name.toLocaleUpperCase('vi'))}</strong></p><hr class="rule" style="width:40%"><p class="number">${escaped(numberLineOf(document))}</p></div>`,
    `<div><p><strong>${words.nation}</strong></p><p class="motto"><strong>${words.motto}</strong></p><hr class="rule" style="width:60%"><p class="dateline">${escaped(datelineOf(document))}</p></div></div>`,
    document.mark === null ? '' : `<p><strong>${escaped(document.mark.toLocaleUpperCase('vi'))}</strong></p>`,
    `<h1>${escaped(document.title)}</h1>`,
    document.subject === null ? '' : `<p class="subject">${escaped(document.subject)}</p><hr class="rule" style="width:25%">`,
    ...document.addressees.map((each, index) => `<p class="to">${index === 0 ? `${words.to}: ` : ''}${escaped(each)}</p>`)
  ].join('')
}

const footOf = (document: OfficialDocument): string => {
  const { signature } = document
  const lines = recipientLines(document)
  if (signature === null && lines.length === 0) return ''
  const recipients =
    lines.length === 0
      ? ''
      : `<p><strong><em>${FRAME_WORDS[document.language].recipients}:</em></strong></p>${lines.map((each) => `<p>${escaped(each)}</p>`).join('')}`
  const signed =
    signature === null
      ? ''
      : `${[signature.authority, signature.post]
          .filter((each) => each !== null)
          .map((each) => `<p>${escaped(each.toLocaleUpperCase('vi'))}</p>`)
          .join('')}<p>${escaped(signature.name ?? '')}</p>`
  return `<footer class="foot"><div class="recipients">${recipients}</div><div class="signed">${signed}</div></footer>`
}
