import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { Client, ClientBase, QueryResult } from 'pg'
import type { Schema } from './schema.ts'

export interface NamingClient extends Client {
  /** Resolves when no statement is under way. */
  idle(): Promise<void>
}

/** As many statements are kept read and planned on a connection, and none longer: what is written by hundreds of rows is not asked again. */
const MOST_NAMES = 1000
const LONGEST = 20_000

/**
 * A connection that gives each question a name, so that PostgreSQL reads and plans it once and not each time it is asked: pages ask the same few
 * dozen, and to read them was half of what they cost. It knows whether any statement is under way.
 */
export const namingClient = (pg: { readonly Client: typeof Client }): (new (...given: never[]) => NamingClient) => {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size === MOST_NAMES || text.length > LONGEST || !/^\s*(?:select|with)\b/.test(text)) return known
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
    names.set(text, name)
    return name
  }
  class Naming extends pg.Client {
    #underWay = 0
    #waiting: (() => void)[] = []

    // biome-ignore lint/suspicious/noExplicitAny: the driver's own method takes a dozen forms; those that are not Kysely's are handed on.
    override query(...given: any[]): any {
      const [text, values] = given
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
      const asked = (super.query as (...given: unknown[]) => Promise<QueryResult> | undefined).apply(
        this,
        name === undefined ? given : [{ name, text, values }]
      )
      if (typeof asked?.then !== 'function') return asked
      this.#underWay++
      return asked.finally(() => {
        this.#underWay--
        if (this.#underWay > 0) return
        const waiting = this.#waiting
        this.#waiting = []
        for (const go of waiting) go()
      })
    }

    idle(): Promise<void> {
      return this.#underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
    }
  }
  return Naming as never
}

/** Kysely over one connection that somebody else holds: what it is asked goes out at once, whatever is under way. */
export const overClient = (client: ClientBase): Kysely<Schema> => {
  const sole = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => sole, end: async () => {} }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) })
}
