import { resolve } from 'node:path'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

/** A broker that hands on what stations send. The password is a secret. */
export interface Broker {
  /** mqtt://, mqtts://, ws:// or wss://, without anybody's name in it. */
  readonly url: string
  /** null: those of SensorThings. */
  readonly topics: readonly string[] | null
  readonly user: string | null
  readonly password: string | null
}

/** A folder that loggers put files into, and how these are named. */
export interface WatchedFolder {
  readonly folder: string
  readonly names: string
}

/** Where measurements come from besides the API and the command line; null for nowhere. */
export interface Measuring {
  readonly broker: Broker | null
  readonly folder: WatchedFolder | null
}

const SCHEMES = ['mqtt:', 'mqtts:', 'ws:', 'wss:']
const USUAL_NAMES = '{station}_{time}.txt'

/** Refuses with mqtt_setting_not_valid. */
export const measuringOf = (environment: Environment): Outcome<Measuring> => {
  const said = environment.HOPLUU_MQTT_URL?.trim() ?? ''
  const folder = environment.HOPLUU_MEASUREMENTS?.trim() ?? ''
  const names = environment.HOPLUU_MEASUREMENTS_NAMES?.trim() || USUAL_NAMES
  const watched = folder === '' ? null : { folder: resolve(folder), names }
  if (said === '') return accept({ broker: null, folder: watched })
  const url = URL.canParse(said) ? new URL(said) : null
  if (!url || !SCHEMES.includes(url.protocol) || url.host === '' || url.username !== '')
    return refuse('mqtt_setting_not_valid', { value: said.replace(/\/\/.*@/, '//…@') })
  const topics = (environment.HOPLUU_MQTT_TOPICS ?? '').split(',').map((topic) => topic.trim())
  const named = topics.filter((topic) => topic !== '')
  return accept({
    broker: {
      url: said,
      topics: named.length > 0 ? named : null,
      user: environment.HOPLUU_MQTT_USER || null,
      password: environment.HOPLUU_MQTT_PASSWORD || null
    },
    folder: watched
  })
}
