import type { DossierLine, Facts, Names, Value, ValueView } from '../register/index.ts'
import { type Language, showDate } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefSection } from './brief.ts'
import { firstOf, originsOf, valueIn, valuesOf } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'
import { type Note, notesAt } from './note.ts'

const POSTS = 3

/** Who they are: each partner with its kind and country. */
export const whoSection = (facts: Facts): BriefSection =>
  sectionOf(
    'who',
    { vi: 'Đối tác', en: 'Who they are' },
    facts.partners.map((partner) => lineOn(facts, partner, sayPartner(partner, facts.names), [], { notes: partnerNotes(facts, partner) })),
    { vi: 'Sổ chưa ghi đối tác nào.', en: 'The register names no partner.' }
  )

/** Kind and country are those of the tables of names, unless a person entered others; what speaks of them is the latest meeting. */
const partnerNotes = (facts: Facts, partner: DossierLine): Note[] => {
  const entered = notesAt(facts.told, originsOf(partner, ['name', 'kind', 'country']))
  const [met] = facts.meetings.rows
  return [
    ...(entered.length > 0 ? entered : [{ from: 'reckoned', how: BY_TABLES } as const]),
    ...(met ? notesAt(facts.told, originsOf(met, ['on', 'format'])).slice(0, 1) : [])
  ]
}

const BY_TABLES: Both = {
  vi: 'Loại và nước theo bảng tên của chương trình, nơi báo cáo được đọc.',
  en: 'Kind and country by the tables of names that reports are read with.'
}

const sayPartner = (partner: DossierLine, names: Names): Both =>
  inBoth((language) => {
    const kind = firstOf(partner, 'kind')
    const country = firstOf(partner, 'country')
    const formerly = valuesOf(partner, 'formerly').map(({ value }) => String(value))
    const told = [
      kind && valueIn(partner, 'kind', kind.value)[language].toLocaleLowerCase(language),
      country && valueIn(partner, 'country', country.value)[language],
      formerly.length > 0 && (language === 'vi' ? `trước đây gồm ${formerly.join(', ')}` : `formerly ${formerly.join(', ')}`)
    ].filter(Boolean)
    return `${names.inFull(partner.title, language)}${told.length > 0 ? `: ${told.join('; ')}` : ''}.`
  })

/** Who comes, or of what is no meeting whom one has met: each with the posts that reports gave, dated. */
export const comingSection = (facts: Facts): BriefSection => {
  const isMeeting = facts.query.of === 'meeting' && facts.coming.length > 0
  const people = isMeeting ? facts.coming : facts.people.rows
  const lines = people.map((person) => lineOn(facts, person, sayPerson(person, facts.names), originsOf(person, ['position', 'name'])))
  return sectionOf(
    'coming',
    isMeeting ? { vi: 'Người dự họp', en: 'Who comes' } : { vi: 'Những người đã gặp', en: 'Whom we have met' },
    lines,
    { vi: 'Sổ chưa ghi ai.', en: 'The register names nobody.' },
    isMeeting ? 0 : facts.people.count - people.length
  )
}

const sayPerson = (person: DossierLine, names: Names): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const honorific = firstOf(person, 'honorific')?.value
    const called = names.inFull(person.title, language)
    const name = vi && typeof honorific === 'string' ? `${honorific} ${called}` : called
    const posts = valuesOf(person, 'position')
      .slice(0, POSTS)
      .map((post) => `${sayPost(post.value, names, language)}${held(post, vi)}`)
    const last =
      person.spokenOn === null
        ? ''
        : vi
          ? `; nhắc đến lần cuối ngày ${showDate(person.spokenOn, 'vi')}`
          : `; last spoken of on ${showDate(person.spokenOn, 'en')}`
    return `${name}${posts.length > 0 ? `: ${posts.join('; ')}` : vi ? ': chưa rõ chức vụ' : ': post not known'}${last}.`
  })

/** "Thống đốc (Governor, 知事) tỉnh Nara"; in English as the glossary has it, and where it does not, as it was reported. */
const sayPost = (post: Value, names: Names, language: Language): string => {
  const { title, organisation } = post as { readonly title: string; readonly organisation: string | null }
  const body = organisation === null ? '' : names.called(organisation, language)
  return [names.inFull(title, language), body].filter(Boolean).join(language === 'en' && body !== organisation ? ', ' : ' ')
}

const held = ({ firstOn, lastOn }: ValueView, vi: boolean): string => {
  if (firstOn === null || lastOn === null) return ''
  const language = vi ? 'vi' : 'en'
  if (firstOn === lastOn) return vi ? ` (theo báo cáo ${showDate(firstOn, language)})` : ` (as reported ${showDate(firstOn, language)})`
  return vi
    ? ` (theo báo cáo từ ${showDate(firstOn, language)} đến ${showDate(lastOn, language)})`
    : ` (as reported from ${showDate(firstOn, language)} to ${showDate(lastOn, language)})`
}
