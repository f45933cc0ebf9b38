import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// Where the system does not tell one process how much memory another fills, the process watches itself, in a thread that nothing it does holds up.
const WATCH_MS = 20
const limit = (workerData as number) * 1024 * 1024

setInterval(() => {
  if (process.memoryUsage.rss() <= limit) return
  writeSync(2, 'out of the memory it may fill\n')
  process.kill(process.pid, 'SIGKILL')
}, WATCH_MS)
