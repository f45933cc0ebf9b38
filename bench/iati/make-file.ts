import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const PUBLISHED = fileURLToPath(new URL('../../tests/iati/published/', import.meta.url))

/** Writes a file of at least so many megabytes: the activities of the published files again and again, each time with identifiers of their own. */
export const makeFile = async (file: string, megabytes: number): Promise<number> => {
  const texts = ['usaid-iq', 'usaid-cr', 'usaid-ro'].map((name) => gunzipSync(readFileSync(`${PUBLISHED}${name}.xml.gz`)).toString('utf8'))
  const [first = ''] = texts
  const head = first.slice(0, first.indexOf('<iati-activity '))
  const bodies = texts.map((text) => text.slice(text.indexOf('<iati-activity '), text.lastIndexOf('</iati-activities>')))
  const out = createWriteStream(file)
  let bytes = out.write(head) ? head.length : head.length
  for (let round = 0; bytes < megabytes * 1e6; round++)
    for (const body of bodies) {
      const own = Buffer.from(body.replaceAll(/<iati-identifier>([^<]*)/g, `<iati-identifier>$1-R${round}`))
      bytes += own.length
      if (!out.write(own)) await once(out, 'drain')
    }
  out.end('</iati-activities>\n')
  await once(out, 'finish')
  return bytes
}
