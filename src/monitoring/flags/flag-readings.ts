/** A reading of one series, as it came. */
export interface Reading {
  readonly time: number
  readonly value: number
  readonly status?: 'normal' | 'calibrating' | 'faulty' | null
}

/** What is doubted of a reading or of a stretch of them. Nothing is changed or thrown away: a flag says what a person should look at. */
export const FLAG_KINDS = [
  'calibrating',
  'faulty',
  'impossible',
  'stuck',
  'spike',
  'gap',
  'out_of_order',
  'duplicate',
  'dust_order'
] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

export interface Flag {
  readonly kind: FlagKind
  /** The first and the last instant it speaks of; of a gap the readings on both its sides. */
  readonly from: number
  readonly until: number
  /** How many readings it speaks of; of a gap how many are missing. */
  readonly count: number
  /** The reading that tells it best: the repeated one, the spike, the impossible one. */
  readonly value: number | null
}

/** Settings of the program, none of a law. */
export interface FlagRules {
  /** So many equal readings one after the other are stuck. Noughts count, for a device that is off often writes them. */
  readonly stuckAfter: number
  /** A reading that differs from both its neighbours, to the same side, by so many times the usual step is a spike. */
  readonly spikeSteps: number
  /** Milliseconds between readings; found from the readings where it is not given. */
  readonly stepMs?: number
  /** Readings outside are impossible. */
  readonly low?: number
  readonly high?: number
}

export const USUAL_FLAG_RULES: FlagRules = { stuckAfter: 6, spikeSteps: 10 }

/** Past this share of a step without a reading something is missing. */
const LATE = 1.5

/** What is doubted of the readings of one series, given in the order in which they came. */
export const flagReadings = (readings: readonly Reading[], rules: FlagRules = USUAL_FLAG_RULES): readonly Flag[] => {
  const sorted = readings.toSorted((one, other) => one.time - other.time)
  return [
    ...byStatus(readings),
    ...disordered(readings),
    ...impossible(sorted, rules),
    ...stuck(sorted, rules),
    ...spikes(sorted, rules),
    ...gaps(sorted, rules)
  ].sort((one, other) => one.from - other.from || FLAG_KINDS.indexOf(one.kind) - FLAG_KINDS.indexOf(other.kind))
}

const one = (kind: FlagKind, { time, value }: Reading): Flag => ({ kind, from: time, until: time, count: 1, value })

/** Readings one after the other that something holds of, as one flag each stretch. */
const stretches = (kind: FlagKind, readings: readonly Reading[], holds: (reading: Reading) => boolean): readonly Flag[] => {
  const flags: Flag[] = []
  let open = false
  for (const reading of readings) {
    const last = flags.at(-1)
    if (!holds(reading)) open = false
    else if (open && last) flags[flags.length - 1] = { ...last, until: reading.time, count: last.count + 1 }
    else {
      flags.push(one(kind, reading))
      open = true
    }
  }
  return flags
}

const byStatus = (readings: readonly Reading[]): readonly Flag[] => [
  ...stretches('calibrating', readings, ({ status }) => status === 'calibrating'),
  ...stretches('faulty', readings, ({ status }) => status === 'faulty')
]

const disordered = (readings: readonly Reading[]): readonly Flag[] => {
  const seen = new Set<number>()
  let latest = Number.NEGATIVE_INFINITY
  return readings.flatMap((reading) => {
    const again = seen.has(reading.time)
    const late = reading.time < latest
    seen.add(reading.time)
    latest = Math.max(latest, reading.time)
    return again ? [one('duplicate', reading)] : late ? [one('out_of_order', reading)] : []
  })
}

const impossible = (sorted: readonly Reading[], { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: FlagRules) =>
  stretches('impossible', sorted, ({ value }) => value < low || value > high)

const stuck = (sorted: readonly Reading[], { stuckAfter }: FlagRules): readonly Flag[] => {
  const flags: Flag[] = []
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] as Reading
    let end = at + 1
    while (end < sorted.length && sorted[end]?.value === first.value) end += 1
    if (end - at >= stuckAfter) flags.push({ ...one('stuck', first), until: (sorted[end - 1] as Reading).time, count: end - at })
    at = end
  }
  return flags
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const spikes = (sorted: readonly Reading[], { spikeSteps }: FlagRules): readonly Flag[] => {
  const usual = medianOf(sorted.slice(1).map(({ value }, at) => Math.abs(value - (sorted[at] as Reading).value)))
  if (usual === 0) return []
  return sorted.slice(1, -1).flatMap((reading, at) => {
    const [before, after] = [sorted[at] as Reading, sorted[at + 2] as Reading].map(({ value }) => reading.value - value) as [number, number]
    const far = Math.min(Math.abs(before), Math.abs(after)) > spikeSteps * usual
    return far && before > 0 === after > 0 ? [one('spike', reading)] : []
  })
}

const gaps = (sorted: readonly Reading[], { stepMs }: FlagRules): readonly Flag[] => {
  const between = sorted.slice(1).map(({ time }, at) => time - (sorted[at] as Reading).time)
  const step = stepMs ?? medianOf(between.filter((length) => length > 0))
  if (step <= 0) return []
  return between.flatMap((length, at): readonly Flag[] =>
    length > LATE * step
      ? [
          {
            kind: 'gap',
            from: (sorted[at] as Reading).time,
            until: (sorted[at + 1] as Reading).time,
            count: Math.round(length / step) - 1,
            value: null
          }
        ]
      : []
  )
}

/** PM2.5 is a part of PM10, so an instant at which it is more says that one of the two is wrong. Both in one unit, by their instants. */
export const flagDustOrder = (fine: ReadonlyMap<number, number>, coarse: ReadonlyMap<number, number>): readonly Flag[] => {
  const readings = [...fine].filter(([time]) => coarse.has(time)).map(([time, value]) => ({ time, value }))
  return stretches(
    'dust_order',
    readings.sort((a, b) => a.time - b.time),
    ({ time, value }) => value > (coarse.get(time) ?? Number.POSITIVE_INFINITY)
  )
}
