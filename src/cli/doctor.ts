import { existsSync } from 'node:fs'
import { readFile, stat, statfs } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { dirname, resolve } from 'node:path'
import { probeAddress } from '../api/index.ts'
import { placeOfFiles, readSettings, type Settings, stateOfRegister } from '../app/index.ts'
import { extract } from '../extraction/index.ts'
import { SETTINGS } from '../operation/index.ts'
import { readDocument } from '../reading/index.ts'
import type { Refusal } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { isWebStale } from './build-web.ts'
import { refuseArgument } from './demo.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

type Grade = 'well' | 'mind' | 'ill'

/** One thing that was looked at, how it is, and its sentence: that of a finding or of a refusal. */
interface Seen {
  readonly grade: Grade
  readonly says: Refusal
}

const MARKS: Readonly<Record<Grade, string>> = { well: '✓', mind: '!', ill: '✗' }
const EXAMPLE = new URL('../../examples/2023-02-10-can-tho-jica.txt', import.meta.url)
const LITTLE_GB = 2
const HARDLY_ANY_GB = 0.2

const seen = (grade: Grade, code: string, about?: Refusal['about']): Seen => ({ grade, says: about ? { code, about } : { code } })

/** `hopluu doctor`: looks at whatever the program needs to run here, changes nothing, and says what is missing and what to do. */
export const doctor = async (_values: object, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('doctor', rest[0], streams, language)
  let ill = 0
  let minded = 0
  for await (const { grade, says } of lookAround()) {
    if (grade === 'ill') ill++
    if (grade === 'mind') minded++
    await write(streams.out, `${MARKS[grade]} ${sentencesOf(says, language).replaceAll('\n', '\n  ')}\n`)
  }
  const vi = ill > 0 ? `Có ${ill} chỗ phải sửa.` : minded > 0 ? `Chạy được; có ${minded} chỗ nên xem.` : 'Mọi thứ đều ổn.'
  const en = ill > 0 ? `${ill} to be mended.` : minded > 0 ? `It runs; ${minded} to look at.` : 'All is well.'
  await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  return ill > 0 ? EXIT.environment : EXIT.ok
}

async function* lookAround(): AsyncGenerator<Seen> {
  yield seen('well', 'doctor_node', { version: process.versions.node, system: `${platform()} ${arch()}` })
  const settings = readSettings()
  if (!settings.ok) return yield { grade: 'ill', says: settings.refusal }
  yield* lookAtSettings()
  yield* lookAtRegister(settings.value)
  const files = await placeOfFiles()
  if (!files.ok) yield { grade: 'ill', says: files.refusal }
  else if (files.value !== null) yield seen('well', 'doctor_files', { place: files.value })
  if (settings.value.databaseUrl === null) yield await lookAtDisk(settings.value.dataFolder)
  yield await lookAtPort(settings.value)
  yield isWebStale() ? seen('mind', 'doctor_pages_stale') : seen('well', 'doctor_pages')
  yield await readExample()
}

async function* lookAtSettings(): AsyncGenerator<Seen> {
  const file = resolve(process.env.HOPLUU_SETTINGS || 'hopluu.env')
  const text = existsSync(file) ? await readFile(file, 'utf8') : ''
  const inFile = SETTINGS.filter(({ name }) => new RegExp(`^\\s*${name}\\s*=`, 'm').test(text))
  const set = SETTINGS.filter((setting) => inFile.includes(setting) || process.env[setting.name]).map(({ name }) => name)
  yield seen('well', 'doctor_settings', { names: set.join(', ') || '–' })
  const secrets = inFile.filter(({ secret }) => secret).map(({ name }) => name)
  // Windows keeps who may read a file elsewhere than in these bits.
  const open = secrets.length > 0 && platform() !== 'win32' && ((await stat(file)).mode & 0o077) !== 0
  if (open) yield seen('mind', 'doctor_settings_open', { file, names: secrets.join(', ') })
}

async function* lookAtRegister({ dataFolder, databaseUrl, reach }: Settings): AsyncGenerator<Seen> {
  const place = databaseUrl === null ? dataFolder : 'PostgreSQL'
  const state = await stateOfRegister()
  if (!state.ok) return yield { grade: 'ill', says: state.refusal }
  if (state.value === null) yield seen('well', 'doctor_register_none', { place })
  else yield state.value.behind ? seen('mind', 'doctor_register_behind', { place }) : seen('well', 'doctor_register', { place })
  const { host, needsAccounts } = reach
  if (state.value?.hasAccounts) yield seen('well', 'doctor_accounts', { host })
  else if (needsAccounts) yield seen('mind', 'doctor_accounts_none', { host })
  else yield seen('well', 'doctor_no_accounts')
}

const lookAtDisk = async (folder: string): Promise<Seen> => {
  // The folder may not be made yet: what is above it is on the disk it will be on.
  let there = folder
  while (!existsSync(there)) there = dirname(there)
  const { bavail, bsize } = await statfs(there)
  const freeGB = Math.round((bavail * bsize) / 1e8) / 10
  const about = { folder, freeGB }
  if (freeGB < HARDLY_ANY_GB) return seen('ill', 'doctor_space_low', about)
  return freeGB < LITTLE_GB ? seen('mind', 'doctor_space_low', about) : seen('well', 'doctor_space', about)
}

const lookAtPort = async ({ port, reach }: Settings): Promise<Seen> => {
  const free = await probeAddress(reach, port)
  if (free.ok) return seen('well', 'doctor_port_free', { port })
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3000) })
    const said = await answer.text()
    if (said === 'ok\n') return seen('well', 'doctor_port_serving', { port })
    if (said === 'not ready\n') return seen('ill', 'doctor_port_not_ready', { port })
  } catch {
    // Nobody there that speaks HTTP: then the port is simply another program's.
  }
  return { grade: 'ill', says: free.refusal }
}

const readExample = async (): Promise<Seen> => {
  const begun = performance.now()
  const article = await readDocument(await readFile(EXAMPLE), { fileName: 'can-tho-jica.txt' })
  if (!article.ok) return { grade: 'ill', says: article.refusal }
  const record = extract(article.value, { id: 'doctor' })
  const items = record.meetings.length + record.people.length + record.actions.length
  return seen(items > 0 ? 'well' : 'ill', 'doctor_reads', { ms: Math.round(performance.now() - begun), items })
}
