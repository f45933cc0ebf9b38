import type { CompiledModel } from '../../model/compile-model.ts'
import { ACTIVITY_DATES, BUDGET_PERIOD, COUNTRY_BUDGET_PERIOD, ORGANISATION_DATES, PERIOD, PLANNED_PERIOD } from './dates.ts'
import { ACTIVITY_IDENTIFIERS, ORGANISATION_IDENTIFIERS, OWNER_ORG, PARTICIPATING_ORG, PROVIDER_ORG, RECEIVER_ORG } from './identifiers.ts'
import type { Found, Rule } from './rule.ts'
import { AID_TYPES, SHARES, TRANSACTION_AID_TYPES } from './shares.ts'
import { ACTIVITY_TEXTS, ACTUAL, BASELINE, DESCRIPTION, INDICATOR, ORGANISATION_TEXTS, POLICY_MARKER, TARGET, TITLE } from './texts.ts'

const ACTIVITY = 'iati-activity'
const ORGANISATION = 'iati-organisation'

/** The rules of the standard's ruleset by the place that they are about. */
const BY_PATH: Readonly<Record<string, readonly Rule[]>> = {
  [ACTIVITY]: [...ACTIVITY_IDENTIFIERS, ...ACTIVITY_DATES, ...ACTIVITY_TEXTS, ...SHARES, ...AID_TYPES],
  [`${ACTIVITY}/transaction`]: TRANSACTION_AID_TYPES,
  [`${ACTIVITY}/other-identifier/owner-org`]: OWNER_ORG,
  [`${ACTIVITY}/transaction/provider-org`]: PROVIDER_ORG,
  [`${ACTIVITY}/planned-disbursement/provider-org`]: PROVIDER_ORG,
  [`${ACTIVITY}/transaction/receiver-org`]: RECEIVER_ORG,
  [`${ACTIVITY}/planned-disbursement/receiver-org`]: RECEIVER_ORG,
  [`${ACTIVITY}/participating-org`]: PARTICIPATING_ORG,
  [`${ACTIVITY}/policy-marker`]: POLICY_MARKER,
  [`${ACTIVITY}/planned-disbursement`]: PLANNED_PERIOD,
  [`${ACTIVITY}/budget`]: BUDGET_PERIOD,
  [`${ACTIVITY}/result/indicator`]: INDICATOR,
  [`${ACTIVITY}/result/indicator/period`]: PERIOD,
  [`${ACTIVITY}/result/indicator/baseline`]: BASELINE,
  [`${ACTIVITY}/result/indicator/period/target`]: TARGET,
  [`${ACTIVITY}/result/indicator/period/actual`]: ACTUAL,
  [ORGANISATION]: [...ORGANISATION_IDENTIFIERS, ...ORGANISATION_DATES, ...ORGANISATION_TEXTS],
  [`${ORGANISATION}/total-budget`]: BUDGET_PERIOD,
  [`${ORGANISATION}/recipient-org-budget`]: BUDGET_PERIOD,
  [`${ORGANISATION}/recipient-region-budget`]: BUDGET_PERIOD,
  [`${ORGANISATION}/recipient-country-budget`]: COUNTRY_BUDGET_PERIOD,
  [`${ORGANISATION}/total-expenditure`]: BUDGET_PERIOD
}

/** The ids of all rules, each once. */
export const RULE_IDS: readonly string[] = [...new Set([...Object.values(BY_PATH).flat(), ...TITLE, ...DESCRIPTION].map(({ id }) => id))]

/** The rules of a model's places, by place. Titles and descriptions have theirs wherever they stand. */
export const rulesOf = ({ places }: CompiledModel): readonly (readonly Rule[] | null)[] =>
  places.map(({ path }) => {
    const last = path.slice(path.lastIndexOf('/') + 1)
    const rules = [...(BY_PATH[path] ?? []), ...(last === 'title' ? TITLE : last === 'description' ? DESCRIPTION : [])]
    return rules.length === 0 ? null : rules
  })

/** What a rule finds at one element: once, or once for each vocabulary. */
export const findingsOf = (rule: Rule, ...about: Parameters<Rule['check']>): readonly Found[] => {
  if (rule.all) return rule.all(...about)
  const found = rule.check(...about)
  return found === null ? [] : [found]
}
