import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with one request: an answer in the model's words, an HTTP answer of its own, or nothing at all. */
export type Replay =
  | { readonly says: string }
  | { readonly status: number; readonly body: string; readonly location?: string }
  | 'hangs'
  | 'breaks off'

/** What a request held. */
export interface Asked {
  readonly path: string
  readonly authorization: string | null
  readonly body: Readonly<Record<string, unknown>>
}

export interface ModelServer {
  readonly url: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/**
 * A server on this machine that speaks as OpenAI's chat completions do and replays answers in order, the last one for ever.
 * No model stands behind it: the answers are written by hand.
 */
export const startModelServer = async (replays: readonly Replay[]): Promise<ModelServer> => {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as Record<string, unknown>
    const replay = replays[Math.min(asked.length, replays.length - 1)] ?? 'hangs'
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization ?? null, body })
    if (replay === 'hangs') return
    if (replay === 'breaks off') return void request.socket.destroy()
    const [status, text] = 'says' in replay ? [200, completion(replay.says, String(body.model))] : [replay.status, replay.body]
    const elsewhere = 'location' in replay ? { location: replay.location } : {}
    response.writeHead(status, { 'content-type': 'application/json', ...elsewhere }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) text += chunk
  return text
}

const completion = (content: string, model: string): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  })
