import type { Server } from 'node:http'
import { type Refusal, refuse } from '../values/index.ts'

/** Begins to listen; null when it does, or why it cannot. Refuses with port_in_use, port_not_permitted. */
export const listen = (server: Server, host: string, port: number): Promise<Refusal | null> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(refuse('port_in_use', { port, other: port + 1 }).refusal)
      else if (error.code === 'EACCES') resolve(refuse('port_not_permitted', { port }).refusal)
      else reject(error)
    })
    server.listen(port, host.replace(/[[\]]/g, ''), () => resolve(null))
  })
