import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { writePlanWorkbook } from '../exchange/index.ts'
import {
  planWastewater,
  readWastewaterPlan,
  SCENARIOS,
  SEASONS,
  type WastewaterResult,
  wastewaterPlanSchema,
  writeWastewater
} from '../planning/index.ts'
import { accept, minorDigitsOf, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, showNumber, WASTEWATER_TERMS } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { PlanValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** A plan larger than this is none that anybody wrote. */
const LARGEST_BYTES = 8 * 1024 * 1024

/** `hopluu plan wastewater`: flows, gaps, modules, costs and the loan of a plan, by year; `--scenario` and `--season` choose the need. */
export const planWastewaterFile = async (
  values: PlanValues,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  if (values.schema) {
    await write(streams.out, `${JSON.stringify(z.toJSONSchema(wastewaterPlanSchema), null, 2)}\n`)
    return EXIT.ok
  }
  const [file, strange] = files
  if (file === undefined) return no(refuse('plan_file_missing').refusal, EXIT.usage)
  if (strange !== undefined) return no(refuse('unexpected_argument', { command: 'plan wastewater', argument: strange }).refusal, EXIT.usage)
  const { scenario: of = 'mid', season: when = 'dry' } = values
  const [scenario, season] = [SCENARIOS.find((each) => each === of), SEASONS.find((each) => each === when)]
  if (!scenario)
    return no(refuse('option_not_allowed', { option: '--scenario', value: of, allowed: SCENARIOS.join(', ') }).refusal, EXIT.usage)
  if (!season) return no(refuse('option_not_allowed', { option: '--season', value: when, allowed: SEASONS.join(', ') }).refusal, EXIT.usage)
  const { out } = values
  if (out !== undefined && !out.endsWith('.xlsx'))
    return no(refuse('option_not_allowed', { option: '--out', value: out, allowed: '*.xlsx' }).refusal, EXIT.usage)
  const given = await readJson(file, streams)
  const plan = given.ok ? readWastewaterPlan(given.value) : given
  const result = plan.ok ? planWastewater(plan.value, scenario, season) : plan
  if (!result.ok) return no(result.refusal, EXIT.refused)
  if (out !== undefined) {
    await writeFile(out, await writePlanWorkbook(result.value, language ?? 'vi'))
    return EXIT.ok
  }
  await write(
    streams.out,
    values.json ? `${JSON.stringify(writeWastewater(result.value), null, 2)}\n` : tablesOf(result.value, language ?? 'vi')
  )
  return EXIT.ok
}

const readJson = async (file: string, streams: Streams): Promise<Outcome<unknown>> => {
  const bytes = await readBytes(file, streams.in, LARGEST_BYTES)
  if (!bytes.ok) return bytes
  try {
    return accept(JSON.parse(new TextDecoder().decode(bytes.value)))
  } catch {
    return refuse('plan_not_json', { file })
  }
}

const tablesOf = (result: WastewaterResult, language: Language): string => {
  const { plan, years, costs, modules, loan, tornado } = result
  const at = language === 'vi' ? 0 : 1
  const told = (value: { toFixed(decimals: number): string } | null, decimals: number): string =>
    value === null ? '' : showNumber(value.toFixed(decimals), language)
  const millions = (minor: bigint, currency = plan.currency): string => told(Number(minor) / 10 ** (minorDigitsOf(currency) ?? 0) / 1e6, 0)
  const heads = inLanguage(
    language,
    'Năm\tDân số\tPhát sinh (m³/ngày)\tThu gom\tXử lý\tCòn thiếu\tCông suất\tGiờ cao điểm\tMô-đun cần thêm\tBOD5 phát sinh (kg/ngày)\tTN phát sinh (kg/ngày)',
    'Year\tPeople\tProduced (m³/day)\tCollected\tTreated\tGap\tCapacity\tPeak\tModules needed\tBOD5 produced (kg/day)\tTN produced (kg/day)'
  )
  const rows = years.map((year) =>
    [
      String(year.year),
      told(year.population, 0),
      ...[year.produced, year.collected, year.treated, year.gap, year.capacity, year.peak].map((flow) => told(flow, 0)),
      String(year.modulesNeeded),
      told(year.loads.bod.produced, 0),
      told(year.loads.tn.produced, 0)
    ].join('\t')
  )
  const unit = `10⁶ ${plan.currency}`
  const moneyHeads = inLanguage(
    language,
    `Năm\tĐầu tư (${unit})\tVận hành\tRút vốn vay\tTrả nợ\tQuy năm\tMỗi m³ (${plan.currency})\tMỗi người`,
    `Year\tCapex (${unit})\tOperation\tLoan drawn\tDebt service\tAnnualised\tPer m³ (${plan.currency})\tPer person`
  )
  const money = costs.years.map((year) =>
    [
      String(year.year),
      ...[year.capex, year.operation, year.draw, year.debtService, year.annualised].map((minor) => millions(minor)),
      told(year.annualisedPerM3, 0),
      told(year.annualisedPerPerson, 0)
    ].join('\t')
  )
  return `${[
    `${plan.name} (${WASTEWATER_TERMS.needScenario[result.scenario][at]}, ${WASTEWATER_TERMS.season[result.season][at]})`,
    '',
    heads,
    ...rows,
    '',
    ...modules.map(({ count, year }) =>
      inLanguage(
        language,
        `Từ ${year} cần thêm ngoài phương án: ${count} mô-đun.`,
        `Modules needed beyond the plan’s from ${year} on: ${count}.`
      )
    ),
    '',
    moneyHeads,
    ...money,
    '',
    ...costs.phases.map(({ name, total }) => `${name}\t${millions(total)}`),
    `${inLanguage(language, 'Tổng đầu tư', 'Capex in all')}\t${millions(costs.capexTotal)}`,
    ...(loan ? [`${inLanguage(language, 'Vay', 'Borrowed')} (10⁶ ${loan.currency})\t${millions(loan.principal, loan.currency)}`] : []),
    '',
    inLanguage(
      language,
      `Thông số\tThiếu khi thấp (m³/ngày)\tThiếu khi cao\tChi phí khi thấp (${unit})\tChi phí khi cao`,
      `Parameter\tGap when low (m³/day)\tGap when high\tCost when low (${unit})\tCost when high`
    ),
    ...tornado.map(({ kind, gapLow, gapHigh, costLow, costHigh }) =>
      [WASTEWATER_TERMS.parameterKind[kind][at], told(gapLow, 0), told(gapHigh, 0), millions(costLow), millions(costHigh)].join('\t')
    )
  ].join('\n')}\n`
}
