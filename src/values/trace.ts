/**
 * Where a fault arose: of it and of each of its causes the kind, the code and the calls. What they say is left out: the message of a parser or of a
 * database may quote a document or a row, and a log is no place for that.
 */
export const traceOf = (fault: unknown): string => {
  const lines: string[] = []
  const seen = new Set<unknown>()
  for (let cause = fault; cause !== undefined && cause !== null && !seen.has(cause); cause = cause instanceof Error ? cause.cause : null) {
    seen.add(cause)
    if (!(cause instanceof Error)) {
      lines.push(`${lines.length > 0 ? 'caused by ' : ''}${typeof cause}`)
      continue
    }
    const code = 'code' in cause && /^\w{1,60}$/.test(String(cause.code)) ? ` ${cause.code}` : ''
    const calls = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    lines.push(`${lines.length > 0 ? 'caused by ' : ''}${cause.name}${code}`, ...calls)
  }
  return lines.join('\n')
}
