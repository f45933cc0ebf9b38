import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reverse proxy before several servers, as an office would put one there. */
export interface Balancer {
  readonly url: string
  /** How many requests each server answered, by its address. */
  readonly shares: ReadonlyMap<string, number>
  add(url: string): Promise<void>
  remove(url: string): void
  close(): Promise<void>
}

const ASKED_EVERY_MS = 100

/**
 * Shares requests out in turn among the servers that say they are ready, over connections that are kept open. A request goes to the next server only where
 * the connection was refused, so that none is ever done twice; whatever else goes wrong is a 502.
 */
export const openBalancer = async (): Promise<Balancer> => {
  const agent = new Agent({ keepAlive: true })
  const ready = new Map<string, boolean>()
  const shares = new Map<string, number>()
  let turn = 0

  const pass = (to: string, from: IncomingMessage, body: Buffer, response: ServerResponse): Promise<'done' | 'refused'> =>
    new Promise((resolve) => {
      const passed = request(new URL(from.url ?? '/', to), {
        method: from.method,
        agent,
        headers: { ...from.headers, connection: 'keep-alive' }
      })
      passed.once('response', (answer) => {
        const { connection: _, ...headers } = answer.headers
        response.writeHead(answer.statusCode ?? 502, headers)
        answer.pipe(response)
        answer.once('error', () => response.destroy())
        shares.set(to, (shares.get(to) ?? 0) + 1)
        resolve('done')
      })
      passed.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') return resolve('refused')
        if (response.headersSent) response.destroy()
        else response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ code: error.code ?? error.message }))
        resolve('done')
      })
      passed.end(body)
    })

  const share = async (from: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of from) parts.push(part as Buffer)
    const among = [...ready].flatMap(([url, isReady]) => (isReady ? [url] : []))
    const first = turn++
    for (let i = 0; i < among.length; i++)
      if ((await pass(among[(first + i) % among.length] ?? '', from, Buffer.concat(parts), response)) === 'done') return
    response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 'no server' }))
  }

  const look = async (url: string): Promise<void> => {
    const isReady = await fetch(`${url}/health/ready`).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.status === 200
      },
      () => false
    )
    if (ready.has(url)) ready.set(url, isReady)
  }
  const asking = setInterval(() => {
    for (const url of ready.keys()) void look(url)
  }, ASKED_EVERY_MS)

  const server = createServer((from, response) => {
    share(from, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shares,
    add: async (url) => {
      ready.set(url, false)
      await look(url)
    },
    remove: (url) => void ready.delete(url),
    close: async () => {
      clearInterval(asking)
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
