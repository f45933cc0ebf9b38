// What is done later, by whichever process has time. In: jobs that change nothing when they are done twice. Out: each of them done, also where who began it was killed.
export { type Job, type Jobs, jobsHere } from './jobs.ts'
export { openQueue } from './open-queue.ts'
