/** A request as the log tells it: by its route, never by its address, which may hold what somebody searched for. */
export interface RequestLine {
  readonly id: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}

export interface Log {
  /** What happened, by a name, with figures and codes only: nothing that a report or a person said. */
  event(name: string, about?: Readonly<Record<string, string | number | boolean>>): void
  fault(fault: Error): void
  request(line: RequestLine): void
}

export type LogForm = 'text' | 'json'

/** The fields of an error that say where it stood: a driver's `detail` may quote a row, and is left out. */
const told = (fault: Error): Record<string, unknown> => ({
  type: fault.name,
  ...('code' in fault ? { code: String(fault.code) } : {}),
  message: fault.message,
  stack: fault.stack
})

/**
 * The log of a program that goes on running, written to `stream`. As text it holds faults alone, for a person at the terminal, who reads the rest on the
 * pages; as JSON every line is an object with `time`, `level` and `event`, and requests have a line each.
 */
export const openLog = async (form: LogForm, stream: { write(text: string): unknown }): Promise<Log> => {
  if (form === 'text') {
    return {
      event: () => {},
      fault: (fault) => void stream.write(`${fault.message}\n`),
      request: () => {}
    }
  }
  const { pino } = await import('pino')
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event', formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => void stream.write(line) }
  )
  return {
    event: (name, about = {}) => log.info(about, name),
    fault: (fault) => log.error({ fault: told(fault) }, 'fault'),
    request: (line) => log.info(line, 'request')
  }
}
