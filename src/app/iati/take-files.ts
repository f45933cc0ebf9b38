import {
  BrokenArchive,
  type FileInArchive,
  namesOfOrganisation,
  type RawActivity,
  readActivities,
  unpacked,
  type WantedActivities
} from '../../exchange/iati/activities.ts'
import { type ImportedActivity, MOST_ACTIVITIES, type NewImport, type Register, type StatedActivity } from '../../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'

export interface AskedTaking extends Omit<NewImport, 'activities' | 'namesOf'> {
  readonly wanted: WantedActivities
  /** As many as are looked at at once; `MOST_ACTIVITIES` where not given. */
  readonly most?: number
  /** Hears of each activity that is wanted as its file has it. */
  readonly onRaw?: (raw: RawActivity) => void
}

/** What one file holds. */
export interface TakenActivities {
  readonly file: string
  readonly records: number
  /** Those of other countries, or that nobody asked for. */
  readonly unwanted: number
  /** Those without identifier or title. */
  readonly nameless: number
}

/** What came of files of activities, or would come of them. */
export interface ToldTaking {
  readonly done: boolean
  readonly files: readonly TakenActivities[]
  /** How many times an activity was stated once more, word for word; and how many times an older version of one was passed over. */
  readonly repeated: number
  readonly older: number
  readonly activities: readonly ImportedActivity[]
}

/** A stated activity, or that the files state it in two ways. */
type Stated = { readonly activity: StatedActivity; readonly twice: boolean }

class TooMany extends Error {
  readonly most: number
  constructor(most: number) {
    super()
    this.most = most
  }
}

/**
 * Reads files of activities, packed or not, from their beginnings to their ends, and takes those that are wanted into the register; where one file breaks, nothing is
 * taken. What is stated twice alike counts once; of two versions the newer stands. Refuses as `readActivities` and `importActivities` do, and with
 * iati_archive_broken, iati_no_files, activities_too_many.
 */
export const takeFiles = async (
  register: Pick<Register, 'importActivities'>,
  sources: AsyncIterable<FileInArchive> | Iterable<FileInArchive>,
  { wanted, most = MOST_ACTIVITIES, onRaw, ...asked }: AskedTaking
): Promise<Outcome<ToldTaking>> => {
  const stated = new Map<string, Stated>()
  const files: TakenActivities[] = []
  const counts = { repeated: 0, older: 0 }
  for await (const source of sources) {
    const read = await readSource(source, wanted, (activity, raw) => {
      put(stated, activity, counts, most)
      onRaw?.(raw())
    })
    if (!read.ok) return read
    files.push(...read.value)
  }
  const once = [...stated.values()].filter(({ twice }) => !twice).map(({ activity }) => activity)
  const done = await register.importActivities({ ...asked, activities: once, namesOf: namesOfOrganisation })
  if (!done.ok) return done
  const told = new Map(done.value.activities.map((each) => [each.identifier, each]))
  const activities = [...stated.values()].flatMap(({ activity, twice }) =>
    twice ? statedTwice(activity) : (told.get(activity.identifier) ?? [])
  )
  return accept({ done: done.value.done, files, ...counts, activities })
}

const readSource = async (
  { name, chunks }: FileInArchive,
  wanted: WantedActivities,
  take: (activity: StatedActivity, raw: () => RawActivity) => void
): Promise<Outcome<TakenActivities[]>> => {
  const files: TakenActivities[] = []
  try {
    for await (const file of unpacked(name, chunks)) {
      const read = await readActivities(file.name, file.chunks, wanted, take)
      if (!read.ok) return read
      files.push({ file: file.name, ...read.value })
    }
  } catch (fault) {
    if (fault instanceof TooMany) return refuse('activities_too_many', { most: fault.most })
    if (fault instanceof BrokenArchive) return refuse('iati_archive_broken', { file: name })
    throw fault
  }
  return files.length > 0 ? accept(files) : refuse('iati_no_files', { file: name })
}

const put = (stated: Map<string, Stated>, activity: StatedActivity, counts: { repeated: number; older: number }, most: number): void => {
  const there = stated.get(activity.identifier)
  if (!there) {
    if (stated.size === most) throw new TooMany(most)
    stated.set(activity.identifier, { activity, twice: false })
  } else if (JSON.stringify(there.activity) === JSON.stringify(activity)) counts.repeated++
  else {
    const [old, fresh] = [instantOf(there.activity), instantOf(activity)]
    if (old === fresh || Number.isNaN(old) || Number.isNaN(fresh)) stated.set(activity.identifier, { ...there, twice: true })
    else {
      counts.older++
      if (fresh > old) stated.set(activity.identifier, { activity, twice: false })
    }
  }
}

const instantOf = ({ updatedAt }: StatedActivity): number => (updatedAt === null ? Number.NaN : Date.parse(updatedAt))

const statedTwice = ({ identifier, names }: StatedActivity): ImportedActivity => ({
  ...{ identifier, title: names[0] ?? '', standing: 'refused', dossier: null, alike: [], fields: [], leftOut: {} },
  refusal: refuse('iati_activity_twice').refusal satisfies Refusal
})
