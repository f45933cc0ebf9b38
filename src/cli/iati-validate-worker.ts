import { parentPort } from 'node:worker_threads'
import { type FileToValidate, validateFile } from './iati-file.ts'

// One validator among several: takes a file, answers with its report, takes the next.
parentPort?.on('message', async (asked: FileToValidate) => {
  const done = await validateFile(asked)
  parentPort?.postMessage('told' in done ? { ...done, told: [...done.told] } : done)
})
