import { makeDocx, paragraph } from '../../src/reading/zip-fixture.ts'
import { CANARY, escaped, type Family, file, nth, OUTSIDE_FILE, STORY, storyBody, storyMail, storyPage, TOLD } from './family.ts'

// What a web page can be that is no story: scripts wherever words may stand, nesting and floods of tags, entities, files that are two things.

const NO_PAGE = ['not_enough_text', 'type_unknown', 'document_empty']

/** Scripts as attackers write them; what of them stands in a field must stay words. */
export const SCRIPTS: readonly string[] = [
  '<script>document.title="chay"</script>',
  '<img src=x onerror="document.title=\'chay\'">',
  '<svg onload="document.title=\'chay\'">',
  '"><script>document.title="chay"</script>',
  "'-document.title='chay'-'",
  '<a href="javascript:document.title=\'chay\'">xem</a>',
  '{@html "<script>document.title=`chay`</script>"}',
  '</title></style></textarea></script><script>document.title="chay"</script>',
  '<iframe srcdoc="<script>parent.document.title=\'chay\'</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=document.title="chay">'
]

const scripts: Family = {
  name: 'script in every field',
  codes: NO_PAGE,
  mayBeRead: true,
  make: (number) => {
    const script = `${nth(SCRIPTS, number)}<!--${number}-->`
    const words = escaped(script)
    const places = [
      () =>
        file(
          `ma-${number}.html`,
          storyPage(script, `<meta property="og:title" content="${words}"><meta name="author" content="${words}">`)
        ),
      () =>
        file(
          `ma-${number}.html`,
          storyPage(
            `<p>${words}</p><figure><figcaption>${words}</figcaption></figure>`,
            `<script type="application/ld+json">{"headline": ${JSON.stringify(script)}}</script>`
          )
        ),
      () => file(`${script}.txt`, [script, ...STORY, `Ông ${script} đề nghị hỗ trợ 5 tỷ đồng.`].join('\n')),
      () =>
        file(
          `ma-${number}.docx`,
          makeDocx(storyBody(paragraph(words)), {
            more: [{ name: 'docProps/core.xml', content: `<a><dc:creator>${words}</dc:creator><dc:title>${words}</dc:title></a>` }]
          })
        ),
      () => file(`ma-${number}.eml`, storyMail('', `X-Script: ${words}\r\n`).replace(/Subject: .*/, `Subject: ${script}`))
    ]
    return nth(places, number)()
  },
  twin: {
    ...file(
      'ma-nguon.html',
      storyPage('<p>Lớp học dạy viết <code>&lt;script&gt;</code> và thẻ &lt;b&gt; cho 30 học viên.</p><script>var a = 1</script>')
    ),
    says: [...TOLD, '<script>', '30 học viên']
  }
}

const deepPages: Family = {
  name: 'deep nesting in pages',
  codes: NO_PAGE,
  mayBeRead: true,
  make: (number) => {
    const depth = 2000 * (number + 1)
    const name = nth(['div', 'table><tr><td', 'b', 'blockquote', 'svg><foreignObject', 'a', 'x-y'], number)
    return file(`sau-${number}.html`, storyPage(`${`<${name}>`.repeat(depth)}a`))
  },
  twin: {
    ...file('long.html', storyPage(`${'<div>'.repeat(40)}<p>Đoạn nằm trong bốn mươi khung.</p>${'</div>'.repeat(40)}`)),
    says: [...TOLD, 'Đoạn nằm trong bốn mươi khung.']
  }
}

const floods: Family = {
  name: 'floods of tags and entities',
  codes: NO_PAGE,
  mayBeRead: true,
  make: (number) => {
    const much = 20_000 + number * 3000
    const made = nth(
      [
        () => '<p>'.repeat(much),
        () => '<'.repeat(much * 5),
        () => `<p ${Array.from({ length: much }, (_, at) => `a${at}=1`).join(' ')}>a</p>`,
        () => `<p title="${'a'.repeat(much * 20)}">a</p>`,
        () => '&amp;'.repeat(much),
        () => '&#x1F600;&nosuch;&'.repeat(much / 2),
        () => '<!--'.repeat(much),
        () => `<table>${'<tr><td>a'.repeat(much)}</table>`,
        () => `<style>${'a{b:c}'.repeat(much)}</style>`,
        () => `<script>${'<!--<script>'.repeat(much)}`,
        () => `<img src="data:image/png;base64,${'A'.repeat(much * 20)}">`,
        () => '</p>'.repeat(much),
        () => '<![CDATA['.repeat(much)
      ],
      number
    )()
    return file(`lut-${number}.html`, storyPage(made))
  },
  twin: {
    ...file(
      'bang-dai.html',
      storyPage(
        `<table>${Array.from({ length: 300 }, (_, at) => `<tr><td>Dòng ${at}</td><td>${at * 3} tỷ đồng</td></tr>`).join('')}</table>`
      )
    ),
    says: TOLD
  }
}

const pageEntities: Family = {
  name: 'entities in pages and messages',
  codes: NO_PAGE,
  mayBeRead: true,
  make: (number) => {
    const levels = 8 + number
    const laughs = Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const heads = [
      `<!DOCTYPE html [<!ENTITY l0 "ha">${laughs}]>`,
      `<!DOCTYPE html [<!ENTITY x SYSTEM "${OUTSIDE_FILE}">]>`,
      `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${CANARY}/${number}">`,
      `<?xml-stylesheet href="${CANARY}/${number}.xsl"?><!DOCTYPE html>`
    ]
    const page = storyPage(
      `<p>&l${levels};&x;</p><xi:include href="${OUTSIDE_FILE}" parse="text"/><object data="${OUTSIDE_FILE}"></object><link rel="import" href="${CANARY}/${number}">`
    )
    const whole = nth(heads, number) + page.replace('<!doctype html>', '')
    return number % 2 === 0
      ? file(`the-${number}.html`, whole)
      : file(`the-${number}.eml`, storyMail(`--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${whole}`))
  },
  twin: {
    ...file('ky-tu.html', storyPage('<p>Gi&aacute; 5 &lt; 7 &amp; 3 &gt; 2, &#273;&#7891;ng &yacute; ở m&ugrave;a thu.</p>')),
    says: [...TOLD, 'Giá 5 < 7 & 3 > 2, đồng ý ở mùa thu.']
  }
}

const PDF_HEAD = '%PDF-1.7\n%âãÏÓ\n'

const polyglots: Family = {
  name: 'files that are two things',
  codes: [...NO_PAGE, 'type_not_supported', 'document_broken', 'archive_broken', 'archive_unsafe', 'pdf_without_text'],
  mayBeRead: true,
  make: (number) => {
    const docx = makeDocx(storyBody(paragraph(`Số ${number}.`)))
    const page = Buffer.from(storyPage(`<p>${number}</p>`))
    const both = [
      () => file(`hai-${number}.pdf`, Buffer.concat([Buffer.from(PDF_HEAD), docx])),
      () => file(`hai-${number}.docx`, Buffer.concat([docx, page])),
      () => file(`hai-${number}.html`, Buffer.concat([page, docx])),
      () => file(`hai-${number}.gif`, Buffer.concat([Buffer.from('GIF89a/*'), page, Buffer.from('*/=1;alert(1)')])),
      () => file(`hai-${number}.eml`, Buffer.concat([Buffer.from(storyMail()), page])),
      () => file(`hai-${number}.txt`, Buffer.concat([Buffer.from('#!/bin/sh\nrm -rf "$HOME"\n'), page])),
      () => file(`hai-${number}.docx`, Buffer.concat([Buffer.from(`MZ\x90\0${number}`), docx])),
      () => file(`hai-${number}.jpg`, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), page])),
      () => file(`hai-${number}.pdf`, Buffer.concat([page, Buffer.from(PDF_HEAD)]))
    ]
    return nth(both, number)()
  },
  twin: { ...file('trang.docx', storyPage('<p>Trang này bị đặt sai tên tệp.</p>')), says: [...TOLD, 'Trang này bị đặt sai tên tệp.'] }
}

export const pageFamilies: readonly Family[] = [scripts, deepPages, floods, pageEntities, polyglots]
