// The command line. In: the words after `hopluu`. Out: records, what was done, an exit code.
export { main } from './main.ts'
