/** The last row of a workspace's log. Kept elsewhere, it shows later that nothing was cut off at the end, or written over from some row on. */
export interface LogHead {
  readonly workspaceId: string
  readonly seq: number
  readonly hash: string
}

/** "default/1234/9f86…": what people keep. */
export const writeHead = ({ workspaceId, seq, hash }: LogHead): string => `${workspaceId}/${seq}/${hash}`

/** Reads what `writeHead` wrote; null where it is none. */
export const readHead = (text: string): LogHead | null => {
  const found = /^([^/\s]+)\/(\d{1,15})\/([0-9a-f]{64})$/.exec(text.trim().normalize('NFC'))
  return found ? { workspaceId: found[1] ?? '', seq: Number(found[2]), hash: found[3] ?? '' } : null
}
