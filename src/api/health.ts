import type { IncomingMessage, ServerResponse } from 'node:http'

const READY_MS = 2000

/** Whether the register answers; what takes longer than two seconds does not. */
const answers = async (ready: () => Promise<void>): Promise<boolean> => {
  let late: NodeJS.Timeout | undefined
  const waited = new Promise<false>((resolve) => {
    late = setTimeout(() => resolve(false), READY_MS)
  })
  try {
    return await Promise.race([ready().then(() => true), waited])
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

export const LIVE = '/health/live'
export const READY = '/health/ready'

/**
 * Answers what a supervisor asks, whatever name it asks under: `/health/live` as long as the process runs, `/health/ready` while it takes requests in and
 * its database answers, 503 otherwise. Neither tells anything of the register. False where the address is another.
 */
export const answerHealth = (
  request: IncomingMessage,
  response: ServerResponse,
  ready: () => Promise<void>,
  stopping: boolean
): boolean => {
  const path = (request.url ?? '/').split('?')[0]
  if (path !== LIVE && path !== READY) return false
  const say = (ok: boolean): void => {
    response.writeHead(ok ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    response.end(ok ? 'ok\n' : 'not ready\n')
  }
  if (path === LIVE) say(true)
  else if (stopping) say(false)
  else void answers(ready).then(say)
  return true
}
