import { SCENARIOS, type Scenario, SEASONS, type Season } from '../../planning/index.ts'
import { type Language, WASTEWATER_TERMS } from '../../wording/index.ts'

/** For which need and season a plan is reckoned. */
export interface PlanCase {
  readonly scenario: Scenario
  readonly season: Season
}

/** The case that a form or an address asks for: the middle need in the dry season, unless it says else. */
export const readCase = (given: Pick<FormData | URLSearchParams, 'get'>): PlanCase => ({
  scenario: SCENARIOS.find((each) => each === given.get('scenario')) ?? 'mid',
  season: SEASONS.find((each) => each === given.get('season')) ?? 'dry'
})

/** What can be chosen, in words. */
export const planChoices = (language: Language) => {
  const at = language === 'vi' ? 0 : 1
  return {
    scenarios: SCENARIOS.map((value) => ({ value, name: WASTEWATER_TERMS.needScenario[value][at] })),
    seasons: SEASONS.map((value) => ({ value, name: WASTEWATER_TERMS.season[value][at] }))
  }
}
