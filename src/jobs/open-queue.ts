import type { PgBoss } from 'pg-boss'
import type { Job, Jobs } from './jobs.ts'

/** Apart from the register's tables. It holds nothing that the register does not: it may be dropped while no process runs. */
export const QUEUE_SCHEMA = 'hopluu_jobs'
const KINDS = ['read', 'word'] as const

/** Whoever does a job says every few seconds that it still does; after so long without a word another takes it up. The least that pg-boss takes. */
const SILENT_SECONDS = 10
/** How often somebody looks for such jobs. */
const LOOKED_FOR_SECONDS = 5
/** A document is read in minutes at most; to word a large register anew takes longer, and then goes on where it was. */
const LONGEST_SECONDS = { read: 900, word: 6 * 3600 } as const
/** How often a worker without a job asks for one. The least that pg-boss takes. */
const ASKED_FOR_SECONDS = 0.5
const AGAIN = 10
const CONNECTIONS = 4
const FINISH_MS = 30_000

/**
 * The queue of all processes over one PostgreSQL database, which pg-boss keeps there. Nothing is connected before the first job is put or asked for.
 * `onFault` hears of what goes wrong beside the jobs themselves, such as a database that is gone; pg-boss goes on when it is back.
 */
export const openQueue = (url: string, onFault: (fault: Error) => void): Jobs => {
  const closing = new AbortController()
  let started: Promise<PgBoss> | null = null
  const start = async (): Promise<PgBoss> => {
    const { PgBoss } = await import('pg-boss')
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'hopluu jobs',
      schema: QUEUE_SCHEMA,
      max: CONNECTIONS,
      schedule: false,
      superviseIntervalSeconds: LOOKED_FOR_SECONDS,
      monitorIntervalSeconds: LOOKED_FOR_SECONDS
    })
    boss.on('error', onFault)
    await boss.start()
    for (const kind of KINDS)
      await boss.createQueue(kind, {
        // Of one job, known by its key, no second waits.
        policy: 'short',
        retryLimit: AGAIN,
        retryDelay: 1,
        retryBackoff: true,
        heartbeatSeconds: SILENT_SECONDS,
        expireInSeconds: LONGEST_SECONDS[kind],
        deleteAfterSeconds: 3600
      })
    return boss
  }
  /** Where it did not start (the database is gone) the next who asks tries again. */
  const open = (): Promise<PgBoss> => {
    started ??= start().catch((fault) => {
      started = null
      throw fault
    })
    return started
  }
  return {
    put: async (job) => {
      const boss = await open()
      await boss.send(job.kind, job, { singletonKey: `${job.workspaceId} ${job.subject}` })
    },
    work: async (work) => {
      const boss = await open()
      for (const kind of KINDS) {
        let looking = ''
        looking = await boss.work<Job>(kind, { pollingIntervalSeconds: ASKED_FOR_SECONDS, batchSize: 1 }, async (jobs) => {
          for (const { data } of jobs) await work(data, closing.signal)
          // Another may wait: it is asked for at once, and not at the next look.
          boss.notifyWorker(looking)
        })
      }
    },
    close: async () => {
      closing.abort()
      const boss = await started?.catch(() => null)
      await boss?.stop({ graceful: true, timeout: FINISH_MS })
    }
  }
}
