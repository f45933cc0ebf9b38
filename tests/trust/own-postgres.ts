import { execFile } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL of our own, that may be stopped and crashed without harm to anybody. */
export interface OwnPostgres {
  readonly url: string
  start(): Promise<void>
  /** "fast" ends what is under way; "immediate" is a crash: nothing more is written. */
  stop(how: 'fast' | 'immediate'): Promise<void>
  remove(): Promise<void>
}

/** Where the programs of a PostgreSQL server are: Debian keeps them out of the path. */
const binFolder = (): string | null => {
  const places = [...globSync('/usr/lib/postgresql/*/bin').sort().reverse(), ...(process.env.PATH ?? '').split(delimiter)]
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Makes and starts a cluster in a folder of its own; null where there is no PostgreSQL server on this machine. It does not run as root, so there it runs as `postgres`. */
export const openOwnPostgres = async (): Promise<OwnPostgres | null> => {
  const bin = binFolder()
  if (bin === null) return null
  const isRoot = process.getuid?.() === 0
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-postgres-'))
  const tool = (name: string, args: readonly string[]): Promise<unknown> =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', join(bin, name), ...args], { cwd: folder })
      : run(join(bin, name), args, { cwd: folder })
  if (isRoot) {
    const { stdout } = await run('id', ['-u', 'postgres'])
    chownSync(folder, Number(stdout), -1)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  await tool('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const start = async (): Promise<void> => {
    await tool('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start'])
  }
  const stop = async (how: 'fast' | 'immediate'): Promise<void> => {
    await tool('pg_ctl', ['-D', data, '-m', how, '-w', 'stop'])
  }
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop('immediate').catch(() => {})
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
