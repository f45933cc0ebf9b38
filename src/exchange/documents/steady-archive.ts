import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first moment an archive can tell, in the machine's own time because that is what an archive tells it in. */
const FIRST_MOMENT = new Date(1980, 0, 1)
/** What a random id of the packages looks like; our own texts stand in elements, never as such an attribute. */
const RANDOM_ID = /\b(Id|r:id|r:embed|r:link)="(rId[a-z0-9_-]{16,})"/g
/** Pictures and charts of a document; the package counts them through all documents that a process has written. */
const DRAWING_ID = /(<wp:docPr id=")\d+(")/g
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:)/g

/**
 * An Office archive written anew so that the same document has the same bytes: files in the order of their names, no moment of writing, random ids of
 * relations numbered as they come, and archives inside it (the workbook of a chart) likewise. `moment` is when the file says that it was made, as ISO 8601.
 * The program does not vouch for the packages' clock and chance; it takes what they put there out again.
 */
export const steadyArchive = (bytes: Uint8Array, moment: string): Uint8Array => {
  const files = unzipSync(bytes)
  const numbers = new Map<string, string>()
  const numbered = (_: string, attribute: string, id: string): string => {
    const known = numbers.get(id) ?? `rIdX${numbers.size + 1}`
    numbers.set(id, known)
    return `${attribute}="${known}"`
  }
  const steady = Object.keys(files)
    .sort()
    .map((name): [string, Uint8Array] => {
      const content = files[name] as Uint8Array
      if (/\.(?:xlsx|docx)$/.test(name)) return [name, steadyArchive(content, moment)]
      if (!/\.(?:xml|rels)$/.test(name)) return [name, content]
      let drawings = 0
      const text = strFromU8(content)
        .replace(RANDOM_ID, numbered)
        .replace(DRAWING_ID, (_, before: string, behind: string) => {
          drawings += 1
          return `${before}${drawings}${behind}`
        })
        .replace(MOMENT, `$1${moment}$2`)
      return [name, strToU8(text)]
    })
  return zipSync(Object.fromEntries(steady), { level: 9, mtime: FIRST_MOMENT })
}
