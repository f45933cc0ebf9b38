import { bringRun, ranOf, writeDrainageWorkbook } from '../exchange/index.ts'
import { planDrainage, rainOf, readDrainagePlan, scaledRain } from '../planning/index.ts'

/** What the pages of drainage plans ask of the parts whose tables they do not carry: the constants of rain stand in `data/`. */
export const DRAINAGE_GATE = {
  read: readDrainagePlan,
  plan: planDrainage,
  rain: rainOf,
  scaled: scaledRain,
  ran: ranOf,
  bring: bringRun,
  workbook: writeDrainageWorkbook
} as const
export type DrainageGate = typeof DRAINAGE_GATE
