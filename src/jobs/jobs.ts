/** Something to be done in a workspace. It may be done twice, and then the second time changes nothing. */
export interface Job {
  /** `read`: the waiting document `subject`; `word`: what older word tables worded, its `subject` the digest of today's. */
  readonly kind: 'read' | 'word'
  readonly workspaceId: string
  readonly subject: string
}

/** `signal` says that there is no time left: what can go on another time is left for then. */
export type Work = (job: Job, signal: AbortSignal) => Promise<void>

/** Jobs between those who put them and those who do them. */
export interface Jobs {
  /** Has it done soon. The same job that nobody has begun yet is not put a second time. */
  put(job: Job): Promise<void>
  /** Does jobs from now on, beside whoever else does. */
  work(work: Work): Promise<void>
  /** Begins no more, waits for what is being done, and ends. */
  close(): Promise<void>
}

const keyOf = ({ kind, workspaceId, subject }: Job): string => `${kind} ${workspaceId} ${subject}`

/**
 * The jobs of a register that one process has to itself: done here, one after the other. Nothing is kept: what is to be done stands in the register, and is
 * put again when it is opened the next time. `onFault` hears of jobs that failed.
 */
export const jobsHere = (onFault: (fault: unknown) => void): Jobs => {
  const waiting = new Map<string, Job>()
  const closing = new AbortController()
  let work: Work | null = null
  let going: Promise<void> | null = null
  const go = async (doing: Work): Promise<void> => {
    for (const [key, job] of waiting) {
      if (closing.signal.aborted) return
      waiting.delete(key)
      await doing(job, closing.signal).catch(onFault)
    }
  }
  const begin = (): void => {
    if (work === null || going !== null || waiting.size === 0 || closing.signal.aborted) return
    going = go(work).finally(() => {
      going = null
      begin()
    })
  }
  return {
    put: async (job) => {
      waiting.set(keyOf(job), job)
      begin()
    },
    work: async (given) => {
      work = given
      begin()
    },
    close: async () => {
      closing.abort()
      await going
    }
  }
}
