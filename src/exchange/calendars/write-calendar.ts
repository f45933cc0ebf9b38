/** A day that is to be kept in mind, as a calendar shows it: without an hour, because a register knows days; but for the lines of a programme. */
export interface CalendarEntry {
  /** The same for the same day of the same dossier, however often it is written: a calendar then moves an entry and does not double it. */
  readonly uid: string
  /** A whole day, "2026-11-23". */
  readonly day: string
  /** Of a programme: "08:30" to "10:00", as clocks in Việt Nam show it; without an end it is a moment. */
  readonly hours?: { readonly begins: string; readonly ends: string | null }
  readonly summary: string
  readonly description: string
  readonly address: string | null
  readonly category: string
}

export interface Calendar {
  readonly name: string
  readonly description: string
  /** The day on which it was written. */
  readonly writtenOn: string
  readonly entries: readonly CalendarEntry[]
}

/** A calendar as RFC 5545 has it; the same calendar gives the same bytes. */
export const writeCalendar = ({ name, description, writtenOn, entries }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hop Luu//Register of cooperation//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => linesOf(entry, writtenOn)),
    'END:VCALENDAR'
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const linesOf = ({ uid, day, hours, summary, description, address, category }: CalendarEntry, writtenOn: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${digits(writtenOn)}T000000Z`,
  ...(hours === undefined
    ? [
        `DTSTART;VALUE=DATE:${digits(day)}`,
        // The end is the first day that is no longer part of it.
        `DTEND;VALUE=DATE:${digits(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))}`
      ]
    : [`DTSTART:${instant(day, hours.begins)}`, ...(hours.ends === null ? [] : [`DTEND:${instant(day, hours.ends)}`])]),
  `SUMMARY:${escaped(summary)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(address === null ? [] : [`URL:${address}`]),
  `CATEGORIES:${escaped(category)}`,
  // A deadline takes up nobody's day; an hour of a programme is taken.
  hours === undefined ? 'TRANSP:TRANSPARENT' : 'TRANSP:OPAQUE',
  'END:VEVENT'
]

/** An hour in Việt Nam, which is seven hours before UTC all the year, as an instant. */
const instant = (day: string, hour: string): string =>
  `${new Date(`${day}T${hour}:00+07:00`).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const digits = (day: string): string => day.replaceAll('-', '')

/** Control characters have no place in a content line, whoever typed them. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const MOST_OCTETS = 75

/** Longer lines go on in the next behind a space; a letter is never cut in two, although Vietnamese ones take up to three octets. */
const folded = (line: string): string => {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > MOST_OCTETS) {
      lines.push(current)
      // The space that the next line begins with counts as well.
      ;[current, octets] = ['', 1]
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n ')
}
