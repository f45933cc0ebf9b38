// A brief on a partner of whom ten thousand facts are approved, and how long it takes: `node bench/brief.ts [REPORTS]`. In memory; a report has ten items.
import { composeBrief } from '../src/briefing/index.ts'
import { briefDocument, writeDocx } from '../src/exchange/index.ts'
import { provincesOfToday } from '../src/language/index.ts'
import { fileUnfiled, gatherFacts } from '../src/register/index.ts'
import { openSqlite } from '../src/storage/index.ts'
import { Chance } from './chance.ts'
import { quantile, rounded } from './figures.ts'
import { generateReport } from './register/generate-report.ts'

const REPORTS = Number(process.argv[2] ?? '1000')
const SEED = 20_261_123
const ROUNDS = 9
const AT_ONCE = 200
const DAY = '2026-11-23'
const PROVINCES = provincesOfToday().length

/** All meetings are those of one province, so that all facts are its own. */
class OneProvince extends Chance {
  override pick<T>(list: readonly T[]): T {
    return list.length === PROVINCES ? (list[0] as T) : super.pick(list)
  }
}

const now = () => new Date(`${DAY}T02:00:00Z`)
const database = openSqlite(':memory:')
await database.migrate(now().toISOString())
await database.ensureWorkspace({ id: 'default', name: 'Sổ hợp tác', now: now().toISOString() })
const store = database.store('default')
let ids = 0
const newId = (): string => `d${String(++ids).padStart(8, '0')}`
const chance = new OneProvince(SEED)
let items = 0
for (let from = 0; from < REPORTS; from += AT_ONCE) {
  const reports = Array.from({ length: Math.min(AT_ONCE, REPORTS - from) }, (_, i) => generateReport(chance, from + i))
  items += reports.reduce((sum, report) => sum + report.items.length, 0)
  await store.transaction(async (inside) => {
    for (const [i, report] of reports.entries()) {
      const bytes = new TextEncoder().encode(`${from + i}\n${report.text.article.text}`)
      await inside.addReport(report, { sha256: report.text.source.sha256, mediaType: 'text/plain', bytes })
    }
  })
  await fileUnfiled({ store, now, newId })
}

const [partner] = await store.listDossiers({
  kind: 'partner',
  facets: [{ facet: 'kind', value: 'province' }],
  order: 'spoken',
  after: null,
  limit: 1
})
if (!partner) throw new Error('the register has no province')
const took: number[][] = [[], []]
let sentences = 0
for (let round = 0; round < ROUNDS; round++) {
  const begun = performance.now()
  const facts = await gatherFacts({ store, day: DAY, level: 'internal' }, { of: 'partner', value: partner.id })
  if (!facts.ok) throw new Error(facts.refusal.code)
  const brief = composeBrief(facts.value)
  took[0]?.push(performance.now() - begun)
  await writeDocx(briefDocument(brief, 'both'))
  took[1]?.push(performance.now() - begun)
  sentences = brief.sections.reduce((sum, { lines }) => sum + lines.length, 0)
}
await database.close()
const said = (values: readonly number[] = []): string =>
  `${rounded(quantile(values, 0.5))} ms in the middle, ${rounded(values[0] ?? 0)} ms the first, of ${ROUNDS}`
process.stdout.write(`${items} approved items of “${partner.title}”, ${sentences} sentences\n`)
process.stdout.write(`facts and sentences: ${said(took[0])}\nwith the DOCX in two columns: ${said(took[1])}\n`)
