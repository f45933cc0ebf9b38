import { existsSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { LOCAL_ACTOR } from '../accounts/index.ts'
import type { Settings } from '../operation/index.ts'
import { type Brought, type Finding, mergeRegister } from '../register/index.ts'
import { type Database, lookInto } from '../storage/index.ts'
import { accept, LEVELS, type Outcome, refuse } from '../values/index.ts'
import { levelId, type WorkspaceLevels } from './levels.ts'
import { whereOf } from './open-database.ts'

/** What a file brought, and what is still to be settled by people. */
export interface MergedFile extends Brought {
  readonly known: number
  /** Reports and dossiers that are of a higher level here than there. */
  readonly withheld: number
  /** All conflicts that are open now, at any level. */
  readonly open: number
}

interface FileToMerge {
  readonly file: string
  readonly settings: Settings
  readonly into: WorkspaceLevels
  readonly now: () => Date
  readonly newId: () => string
}

/** Merges a file that is whole; what one level of it brings, the levels above follow before their own is brought. */
export const mergeFile = async ({ file, settings, into, now, newId }: FileToMerge): Promise<Outcome<MergedFile>> => {
  if (!existsSync(file)) return refuse('merge_file_missing', { file })
  const own = whereOf(settings)
  if (own.kind === 'sqlite' && realpathSync(file) === realpathSync(own.file)) return refuse('merge_same_register')
  const looked = await lookInto({ kind: 'sqlite', file }, async (source): Promise<Outcome<MergedFile>> => {
    const findings: Finding[] = []
    await source.check({ since: [], found: (finding) => void findings.push(finding), begins: () => {}, advanced: () => {} })
    if (findings.length > 0) return refuse('merge_source_unsound', { file, findings: findings.length })
    const workspace = await workspaceToMerge(source, settings.workspace)
    if (!workspace.ok) return workspace
    const sum = { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0, known: 0, withheld: 0 }
    for (const level of LEVELS) {
      const id = levelId(workspace.value, level)
      if (!(await source.hasWorkspace(id))) continue
      const from = { store: source.store(id), name: basename(file) }
      if ((await from.store.logHead()) === null) continue
      const merged = await mergeRegister({ from, into: await into.stores.open(level), now, newId, by: LOCAL_ACTOR.by })
      if (!merged.ok) return merged
      for (const kind of Object.keys(sum) as (keyof typeof sum)[]) sum[kind] += merged.value[kind]
      await into.follower.changed(level, 'confidential')
    }
    const stores = await into.stores.all()
    const open = await Promise.all(stores.map(({ store }) => store.conflicts({ settled: false, limit: MOST_TOLD })))
    return accept({ ...sum, open: open.flat().length })
  })
  return looked.ok ? looked.value : looked
}

/**
 * Which workspace of a file is meant: the one of the same name as that it goes into, else the only one in which anything was done. Refuses with
 * merge_workspace_unclear where there are several.
 */
const workspaceToMerge = async (source: Database, into: string): Promise<Outcome<string>> => {
  const begun = (await source.heads()).filter(({ seq }) => seq > 0)
  const used = new Set(begun.map(({ workspaceId }) => workspaceId.split('/')[0] ?? ''))
  const [only = into, ...others] = used
  if (used.has(into)) return accept(into)
  if (others.length === 0) return accept(only)
  return refuse('merge_workspace_unclear', { workspaces: [...used].toSorted().join(', '), workspace: into })
}

/** Conflicts are counted no further. */
const MOST_TOLD = 200
