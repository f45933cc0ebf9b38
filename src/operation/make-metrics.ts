import type { RequestLine } from './open-log.ts'

/** Seconds: a page is asked to take 0.05, a reading seldom takes more than a second, a time limit ends it at some ten. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const READING_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** A document is opened (bytes to article) and its article read (article to record). */
export interface ReadingLine {
  readonly stage: 'open' | 'read'
  readonly end: 'done' | 'refused' | 'fault'
  readonly ms: number
}

export interface Metrics {
  request(line: RequestLine): void
  reading(line: ReadingLine): void
  /** 1 while requests are taken in, 0 from the moment the server is asked to stop. */
  serving(is: boolean): void
  /** All of it in Prometheus' text format; the media type stands beside it. */
  text(): Promise<string>
  readonly mediaType: string
}

/** The figures that Prometheus collects, named by its conventions: base units, `_total` for counts. */
export const makeMetrics = async (version: string): Promise<Metrics> => {
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = (await import('prom-client')).default
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'hopluu_http_request_duration_seconds',
    help: 'Requests by route, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers
  })
  const readings = new Histogram({
    name: 'hopluu_reading_duration_seconds',
    help: 'Documents opened and articles read, by how it ended.',
    labelNames: ['stage', 'end'],
    buckets: READING_SECONDS,
    registers
  })
  const serving = new Gauge({ name: 'hopluu_serving', help: '1 while requests are taken in.', registers })
  new Gauge({ name: 'hopluu_build_info', help: 'The version that runs.', labelNames: ['version'], registers }).set({ version }, 1)
  return {
    request: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1000),
    reading: ({ stage, end, ms }) => readings.observe({ stage, end }, ms / 1000),
    serving: (is) => serving.set(is ? 1 : 0),
    text: () => registry.metrics(),
    mediaType: registry.contentType
  }
}
