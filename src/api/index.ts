// The API and the one server that also carries the pages. In: a register, or a door that says whose. Out: an app from Request to Response, a running server.

export { API_NEEDS, type Need, PAGE_NEEDS } from './access.ts'
export type { BriefGate } from './brief-gate.ts'
export { BODY_LIMIT_MB, createApi } from './create-api.ts'
export type { IatiGate } from './iati-gate.ts'
export { type Door, type DoorGiven, openDoor, openDoors } from './open-door.ts'
export type { PageRequest } from './pages.ts'
export type { PeriodGate } from './period-gate.ts'
export type { ProductGate } from './product-gate.ts'
export { serveMetrics } from './serve-metrics.ts'
export { probeAddress, type RunningServer, type ServerOptions, startServer } from './start-server.ts'
export type { Visit } from './visit.ts'
export type { WriteDocument } from './write-document.ts'
