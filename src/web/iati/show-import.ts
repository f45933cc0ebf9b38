import type { ToldTaking } from '../../app/index.ts'
import type { ImportedActivity, ImportedField } from '../../register/index.ts'
import { choices, type Language, sentenceOf, showStated, term } from '../../wording/index.ts'

/** So many of the things that are said of one field are shown. */
const MOST_SHOWN = 6

/** A field of an activity of which something is new or otherwise in the register. */
interface ShownField {
  readonly field: string
  readonly name: string
  readonly theirs: readonly string[]
  readonly moreTheirs: number
  readonly ours: readonly string[]
  readonly moreOurs: number
  /** Null where nothing is to choose: the register has nothing of it. */
  readonly choice: string | null
}

const showField = ({ field, standing, theirs, ours, choice }: ImportedField, language: Language): ShownField => {
  const tell = (said: ImportedField['theirs']): string[] => said.slice(0, MOST_SHOWN).map((one) => showStated(field, one, language))
  return {
    ...{ field, name: term('importField', field, language) },
    ...{ theirs: tell(theirs), moreTheirs: Math.max(0, theirs.length - MOST_SHOWN) },
    ...{ ours: tell(ours), moreOurs: Math.max(0, ours.length - MOST_SHOWN) },
    choice: standing === 'differs' ? choice : null
  }
}

const showActivity = ({ identifier, title, standing, dossier, alike, fields, leftOut, refusal }: ImportedActivity, language: Language) => ({
  ...{ identifier, title, standing, alike },
  said: term('importStanding', standing, language),
  href: dossier && `/projects/${dossier.id}`,
  refusal: refusal && sentenceOf(refusal, language),
  fields: fields.filter((field) => field.standing !== 'same').map((field) => showField(field, language)),
  leftOut: Object.entries(leftOut).map(([what, count]) => `${term('importLeftOut', what, language)} (${count})`)
})

/** What a page shows of activities that are looked at, or were taken: those first about which something is to be done. */
export const showTaking = ({ done, files, repeated, older, activities }: ToldTaking, language: Language) => ({
  ...{ done, files, repeated, older },
  choices: choices('importChoice', language),
  activities: activities.filter(({ standing }) => standing !== 'unchanged').map((activity) => showActivity(activity, language)),
  unchanged: activities.filter(({ standing }) => standing === 'unchanged').length,
  entered: done ? activities.filter(({ standing, fields }) => standing === 'new' || fields.some(({ taken }) => taken)).length : 0,
  open: activities.some(({ standing }) => standing === 'differs' || standing === 'alike')
})
