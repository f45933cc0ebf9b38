import { writeActivities } from '../../exchange/iati/activities.ts'
import type { Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type ProjectPublished, publishProjects, reportingOrganisation } from './publish-projects.ts'

/** What came of a project when the register is published: whether it is written, what it lacks, and what of it has no place, with how often. */
export interface ToldProject {
  readonly dossierId: string
  readonly title: string
  readonly identifier: string
  readonly written: boolean
  readonly lacks: ProjectPublished['lacks']
  readonly leftOut: Readonly<Record<string, number>>
}

export interface ToldPublication {
  readonly reportingOrganisation: {
    readonly name: string
    readonly english: string | null
    readonly identifier: string
    readonly type: string
  }
  readonly projects: readonly ToldProject[]
}

const told = ({ dossierId, title, identifier, activity, lacks, leftOut }: ProjectPublished): ToldProject => ({
  ...{ dossierId, title, identifier, lacks, written: activity !== null },
  leftOut: Object.fromEntries(leftOut)
})

/** Who publishes, and what would come of each project. `register`: that of the public level. Refuses as `reportingOrganisation` does. */
export const checkPublication = async (register: Register): Promise<Outcome<ToldPublication>> => {
  const reporting = await reportingOrganisation(register)
  if (!reporting.ok) return reporting
  const projects: ToldProject[] = []
  for await (const project of publishProjects(register, reporting.value)) projects.push(told(project))
  return accept({ reportingOrganisation: reporting.value, projects })
}

/** A file of the activities, piece by piece; `tell` hears of each project when it is written, or left out. Refuses as `checkPublication` does. */
export const writePublication = async (
  register: Register,
  at: Date,
  tell: (project: ToldProject) => void = () => {}
): Promise<Outcome<{ readonly pieces: AsyncGenerator<string>; readonly by: ToldPublication['reportingOrganisation'] }>> => {
  const reporting = await reportingOrganisation(register)
  if (!reporting.ok) return reporting
  const activities = async function* () {
    for await (const project of publishProjects(register, reporting.value)) {
      tell(told(project))
      if (project.activity) yield project.activity
    }
  }
  return accept({ pieces: writeActivities(activities(), at.toISOString()), by: reporting.value })
}
