// The API and the one server that also carries the pages. In: a register. Out: an app from Request to Response, a running server.
export { BODY_LIMIT_MB, createApi } from './create-api.ts'
export type { PageRequest } from './pages.ts'
export { probeAddress, type RunningServer, type ServerOptions, startServer } from './start-server.ts'
