import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a request was answered with, as a newspaper's server would. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface FeedServer {
  readonly origin: string
  readonly host: string
  /** By path; what is not there is not found. */
  readonly pages: Map<string, Page>
  /** The paths that were asked for, in order, with when in milliseconds. */
  readonly asked: { readonly path: string; readonly at: number; readonly headers: IncomingMessage['headers'] }[]
  /** How many requests were under way at one moment, at most. */
  most(): number
  close(): Promise<void>
}

/** A newspaper's server on this machine. */
export const openFeedServer = async (): Promise<FeedServer> => {
  const pages = new Map<string, Page>()
  const asked: { path: string; at: number; headers: IncomingMessage['headers'] }[] = []
  let [now, most] = [0, 0]
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, at: performance.now(), headers: request.headers })
    now += 1
    most = Math.max(most, now)
    response.on('close', () => {
      now -= 1
    })
    const page = pages.get(path)
    if (page) page(request, response)
    else response.writeHead(404).end('Không có')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    ...{ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, pages, asked },
    most: () => most,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }
}

export const sends =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Page =>
  (_, response) => {
    response.writeHead(status, headers).end(body)
  }

/** RSS 2.0 with an item for each path. */
export const rssOf = (
  origin: string,
  items: readonly { readonly path: string; readonly title: string; readonly summary?: string; readonly at?: string }[]
) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Báo thử</title><link>${origin}</link>${items
    .map(
      ({ path, title, summary = '', at }) =>
        `<item><title><![CDATA[${title}]]></title><link>${origin}${path}</link><description><![CDATA[${summary}]]></description>${at ? `<pubDate>${at}</pubDate>` : ''}</item>`
    )
    .join('')}</channel></rss>`
