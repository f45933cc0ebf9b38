import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from '../operation/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { listen } from './listen.ts'
import type { RunningServer } from './start-server.ts'

/**
 * Gives Prometheus its figures on a port of their own, of this machine only, so that no proxy before the register hands them out.
 * Refuses with metrics_port_not_open.
 */
export const serveMetrics = async (metrics: Metrics, port: number): Promise<Outcome<RunningServer>> => {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.mediaType }).end(text),
      () => response.writeHead(500).end()
    )
  })
  const refusal = await listen(server, '127.0.0.1', port)
  if (refusal) return refuse('metrics_port_not_open', { port })
  const taken = (server.address() as AddressInfo).port
  return accept({
    url: `http://127.0.0.1:${taken}/metrics`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  })
}
