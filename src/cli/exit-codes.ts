/** What the process tells the shell; documented in `docs/guide` and `hopluu --help`. */
export const EXIT = {
  /** Everything asked for was done. */
  ok: 0,
  /** At least one document, line or request was refused; the others were done. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** The machine lacks something: a package, a free port, the example files. */
  environment: 3,
  /** A fault of Hợp Lưu's own (EX_SOFTWARE of sysexits.h). */
  fault: 70
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
