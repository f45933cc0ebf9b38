import { addWorkspace, listWorkspaces } from '../app/index.ts'
import { type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { WorkspacesValues } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'

const WAYS = ['list', 'add']

/** `hopluu workspaces`: the registers that one database keeps, one line each (id, name, day of making), and the making of another. */
export const workspaces = async (
  values: WorkspacesValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [way = 'list', id, strange] = rest
  const wrong = wrongUse(way, id, strange)
  if (wrong) {
    await write(streams.err, `${sentencesOf(wrong, language)}\n`)
    return EXIT.usage
  }
  const done = id === undefined ? await listWorkspaces() : await addWorkspace({ id, name: values.name?.normalize('NFC').trim() || id })
  if (!done.ok) {
    await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
    return done.refusal.code.startsWith('workspace_') ? EXIT.refused : EXIT.environment
  }
  for (const each of done.value) await write(streams.out, `${[each.id, each.name, each.createdAt.slice(0, 10)].join('\t')}\n`)
  return EXIT.ok
}

const wrongUse = (way: string, id: string | undefined, strange: string | undefined): Refusal | null => {
  if (!WAYS.includes(way)) return refuse('workspace_way_unknown', { way, ways: WAYS.join(', ') }).refusal
  const extra = way === 'list' ? id : strange
  if (extra !== undefined) return refuse('unexpected_argument', { command: 'workspaces', argument: extra }).refusal
  return way === 'add' && id === undefined ? refuse('workspace_id_needed').refusal : null
}
