import type { IndexAt, WatchedStation, WatchedStream } from '../../register/index.ts'
import { type Language, showNumber } from '../../wording/index.ts'
import { showInstant } from '../format/instants.ts'
import { monitoringWordsIn } from '../words/monitoring.ts'

/** An index in words and figures; its band is told by word and by colour. */
export interface ShownIndex {
  readonly aqi: string
  /** Which of the six bands it is, for its colour. */
  readonly band: string
  readonly name: string
  readonly main: string
  readonly when: string
  readonly everyone: string
  readonly sensitive: string
}

export interface ShownStream {
  readonly name: string
  readonly hours: string
  readonly share: string
  readonly isEnough: boolean
  readonly doubted: readonly string[]
}

export interface ShownStation {
  readonly id: number
  readonly name: string
  readonly latest: ShownIndex | null
  readonly streams: readonly ShownStream[]
}

export const showIndex = (said: IndexAt | null, language: Language): ShownIndex | null => {
  if (!said?.band || said.index.index === null) return null
  const w = monitoringWordsIn(language).monitoring
  return {
    aqi: String(said.index.index),
    band: said.band.band,
    name: said.band.name[language],
    main: w.main(said.index.main.join(', ')),
    when: typeof said.at === 'number' ? w.atHour(showInstant(new Date(said.at).toISOString(), language)) : '',
    everyone: said.band.everyone[language],
    sensitive: said.band.sensitive[language]
  }
}

const whole = (number: number, language: Language): string => showNumber(String(Math.round(number)), language)

export const showStream = ({ stream, hours, flags }: WatchedStream, language: Language): ShownStream => {
  const w = monitoringWordsIn(language).monitoring
  const kinds = Map.groupBy(flags, ({ kind }) => kind)
  return {
    name: stream.parameter,
    hours: w.ofHours(whole(hours.valid, language), whole(hours.expected, language)),
    // Downwards, so that what is not whole is never shown as 100 %.
    share: `${whole(Math.floor(hours.share * 100), language)}\u00a0%`,
    isEnough: hours.enough,
    doubted: hours.valid === 0 ? [w.silent] : [...kinds].map(([kind, own]) => w.times(whole(own.length, language), w.flags[kind]))
  }
}

export const showStations = (stations: readonly WatchedStation[], language: Language): ShownStation[] =>
  stations.map(({ station, latest, streams }) => ({
    id: station.id,
    name: station.name,
    latest: showIndex(latest, language),
    streams: streams.map((stream) => showStream(stream, language))
  }))
