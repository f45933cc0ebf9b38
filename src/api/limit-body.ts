import type { MiddlewareHandler } from 'hono'
import { Refused } from './problem.ts'

/**
 * Refuses a body of more than `limitMB` with body_too_large before it is all in memory: by its stated length where there is one,
 * else by counting what comes. (Hono's own body limit builds a second Request, which the Node listener's does not allow.)
 */
export const limitBody = (limitMB: number): MiddlewareHandler => {
  const limit = limitMB * 1024 * 1024
  return async (c, next) => {
    const stated = c.req.header('content-length')
    if (stated !== undefined) {
      if (Number(stated) > limit) throw new Refused({ code: 'body_too_large', about: { limitMB } })
    } else if (c.req.raw.body) {
      const chunks: Uint8Array<ArrayBuffer>[] = []
      let size = 0
      for await (const chunk of c.req.raw.body) {
        size += chunk.length
        if (size > limit) throw new Refused({ code: 'body_too_large', about: { limitMB } })
        chunks.push(chunk)
      }
      // Hono's readers (json, arrayBuffer) look here before they turn to the body, which has been read; its types leave out the promise.
      c.req.bodyCache.arrayBuffer = new Blob(chunks).arrayBuffer() as unknown as ArrayBuffer
    }
    await next()
  }
}
