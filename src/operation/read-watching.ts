import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

/** Whether and how the feeds that an office watches are asked. Nobody outside is asked for anything unless this is set. */
export interface Watching {
  readonly isOn: boolean
  /** Hosts, with a port or without, that may be asked although they are on this machine or the office's network. */
  readonly inside: readonly string[]
  /** The pause between two requests to one host. */
  readonly pauseMs: number
}

const USUAL_PAUSE = '5'
const HOST = /^(?:\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/

/** Refuses with feeds_setting_not_valid. */
export const watchingOf = (environment: Environment): Outcome<Watching> => {
  const said = (name: string): string => environment[name]?.trim() ?? ''
  const wrong = (name: string): Outcome<never> => refuse('feeds_setting_not_valid', { name, value: said(name) })
  const on = said('HOPLUU_FEEDS') || 'off'
  if (on !== 'on' && on !== 'off') return wrong('HOPLUU_FEEDS')
  const inside = said('HOPLUU_FEEDS_INSIDE')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '')
  if (!inside.every((host) => HOST.test(host))) return wrong('HOPLUU_FEEDS_INSIDE')
  const pause = said('HOPLUU_FEEDS_PAUSE') || USUAL_PAUSE
  if (!/^\d{1,4}(?:\.\d)?$/.test(pause)) return wrong('HOPLUU_FEEDS_PAUSE')
  return accept({ isOn: on === 'on', inside, pauseMs: Number(pause) * 1000 })
}
