// One strained text at growing lengths, in a process of its own: `node bench/time-one-strain.ts NAME LONGEST [LINE]`.
// Prints a line of JSON for each length. Where the time is over twice the line (ms a million characters), it reads once more under a
// profiler and names the functions that took it.
import { Session } from 'node:inspector/promises'
import { extract } from '../src/extraction/index.ts'
import { articleFromText } from '../src/reading/index.ts'
import { MixedText } from './mixed-text.ts'
import { readSourceTexts } from './source-texts.ts'
import { STRAINS, type Strain } from './strained-texts.ts'

export interface StrainTime {
  readonly length: number
  /** Characters left after cleaning. */
  readonly kept: number
  /** Milliseconds a million characters. */
  readonly msPerMillion: number
  readonly slowest?: readonly string[]
}

const SEED = 7
const WARM_UP_MS = 1500
/** A reading that would take longer than this is not begun. */
const LONGEST_MS = 60_000
const OVER = 2

const read = (text: string): number => {
  const article = articleFromText(text, { publishedOn: '2025-09-09' })
  extract(article, { id: 'x' })
  return article.text.length
}

/** Milliseconds this thread has worked; on a shared machine the clock on the wall says more about the others. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The mean of as many readings as fit into a stretch of time long enough to be measured; one is enough where it takes long. */
const time = (text: string): { readonly ms: number; readonly kept: number } => {
  const begun = worked()
  let kept = 0
  let times = 0
  while (times === 0 || worked() - begun < 400) {
    kept = read(text)
    times += 1
  }
  return { ms: (worked() - begun) / times, kept }
}

/** The functions in which most of a reading's time is spent, with their share. */
const profile = async (text: string): Promise<readonly string[]> => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  read(text)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const self = new Map<string, number>()
  const nameOf = new Map(
    profile.nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || '(anonymous)'} ${callFrame.url.split('/src/')[1] ?? ''}:${callFrame.lineNumber + 1}`
    ])
  )
  let total = 0
  profile.samples?.forEach((id, i) => {
    const took = profile.timeDeltas?.[i] ?? 0
    const name = nameOf.get(id) ?? ''
    if (/^post /.test(name)) return // The profiler's own start.
    total += took
    self.set(name, (self.get(name) ?? 0) + took)
  })
  return [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([name, took]) => `${name} ${Math.round((100 * took) / total)} %`)
}

const [name = '', longest = '10000000', line = '0'] = process.argv.slice(2)
const mixed = new MixedText(await readSourceTexts(), SEED)
const warm = mixed.ofLength(200_000)
for (const begun = performance.now(); performance.now() - begun < WARM_UP_MS; ) read(warm)

/** Before every strain: without a meeting told, the reader would stop before it looks for actions. */
const LEDE =
  'Chiều 19/5, Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh tiếp Đại sứ Pháp tại Việt Nam Paul Martin. Bà Hạnh đề nghị Pháp hỗ trợ xử lý nước thải.\n'

const strain: Strain | undefined = name === 'mixed reports' ? (length, _, of) => of.ofLength(length) : STRAINS[name]
if (!strain) throw new Error(`There is no strain called ${name}.`)
let before: StrainTime | null = null
for (let length = 1000; length <= Number(longest); length *= 10) {
  // Ten times the text takes a hundred times as long at worst.
  const expected: number = before === null ? 0 : (before.msPerMillion * before.length * 100) / 1_000_000
  if (before !== null && Number(line) > 0 && before.msPerMillion > 10 * Number(line) && expected > LONGEST_MS) break
  const text = LEDE + strain(length - LEDE.length, SEED, mixed)
  const { ms, kept } = time(text)
  const msPerMillion = (ms * 1_000_000) / text.length
  const slow = Number(line) > 0 && msPerMillion > OVER * Number(line) && length >= 10_000
  const one: StrainTime = { length, kept, msPerMillion, ...(slow ? { slowest: await profile(text) } : {}) }
  process.stdout.write(`${JSON.stringify(one)}\n`)
  before = one
}
