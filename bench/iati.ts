// IATI files read, validated and written, beside other programs in one run: `npm run bench:iati [-- MEGABYTES [LARGEST]]`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rounded } from './figures.ts'
import { makeFile } from './iati/make-file.ts'

const MEGABYTES = Number(process.argv[2] ?? '60')
const LARGEST = Number(process.argv[3] ?? '1000')
const ONE = fileURLToPath(new URL('./iati/one.ts', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../tests/iati/xsd/iati-activities-schema.xsd', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hopluu-bench-iati-'))

interface Measured {
  readonly cpuSeconds: number
  readonly mostMegabytes: number | null
}

const own = (way: string, file: string): Measured | null => {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=12000', ONE, way, file], { encoding: 'utf8' })
  if (status === 0) return JSON.parse(stdout)
  process.stderr.write(`${way}: ${stderr.slice(0, 400)}\n`)
  return null
}

/** CPU seconds of another program, by the shell. */
const other = (words: readonly string[]): Measured | null => {
  const { stderr, status } = spawnSync('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" >/dev/null 2>&1', 'bash', ...words], {
    encoding: 'utf8'
  })
  const found = /cpu ([\d.]+) ([\d.]+)/.exec(stderr)
  return status === 0 && found ? { cpuSeconds: Number(found[1]) + Number(found[2]), mostMegabytes: null } : null
}

try {
  const file = join(folder, 'activities.xml')
  await makeFile(file, MEGABYTES)
  const megabytes = statSync(file).size / 1e6
  const rows: readonly (readonly [what: string, measured: Measured | null])[] = [
    ['Hợp Lưu: schema, codes and rules', own('validate', file)],
    ["Hợp Lưu: read into the register's activities", own('activities', file)],
    ['Hợp Lưu: read into elements, names and values as text', own('read', file)],
    ['Hợp Lưu: write what was read', own('write', file)],
    ['saxes: events alone', own('saxes', file)],
    ['htmlparser2: events alone', own('htmlparser2', file)],
    ['fast-xml-parser: objects', own('fast-xml-parser', file)],
    ['libxml2-wasm: schema alone', own('libxml2-wasm', file)],
    ['xmllint --stream --schema: schema alone', other(['xmllint', '--noout', '--stream', '--huge', '--schema', SCHEMA, file])],
    ['xmllint --sax: events alone', other(['xmllint', '--noout', '--sax', '--huge', file])]
  ]
  const base = rows[0]?.[1]?.cpuSeconds ?? Number.NaN
  process.stdout.write(
    `${rounded(megabytes)} MB of published activities with identifiers of their own\n\n| what | MB per CPU second | of ours validating | most memory |\n|---|---|---|---|\n`
  )
  for (const [what, measured] of rows)
    process.stdout.write(
      measured
        ? `| ${what} | ${rounded(megabytes / measured.cpuSeconds)} | ${rounded(base / measured.cpuSeconds)} | ${measured.mostMegabytes === null ? '' : `${rounded(measured.mostMegabytes)} MB`} |\n`
        : `| ${what} | NOT RUN | | |\n`
    )
  process.stdout.write('\n| validated | CPU seconds | most memory |\n|---|---|---|\n')
  for (const size of [5, 50, 200, LARGEST]) {
    await makeFile(file, size)
    const measured = own('validate', file)
    if (measured)
      process.stdout.write(
        `| ${rounded(statSync(file).size / 1e6)} MB | ${rounded(measured.cpuSeconds)} | ${rounded(measured.mostMegabytes ?? 0)} MB |\n`
      )
  }
} finally {
  rmSync(folder, { recursive: true })
}
