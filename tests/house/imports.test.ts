import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { filesMatching, textOf } from './tree.ts'

/** The parts in their line; a part uses only what stands to its left. */
const LINE = [
  'values',
  'wording',
  'reading',
  'language',
  'law',
  'money',
  'planning',
  'monitoring',
  'extraction',
  'second-reader',
  'register',
  'accounts',
  'briefing',
  'storage',
  'reader',
  'exchange',
  'operation',
  'identity',
  'jobs',
  'app',
  'api',
  'cli',
  'worker',
  'web'
]

/** Functions of their arguments: no network, database, clock or chance in them. */
const PURE = [
  'values',
  'wording',
  'language',
  'law',
  'money',
  'planning',
  'monitoring',
  'extraction',
  'second-reader',
  'register',
  'accounts',
  'briefing',
  'exchange'
]
/** The one file of a pure part that acts: it asks a model over the network. */
const EDGES = ['src/second-reader/ask.ts']
/** Words are data, so these two read the tables of `data/` when they are loaded; the other pure parts touch no disk at all. */
const READS_TABLES = ['language', 'extraction']
const DISK = 'node:fs'
/** Second entries: reading needs the record's types only, and does not wait for what its schema is made with; who validates IATI files keeps neither documents nor the register in memory. */
const ENTRIES = ['src/extraction/record.ts', 'src/exchange/iati/index.ts', 'src/exchange/iati/activities.ts']
const ACTING_MODULES = /^node:(fs|net|http|https|http2|dns|tls|child_process|worker_threads|sqlite|os|process)(\/|$)/
const ACTING_WORDS = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(|\bfetch\(/

const partOf = (path: string): string => {
  const [, first = ''] = path.split('/')
  return first.replace(/(?:\.test)?\.ts$/, '')
}

const importsOf = (text: string): string[] => [
  ...[...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?['"]([^'"]+)['"]/g)].map((found) => found[1] ?? ''),
  ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((found) => found[1] ?? '')
]

const sources = filesMatching(/^src\/.*\.(ts|svelte)$/)
const links = sources.flatMap(({ path, text }) =>
  importsOf(text)
    .filter((to) => to.startsWith('.'))
    .map((to) => ({ from: path, to: posix.join(posix.dirname(path), to) }))
)
const across = links.filter(({ from, to }) => to.startsWith('src/') && partOf(from) !== partOf(to))

test('the import reader sees one-line, many-line, side-effect and lazy imports', () => {
  const text =
    "import { a } from './a.ts'\nimport {\n  b,\n  type C\n} from '../b/index.ts'\nimport './c.ts'\nexport * from './d.ts'\nconst e = await import('./e.ts')\n"
  assert.deepEqual(importsOf(text), ['./a.ts', '../b/index.ts', './c.ts', './d.ts', './e.ts'])
})

test('every part has its place in the line', () => {
  assert.deepEqual(
    [...new Set(sources.map(({ path }) => partOf(path)))].filter((part) => !LINE.includes(part)),
    []
  )
})

test('imports point left', () => {
  const wrong = across.filter(({ from, to }) => LINE.indexOf(partOf(to)) > LINE.indexOf(partOf(from)))
  assert.deepEqual(wrong, [])
})

test('a part is used through its index.ts, and the schema of the record through its own file', () => {
  const isEntry = (path: string): boolean => /^src\/(?:[^/]+\/index\.ts|app\.ts)$/.test(path) || ENTRIES.includes(path)
  const wrong = across.filter(({ from, to }) => !isEntry(to) && !from.endsWith('.test.ts'))
  assert.deepEqual(wrong, [])
})

/** The files that are loaded with a file, itself among them, and the packages they name; types and lazy imports load nothing. */
const loadedWith = (entry: string): readonly string[] => {
  const loaded = new Set([entry])
  for (const path of loaded) {
    if (!path.startsWith('src/')) continue
    for (const [, to = ''] of textOf(path).matchAll(/^(?:import|export) (?!type )(?:[^'"]* from )?'([^']+)'$/gm)) {
      loaded.add(to.startsWith('.') ? posix.join(posix.dirname(path), to) : to)
    }
  }
  return [...loaded]
}

test('what reads a plain text, from the command line to the record, waits for no package', () => {
  const loaded = ['src/cli/main.ts', 'src/cli/read.ts', 'src/reading/index.ts', 'src/extraction/index.ts'].flatMap(loadedWith)
  assert.ok(loaded.includes('src/language/index.ts'), 'the walk follows imports')
  assert.deepEqual(
    loaded.filter((path) => !path.startsWith('src/') && !path.startsWith('node:')),
    []
  )
})

/** The folders of extraction in their line; those that share a place do not know each other. Its own files put them together and define the record. */
const INSIDE_EXTRACTION = [
  ['text'],
  ['names', 'cooperation'],
  ['actors'],
  ['figures'],
  ['meetings'],
  ['actions', 'agreements', 'projects'],
  ['doubts'],
  ['rules']
]

test('inside extraction, too, imports point left', () => {
  const placeOf = (path: string): readonly [number, string] => {
    const [, , folder = ''] = path.split('/')
    return [INSIDE_EXTRACTION.findIndex((place) => place.includes(folder)), folder]
  }
  const inside = links.filter(
    ({ from, to }) => [from, to].every((path) => /^src\/extraction\/.+\//.test(path)) && !from.endsWith('.test.ts')
  )
  const wrong = inside.filter(({ from, to }) => {
    const [[here, folder], [there, other]] = [placeOf(from), placeOf(to)]
    return here < 0 || there > here || (there === here && folder !== other)
  })
  assert.deepEqual(wrong, [])
})

test('no import leaves the checkout', () => {
  assert.deepEqual(
    links.filter(({ to }) => to.startsWith('..')),
    []
  )
})

test('inside is calculation: the pure parts touch no network, process, clock or chance, and no disk but the tables of data/', () => {
  const pure = sources.filter(({ path }) => PURE.includes(partOf(path)) && !EDGES.includes(path) && !/(?:\.test|-fixture)\.ts$/.test(path))
  const wrong = pure.flatMap(({ path, text }) => [
    ...importsOf(text)
      .filter((to) => ACTING_MODULES.test(to) && !(to === DISK && READS_TABLES.includes(partOf(path))))
      .map((to) => `${path} imports ${to}`),
    ...(ACTING_WORDS.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')) ? [`${path} uses ${ACTING_WORDS.exec(text)?.[0]}`] : [])
  ])
  assert.deepEqual(wrong, [])
})

test('each part says what it is, what goes in and what comes out, at the top of its index.ts', () => {
  const wrong = filesMatching(/^src\/[^/]+\/index\.ts$/).filter(({ text }) => {
    const opening = text.split('\n').slice(
      0,
      text.split('\n').findIndex((line) => !line.startsWith('//'))
    )
    return !/^\S.*\. In: .+\. Out: .+\.$/.test(opening.map((line) => line.replace(/^\/\/ ?/, '')).join(' '))
  })
  assert.deepEqual(
    wrong.map(({ path }) => path),
    []
  )
})
