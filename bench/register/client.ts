import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** One request: what kind it is counted as, where it goes, and what it carries. */
export interface Asking {
  readonly what: string
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  /** Sent as JSON. */
  readonly body?: unknown
}

export interface Client {
  /** Milliseconds from asking to the whole answer. Throws where the answer is an error. */
  readonly ask: (asking: Asking) => Promise<number>
  readonly json: (asking: Omit<Asking, 'what'>) => Promise<unknown>
  readonly close: () => void
}

/** Keeps its connections, as browsers do. */
export const openClient = (url: string): Client => {
  const agent = new Agent({ keepAlive: true })
  const send = ({ path, method = 'GET', body }: Omit<Asking, 'what'>): Promise<string> =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? null : JSON.stringify(body)
      const asked = request(
        `${url}${path}`,
        { agent, method, headers: json === null ? {} : { 'content-type': 'application/json' } },
        (answer) => {
          text(answer).then((said) => {
            if ((answer.statusCode ?? 500) < 400) resolve(said)
            else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${said.slice(0, 300)}`))
          }, reject)
        }
      )
      asked.on('error', reject)
      asked.end(json ?? undefined)
    })
  return {
    ask: async (asking) => {
      const begun = performance.now()
      await send(asking)
      return performance.now() - begun
    },
    json: async (asking) => JSON.parse(await send(asking)),
    close: () => agent.destroy()
  }
}
