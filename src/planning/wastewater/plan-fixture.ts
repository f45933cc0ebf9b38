import { readFileSync } from 'node:fs'
import type { WastewaterPlan } from './plan-schema.ts'

/** The plan that comes as an example, as JSON gives it: tests change a copy of it. */
export const examplePlan = (): WastewaterPlan =>
  structuredClone(JSON.parse(readFileSync(new URL('../../../examples/can-tho-wastewater-plan.json', import.meta.url), 'utf8')))

/** A figure as an office would set it. */
export const set = (value: number, low?: number, high?: number) => ({
  value,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  source: 'test',
  status: 'set' as const
})
