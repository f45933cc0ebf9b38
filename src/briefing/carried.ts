import type { Facts } from '../register/index.ts'
import { capital, showDate } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefSection } from './brief.ts'
import { plainLine, sectionOf } from './make-line.ts'
import { notesAt } from './note.ts'

type Carried = Facts['carried'][number]

/** "từ cuộc họp ngày 12/03/2026". */
export const carriedFrom = ({ on, meeting }: Carried): Both =>
  inBoth((language) => {
    const day = on ?? meeting.spokenOn
    if (day === null) return language === 'vi' ? 'từ một cuộc họp trước' : 'from an earlier meeting'
    return `${language === 'vi' ? 'từ cuộc họp ngày' : 'from the meeting of'} ${showDate(day, language)}`
  })

export const wordsOfCarried = ({ point }: Carried): string => capital(point.text ?? point.topic)

/** What earlier meetings left open, as their approved minutes have it. */
export const carriedSection = (facts: Facts): BriefSection =>
  sectionOf(
    'carried',
    { vi: 'Nội dung chuyển từ cuộc họp trước', en: 'Carried over from earlier meetings' },
    facts.carried.map((carried) => {
      const from = carriedFrom(carried)
      const words = wordsOfCarried(carried)
      const notes = notesAt(facts.told, [{ reportId: '', itemId: carried.eventId }])
      const line = plainLine({ vi: `“${words}” (${from.vi}).`, en: `“${words}” (${from.en}).` }, notes)
      return { ...line, dossier: { kind: 'meeting', id: carried.meeting.id } }
    }),
    { vi: 'Không có nội dung nào.', en: 'There is none.' }
  )
