import { hostname } from 'node:os'
import { loadObservationReader } from '../../exchange/index.ts'
import type { Broker } from '../../operation/index.ts'
import type { Series } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { pointOf } from './take-measurements.ts'

/** Observations of a datastream, and those that name theirs themselves, as SensorThings calls the topics; any may stand before. */
const TOPICS = ['v1.1/+/Observations', 'v1.1/Observations'] as const
const RECONNECT_MS = 5000

export interface HearingBroker {
  readonly series: Series
  readonly workspaceId: string
  readonly onFault: (fault: Error) => void
}

/** Which datastream a topic names; undefined for none. */
const datastreamIn = (topic: string): string | undefined => /(?:^|\/)v1\.1\/Datastreams\((\d{1,9})\)\/Observations$/.exec(topic)?.[1]

/** What a message states, put into its datastreams. Refuses as the reader and the series do, with series_not_found and message_not_taken. */
const takeMessage = async (series: Series, topic: string, payload: Uint8Array): Promise<Outcome<number>> => {
  const { readObservations } = await loadObservationReader()
  const datastream = datastreamIn(topic)
  const read = readObservations(new TextDecoder().decode(payload), datastream === undefined ? {} : { datastream })
  if (!read.ok) return read
  const [fault] = read.value.faults
  if (fault) return { ok: false, refusal: fault.refusal }
  const nameless = read.value.observations.find(({ datastream: id }) => id === null || !/^\d{1,9}$/.test(id))
  if (nameless || read.value.observations.length === 0) return refuse('message_not_taken')
  const all = Map.groupBy(read.value.observations, ({ datastream: id }) => Number(id))
  const received = await series.receive([...all].map(([datastreamId, own]) => ({ datastreamId, points: own.map(pointOf) })))
  return received.ok ? accept(received.value.added) : received
}

/**
 * Takes in what a broker hands on, from now until it is closed. A message is acknowledged when it stands in the register, so that what comes while the program
 * is not there is kept by the broker and comes later; one that is wrong is told, acknowledged and forgotten. The connection is made anew by itself.
 */
export const hearBroker = async (
  { url, topics, user, password }: Broker,
  { series, workspaceId, onFault }: HearingBroker
): Promise<{ close(): Promise<void> }> => {
  const { default: mqtt } = await import('mqtt')
  const client = mqtt.connect(url, {
    // The broker keeps what it has for this name while nobody listens.
    clientId: `hopluu-${workspaceId}-${hostname()}`.slice(0, 120),
    clean: false,
    reconnectPeriod: RECONNECT_MS,
    ...(user === null ? {} : { username: user }),
    ...(password === null ? {} : { password })
  })
  const tell = (about: string, reason: string): void => onFault(new Error(`MQTT ${about}: ${reason}`))
  client.handleMessage = (packet, done) => {
    takeMessage(series, packet.topic, typeof packet.payload === 'string' ? new TextEncoder().encode(packet.payload) : packet.payload).then(
      (taken) => {
        if (!taken.ok) tell(packet.topic, taken.refusal.code)
        done()
      },
      (fault: Error) => {
        tell(packet.topic, fault.message)
        // Not acknowledged: it comes again once the register answers.
        client.reconnect()
      }
    )
  }
  let told = ''
  client.on('error', ({ message }) => {
    if (message !== told) tell(new URL(url).host, message)
    told = message
  })
  client.on('connect', () => {
    told = ''
    const wanted = topics ?? TOPICS
    client.subscribe([...wanted], { qos: 1 }, (error) => {
      if (error) tell(wanted.join(', '), error.message)
    })
  })
  return { close: async () => void (await client.endAsync()) }
}
