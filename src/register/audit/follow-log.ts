import type { Refusal } from '../../values/index.ts'
import type { LogHead } from './log-head.ts'
import { BEFORE_FIRST, hashOf, type LogRow } from './log-row.ts'

/** Something that a check found: a code with its sentences in both languages, like a refusal. */
export type Finding = Refusal

/** Follows one workspace's log from its first row on. */
export interface LogFollower {
  /** What the next row shows; the rows come in the order of their numbers. */
  follow(row: LogRow): readonly Finding[]
  /** What the end shows, `head` being what the register itself keeps of the last row. */
  end(head: LogHead | null): readonly Finding[]
}

/** `since`: the heads that somebody kept elsewhere; each must be a row of the log. */
export const followLog = (workspaceId: string, since: readonly LogHead[] = []): LogFollower => {
  const kept = since.filter((head) => head.workspaceId === workspaceId)
  let last = { seq: 0, hash: BEFORE_FIRST }

  const follow = (row: LogRow): readonly Finding[] => {
    const findings: Finding[] = []
    const about = { workspace: workspaceId, seq: row.seq }
    const inTurn = row.seq === last.seq + 1
    if (!inTurn) findings.push({ code: 'log_rows_missing', about: { ...about, from: last.seq + 1, to: row.seq - 1 } })
    else if (row.previous !== last.hash) findings.push({ code: 'log_chain_broken', about })
    if (hashOf(row) !== row.hash) findings.push({ code: 'log_row_altered', about })
    for (const head of kept)
      if (head.seq === row.seq && head.hash !== row.hash) findings.push({ code: 'head_not_held', about: { ...about, hash: head.hash } })
    last = { seq: row.seq, hash: row.hash }
    return findings
  }

  const end = (head: LogHead | null): readonly Finding[] => {
    const findings: Finding[] = []
    const about = { workspace: workspaceId, seq: last.seq }
    if (head && head.seq > last.seq) findings.push({ code: 'log_end_missing', about: { ...about, expected: head.seq } })
    else if (!head || head.seq !== last.seq || head.hash !== last.hash) findings.push({ code: 'log_head_differs', about })
    for (const { seq } of kept) if (seq > last.seq) findings.push({ code: 'head_beyond_log', about: { ...about, expected: seq } })
    return findings
  }

  return { follow, end }
}
