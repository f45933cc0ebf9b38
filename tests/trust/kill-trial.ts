import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Finding } from '../../src/register/index.ts'
import type { Database } from '../../src/storage/index.ts'
import { chanceOf } from './chance.ts'
import { type Acknowledged, type Client, openClient } from './clients.ts'
import { serve } from './served.ts'

export interface KillTrial {
  /** What the server is told of its register. */
  readonly environment: Readonly<Record<string, string>>
  /** A look at the same register while no server runs. */
  readonly look: () => Database
  readonly kills: number
  readonly seed: number
  readonly clients?: number
  /** Runs between two servers, for what else may crash. */
  readonly between?: (kill: number) => Promise<void>
  /** After how many kills the whole register is checked, and not only at the end. */
  readonly checkEvery?: number
  readonly progress?: (line: string) => void
}

export interface KillOutcome {
  readonly kills: number
  readonly acknowledged: number
  /** Writes that were under way when the server was killed, by what became of them. */
  readonly whole: number
  readonly absent: number
  readonly lost: readonly Acknowledged[]
  readonly torn: readonly string[]
  readonly findings: readonly Finding[]
  readonly reports: number
  readonly logRows: number
}

/** How long the clients go on writing at most, after the first write of a server was acknowledged, before it is killed. */
const LONGEST_MS = 2500
/** How often it is killed without waiting for that. */
const WHILE_STARTING = 0.1
const FIRST_MS = 30_000
const WORKSPACE = 'default'

/** Kills a server under load again and again, and compares what is in the register with what its clients were told. */
export const runKillTrial = async (trial: KillTrial): Promise<KillOutcome> => {
  const chance = chanceOf(trial.seed)
  const clients = Array.from({ length: trial.clients ?? 4 }, (_, i) => openClient(i, trial.seed, chanceOf(trial.seed + 1 + i)))
  const compared = new Map<Client, number>()
  const lost: Acknowledged[] = []
  const torn: string[] = []
  const findings: Finding[] = []
  const seen = { whole: 0, absent: 0, reports: 0, logRows: 0 }
  for (let kill = 1; kill <= trial.kills; kill++) {
    await trial.between?.(kill)
    const served = await serve(trial.environment)
    const gone = new AbortController()
    const working = clients.map((client) => client.work(served.url, gone.signal))
    if (chance() >= WHILE_STARTING) await firstOf(clients)
    await setTimeout(chance() * LONGEST_MS)
    await served.kill()
    gone.abort()
    await Promise.all(working)

    const database = trial.look()
    try {
      for (const client of clients) {
        for (const done of client.ledger.slice(compared.get(client) ?? 0)) if (!(await isThere(database, done))) lost.push(done)
        compared.set(client, client.ledger.length)
        if (client.open.report !== null) {
          const state = await stateOf(database, client.open.report)
          if (state === 'torn') torn.push(client.open.report)
          else seen[state]++
          client.open.report = null
        }
      }
      if (kill === trial.kills || kill % (trial.checkEvery ?? 50) === 0) {
        const checked = await database.check({
          since: [],
          found: (finding) => findings.push(finding),
          begins: () => {},
          advanced: () => {}
        })
        Object.assign(seen, { reports: checked.reports, logRows: checked.logRows })
      }
      if (kill === trial.kills)
        for (const client of clients) for (const done of client.ledger) if (!(await isThere(database, done))) lost.push(done)
    } finally {
      await database.close()
    }
    const acknowledged = clients.reduce((sum, { ledger }) => sum + ledger.length, 0)
    trial.progress?.(`${kill} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${torn.length} torn, ${findings.length} findings`)
  }
  const acknowledged = clients.reduce((sum, { ledger }) => sum + ledger.length, 0)
  return { kills: trial.kills, acknowledged, ...seen, lost, torn, findings }
}

/** Resolves when a client is told something more, or after so long that it does not matter any more. */
const firstOf = async (clients: readonly Client[]): Promise<void> => {
  const told = (): number => clients.reduce((sum, { ledger }) => sum + ledger.length, 0)
  const [before, last] = [told(), performance.now() + FIRST_MS]
  while (told() === before && performance.now() < last) await setTimeout(5)
}

/** Whether what a client was told is done is in the register, with what it said. */
export const isThere = async (database: Database, done: Acknowledged): Promise<boolean> => {
  const store = database.store(WORKSPACE)
  if (done.kind === 'report') {
    const there = (await store.reportSummary(done.reportId)) ?? (await store.withdrawnSummary(done.reportId))
    return there !== null && (await store.items(done.reportId)).length > 0 && (await store.original(done.reportId)) !== null
  }
  if (done.kind === 'withdrawal')
    return (await store.events(done.reportId)).some(({ kind, reason }) => kind === 'withdraw' && reason === done.reason)
  if (done.kind === 'note') {
    const events = await store.dossierEvents(done.dossierId)
    return events.some(({ act, after }) => act === 'note' && JSON.stringify(after).includes(`"${done.text}"`))
  }
  const decisions = await store.decisions(done.reportId, done.itemId)
  return decisions.some(({ revision, verdict }) => revision === done.revision && verdict === done.verdict)
}

/** What became of a report that nobody was told is there: it is there whole, or not at all. */
const stateOf = async (database: Database, text: string): Promise<'whole' | 'absent' | 'torn'> => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const store = database.store(WORKSPACE)
  const reportId = await store.reportOfOriginal(sha256)
  if (reportId === null) return 'absent'
  const [summary, original, article] = [
    await store.reportSummary(reportId),
    await store.original(reportId),
    await store.reportText(reportId)
  ]
  const items = await store.items(reportId)
  const counted = summary ? Object.values(summary.states).reduce((sum, n) => sum + n, 0) : -1
  const isWhole = original !== null && article?.article.text === text && items.length === counted && items.length > 0
  return isWhole && items.every(({ evidence }) => evidence.length > 0) ? 'whole' : 'torn'
}
