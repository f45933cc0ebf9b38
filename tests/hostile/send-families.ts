import { brokenPromises } from '../fuzz/check-record.ts'
import { FAMILIES, filesOf } from './all-families.ts'
import { type Family, OUTSIDE_WORD, type SentFile } from './family.ts'
import type { HostileServer, Sent } from './hostile-server.ts'

/**
 * What each file may take: two seconds until it is answered, and 300 MB of the process that reads it. Where other programs keep the machine busy, the
 * two seconds are counted by what the server itself worked, and whatever it was it may not have taken thirty on the wall.
 */
export const MOST_MS = 2000
const NEVER_MS = 30_000
export const MOST_MB = 300
/** A file is sent again, as another one, before its time is held against it. */
const TRIES = 3

const took = ({ wallMs, workedMs }: Sent): number => (workedMs === null || wallMs > NEVER_MS ? wallMs : Math.min(wallMs, workedMs))

/** What became of a family. */
export interface FamilyCounts {
  readonly name: string
  readonly files: number
  read: number
  readonly refused: Map<string, number>
  slowestMs: number
  readonly findings: string[]
}

/** Signs that turn letters round or hide them, and controls; a line break is none. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--\n]/v

/** What is wrong with how a hostile file was read. */
const wrongIn = (record: NonNullable<Sent['record']>): readonly string[] => {
  const { text } = record.article
  const wrong = [...brokenPromises(record)]
  if (text.includes(OUTSIDE_WORD)) wrong.push('a file of this machine was read into it')
  if (HIDDEN.test(text)) wrong.push('hidden signs stand in it')
  return wrong
}

const wrongWith = (family: Family, { code, sentences, record }: Sent): readonly string[] => {
  if (record) return family.mayBeRead ? wrongIn(record) : ['was read']
  const wrong = family.codes.includes(code ?? '') ? [] : [`was refused with ${code}`]
  if (sentences.length !== 2 || sentences.some((sentence) => /\{\w+\}/.test(sentence)))
    wrong.push(`the refusal does not say why: ${sentences.join(' / ')}`)
  return wrong
}

const wrongWithTwin = ({ twin }: Family, { code, record }: Sent): readonly string[] =>
  record
    ? twin.says.filter((words) => !record.article.text.includes(words)).map((words) => `the twin does not say “${words}”`)
    : [`the twin was refused with ${code}`]

/** The same file with another end, so that the register takes it for another. */
const again = ({ fileName, bytes }: SentFile, times: number): SentFile => ({
  fileName,
  bytes: Buffer.concat([bytes, Buffer.alloc(times, 10)])
})

/** Sends a file, and again where it took too long; the quickest answer counts. */
const quickest = async (server: HostileServer, file: SentFile): Promise<Sent> => {
  let best = await server.send(file)
  for (let times = 1; took(best) > MOST_MS && times < TRIES; times++) {
    const next = await server.send(again(file, times))
    if (took(next) < took(best)) best = { ...best, wallMs: next.wallMs, workedMs: next.workedMs }
  }
  return best
}

/** Sends so many files of every family, and its twin, and says what became of them. */
export const sendFamilies = async (
  server: HostileServer,
  count: number,
  onFamily: (counts: FamilyCounts) => void = () => {}
): Promise<FamilyCounts[]> => {
  const all: FamilyCounts[] = []
  // Made before anything is sent: making what swells keeps this process busy, and it is this one that counts how long others wait.
  const made = FAMILIES.map((family) => ({ family, files: filesOf(family, count) }))
  // The twins go first: what has to be loaded for the first document of each format is loaded for them.
  const twins = new Map<Family, Sent>()
  for (const family of FAMILIES) twins.set(family, await quickest(server, family.twin))
  server.forgetWaits()
  for (const { family, files } of made) {
    const counts: FamilyCounts = { name: family.name, files: files.length, read: 0, refused: new Map(), slowestMs: 0, findings: [] }
    const take = (sent: Sent, what: string, wrong: readonly string[]): void => {
      counts.slowestMs = Math.max(counts.slowestMs, took(sent))
      if (took(sent) > MOST_MS) counts.findings.push(`${what} took ${Math.round(took(sent))} ms`)
      counts.findings.push(...wrong.map((each) => `${what}: ${each}`))
    }
    for (const [number, each] of files.entries()) {
      const sent = await quickest(server, each)
      if (sent.code === null) counts.read += 1
      else counts.refused.set(sent.code, (counts.refused.get(sent.code) ?? 0) + 1)
      take(sent, `number ${number} (${JSON.stringify(each.fileName)})`, wrongWith(family, sent))
    }
    const twin = twins.get(family)
    if (twin) take(twin, 'the twin', wrongWithTwin(family, twin))
    all.push(counts)
    onFamily(counts)
  }
  return all
}
