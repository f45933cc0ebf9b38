import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { PlanValues } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'

type Way = (values: PlanValues, rest: readonly string[], streams: Streams, language: Language | null) => Promise<ExitCode>

/** The works that can be planned; what each does is loaded when it is asked for. */
const WAYS: Readonly<Record<string, () => Promise<Way>>> = {
  drainage: () => import('./plan-drainage.ts').then(({ planDrainageFile }) => planDrainageFile),
  wastewater: () => import('./plan-wastewater.ts').then(({ planWastewaterFile }) => planWastewaterFile)
}

/** `hopluu plan`: what follows from the plan of a work, from a file. Needs no register. */
export const plan = async (values: PlanValues, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const [said = '', ...files] = rest
  const load = WAYS[said]
  if (!load) {
    await write(
      streams.err,
      `${sentencesOf(refuse('plan_way_unknown', { way: said, ways: Object.keys(WAYS).join(', ') }).refusal, language)}\n`
    )
    return EXIT.usage
  }
  return (await load())(values, files, streams, language)
}
