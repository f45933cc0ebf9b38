import { accept, type Outcome, refuse } from '../../values/index.ts'
import { checkNetwork } from './check-network.ts'
import type { Catchment, DrainagePlan } from './plan.ts'
import { checkWithin, rainOf } from './rain.ts'
import { checkRainTable } from './rain-table.ts'
import { concentrationMinutes } from './rational.ts'

/** How far the shares of a catchment's surfaces may be from one, for the sake of thirds written as 0.33. */
const SHARE_TOLERANCE = 0.011

/**
 * Whether what a plan states holds together. Refuses with drainage_shares_sum, drainage_name_twice, drainage_curve_not_rising, drainage_steps_not_whole,
 * drainage_rain_table, drainage_station_unknown, drainage_rain_duration_beyond, drainage_rain_years_beyond, and as `checkNetwork` does.
 */
export const checkDrainagePlan = (plan: DrainagePlan): Outcome<null> => {
  const { storm, catchments } = plan
  const steps = storm.durationMinutes / storm.stepMinutes
  if (Math.abs(steps - Math.round(steps)) > 1e-9 || steps < 3 || steps > 2000)
    return refuse('drainage_steps_not_whole', { duration: storm.durationMinutes, step: storm.stepMinutes })
  const twice = catchments.find(({ name }, i) => catchments.findIndex((other) => other.name === name) !== i)
  if (twice) return refuse('drainage_name_twice', { name: twice.name })
  for (const catchment of catchments) {
    const checked = checkCatchment(catchment)
    if (!checked.ok) return checked
  }
  if (plan.rain.form === 'table') {
    const table = checkRainTable(plan.rain)
    if (!table.ok) return table
  }
  const rain = rainOf(plan.rain)
  if (!rain.ok) return rain
  const within = checkWithin(rain.value, plan, catchments.map(concentrationMinutes))
  if (!within.ok) return within
  return plan.network ? checkNetwork(plan.network, catchments) : accept(null)
}

const checkCatchment = ({ name, surfaces, lowGround }: Catchment): Outcome<null> => {
  const sum = surfaces.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) return refuse('drainage_shares_sum', { name, sum: Math.round(sum * 1000) / 1000 })
  const { curve = [] } = lowGround ?? {}
  const rises = curve.every(({ stageM, areaHa }, i) => {
    const before = curve[i - 1]
    return before === undefined || (stageM > before.stageM && areaHa >= before.areaHa)
  })
  return rises ? accept(null) : refuse('drainage_curve_not_rising', { name })
}
