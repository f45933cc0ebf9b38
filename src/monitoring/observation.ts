/** What a station says of a reading: measured as it should be, while it was calibrated, while the device was out of order. Circular 10/2021 writes 00, 01, 02. */
export const OBSERVATION_STATUSES = ['normal', 'calibrating', 'faulty'] as const
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]

/**
 * One reading, as a file or a message states it. Which series it belongs to is said either by station, parameter and unit, or, as SensorThings does, by
 * the id of a datastream; the other is null then.
 */
export interface Observation {
  readonly station: string | null
  /** Our code where the parameter is known ("PM2.5" for "PM2,5"), else as it was written. */
  readonly parameter: string | null
  /** As we write it ("µg/m3") where it is known, else as it was written; null where nothing was said. The value is never converted on the way in. */
  readonly unit: string | null
  /** The `@iot.id` of a Datastream, as text. */
  readonly datastream: string | null
  /** Milliseconds since 1970-01-01T00:00Z. Of a mean over an interval its end: an hour's mean at 01:00 is that of 00:00 to 01:00. */
  readonly time: number
  /** Where the interval begins, if one was said. */
  readonly from: number | null
  readonly resultTime: number | null
  readonly value: number
  /** Null: nothing was said. */
  readonly status: ObservationStatus | null
  /** Line of the text, from 1; in JSON, which has no lines, the place in the order of observations. */
  readonly line: number
}

/** Stations of Việt Nam write its time, which has been seven hours ahead of UTC all year round since 1975. */
export const VIETNAM_OFFSET_MINUTES = 420

const MINUTE = 60_000

/** An instant in the time of Việt Nam: "2026-01-01T02:00:00+07:00". */
export const showInstant = (time: number): string => `${new Date(time + VIETNAM_OFFSET_MINUTES * MINUTE).toISOString().slice(0, 19)}+07:00`

/**
 * The day that an hour's mean belongs to, in Việt Nam: those of 01:00 to 24:00, which is 00:00 of the next day (Decision 1459/QĐ-TCMT). A reading at
 * midnight closes the day before.
 */
export const dayOfHour = (time: number): string => new Date(time - 1 + VIETNAM_OFFSET_MINUTES * MINUTE).toISOString().slice(0, 10)
