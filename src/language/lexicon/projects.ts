import { join } from 'node:path'
import type { MilestoneEntry, NameEndEntry, ObstacleEntry, ProjectRoleEntry, ProjectStatusEntry, WorkEntry } from './entry.ts'
import { filled, listOf, oneOf, readTable } from './read-table.ts'

type ProjectEntry = NameEndEntry | WorkEntry | MilestoneEntry | ProjectStatusEntry | ObstacleEntry | ProjectRoleEntry

/** A phrase with capitals ("GPMB", "ODA") counts only with them. */
const isProper = (phrase: string): boolean => /\p{Lu}/u.test(phrase)

/** The words in which projects are told of: what ends and opens their names, their steps, how far they are, what holds them up, who is what to them. */
export const readProjectWords = (folder: string): ProjectEntry[] => [
  ...readTable(
    join(folder, 'name-ends.tsv'),
    ['phrase', 'says'],
    ([phrase, says], at): NameEndEntry => ({
      kind: 'name-end',
      form: filled(phrase, 'phrase', at),
      proper: isProper(phrase),
      says: oneOf(says, ['predicate', 'other', 'inside'], at)
    })
  ),
  ...readTable(
    join(folder, 'works.tsv'),
    ['phrase'],
    ([phrase], at): WorkEntry => ({
      kind: 'work',
      form: filled(phrase, 'phrase', at),
      proper: false
    })
  ),
  ...readTable(
    join(folder, 'milestones.tsv'),
    ['phrase', 'kind'],
    ([phrase, milestone], at): MilestoneEntry => ({
      kind: 'milestone',
      form: filled(phrase, 'phrase', at),
      proper: isProper(phrase),
      milestone: filled(milestone, 'kind', at)
    })
  ),
  ...readTable(
    join(folder, 'statuses.tsv'),
    ['phrase', 'status', 'weight'],
    ([phrase, status, weight], at): ProjectStatusEntry => ({
      kind: 'project-status',
      form: filled(phrase, 'phrase', at),
      proper: false,
      status: filled(status, 'status', at),
      strong: oneOf(weight, ['strong', 'weak'], at) === 'strong'
    })
  ),
  ...readTable(
    join(folder, 'obstacles.tsv'),
    ['phrase', 'says'],
    ([phrase, says], at): ObstacleEntry => ({
      kind: 'obstacle',
      form: filled(phrase, 'phrase', at),
      proper: isProper(phrase),
      lack: listOf(says).includes('lack'),
      obstacle: listOf(says).find((word) => word !== 'lack') ?? null
    })
  ),
  ...readTable(
    join(folder, 'roles.tsv'),
    ['phrase', 'stands', 'role'],
    ([phrase, stands, role], at): ProjectRoleEntry => ({
      kind: 'project-role',
      form: filled(phrase, 'phrase', at),
      proper: isProper(phrase),
      stands: oneOf(stands, ['before', 'after', 'after do'], at),
      role: filled(role, 'role', at)
    })
  )
]
