import { z } from 'zod'
import { joinReport, type PlanBesideModel, readSwmmReport, writeInp } from '../exchange/index.ts'
import { type DrainageResult, drainagePlan, planDrainage, readDrainagePlan } from '../planning/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { DRAINAGE_TERMS, type Language, showNumber } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { PlanValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** A plan or a report larger than this is none that anybody wrote. */
const LARGEST_BYTES = 64 * 1024 * 1024

/** `hopluu plan drainage`: peak flow, storage and flooded ground of each catchment; `--inp` a file for EPA SWMM instead; `--rpt` its results beside them. */
export const planDrainageFile = async (
  values: PlanValues,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (values.schema) {
    await write(streams.out, `${JSON.stringify(z.toJSONSchema(drainagePlan), null, 2)}\n`)
    return EXIT.ok
  }
  const [file, strange] = files
  if (file === undefined || strange !== undefined) {
    const wrong =
      file === undefined
        ? refuse('plan_file_missing')
        : refuse('unexpected_argument', { command: 'plan drainage', argument: strange ?? '' })
    await write(streams.err, `${sentencesOf(wrong.refusal, language)}\n`)
    return EXIT.usage
  }
  const answer = await answerOf(file, values, streams, language)
  if (!answer.ok) {
    await write(streams.err, `${sentencesOf(answer.refusal, language)}\n`)
    return EXIT.refused
  }
  await write(streams.out, answer.value)
  return EXIT.ok
}

const answerOf = async (file: string, values: PlanValues, streams: Streams, language: Language | null): Promise<Outcome<string>> => {
  const text = await textOf(file, streams)
  if (!text.ok) return text
  const plan = readDrainagePlan(text.value)
  if (!plan.ok) return plan
  const result = planDrainage(plan.value, values.climate === undefined ? 1 : Number(values.climate))
  if (!result.ok) return result
  const years = values.years === undefined ? Math.max(...plan.value.returnPeriodsYears) : Number(values.years)
  const storm = result.value.storms.find(({ returnPeriodYears }) => returnPeriodYears === years)
  if (!storm) return refuse('drainage_rain_not_planned', { years: values.years ?? '', planned: plan.value.returnPeriodsYears.join(', ') })
  if (values.inp) return writeInp(plan.value, storm)
  if (values.rpt === undefined)
    return accept(values.json ? `${JSON.stringify(result.value, null, 2)}\n` : tableOf(result.value, language ?? 'vi'))
  const told = await textOf(values.rpt, streams)
  if (!told.ok) return told
  const report = readSwmmReport(told.value)
  if (!report.ok) return report
  const beside = joinReport(plan.value, result.value, report.value, years)
  if (!beside.ok) return beside
  return accept(
    values.json ? `${JSON.stringify({ ...result.value, model: beside.value }, null, 2)}\n` : modelTable(beside.value, language ?? 'vi')
  )
}

const textOf = async (file: string, streams: Streams): Promise<Outcome<string>> => {
  const bytes = await readBytes(file, streams.in, LARGEST_BYTES)
  return bytes.ok ? accept(new TextDecoder().decode(bytes.value)) : bytes
}

const number = (value: number, decimals: number, language: Language): string => showNumber(value.toFixed(decimals), language)

const tableOf = (result: DrainageResult, language: Language): string => {
  const told = (value: number, decimals: number): string => number(value, decimals, language)
  const heads = inLanguage(
    language,
    'Lưu vực\tha\tHệ số\tTập trung (phút)\tChu kỳ (năm)\tMưa (mm/h)\tĐỉnh (m³/s)\tCần trữ nay (m³)\tCòn thiếu nay (m³)\tCần trữ sau (m³)\tCòn thiếu sau (m³)\tNgập nay (ha)\tNgập sau (ha)',
    'Catchment\tha\tCoefficient\tConcentration (min)\tReturn period (years)\tRain (mm/h)\tPeak (m³/s)\tTo hold today (m³)\tUnheld today (m³)\tTo hold planned (m³)\tUnheld planned (m³)\tFlooded today (ha)\tFlooded planned (ha)'
  )
  const rows = result.catchments.flatMap(({ name, areaHa, coefficient, concentrationMinutes, byReturnPeriod }) =>
    byReturnPeriod.map(({ returnPeriodYears, intensityMmPerHour, peakM3PerS, today, planned }) =>
      [
        name,
        told(areaHa, 1),
        told(coefficient, 3),
        told(concentrationMinutes, 1),
        showNumber(String(returnPeriodYears), language),
        told(intensityMmPerHour, 1),
        told(peakM3PerS, 2),
        ...[today, planned].flatMap(({ need, unheldM3 }) => [told(need.volumeM3, 0), told(unheldM3, 0)]),
        ...[today, planned].map(({ flooding }) => (flooding ? told(flooding.areaHa, 2) : ''))
      ].join('\t')
    )
  )
  const at = language === 'vi' ? 0 : 1
  const limits = result.limits.map((limit) => `- ${DRAINAGE_TERMS.drainageLimit[limit][at]}`)
  const unverified = result.unverified.map(({ field, source, status }) => `  ${field}: ${source} (${DRAINAGE_TERMS.basis[status][at]})`)
  return `${[result.name, '', heads, ...rows, '', ...limits, ...unverified].join('\n')}\n`
}

const modelTable = (model: PlanBesideModel, language: Language): string => {
  const told = (value: number, decimals: number): string => number(value, decimals, language)
  const error = (percent: number | null): string => (percent === null ? '' : `${told(percent, 3)}%`)
  const rows = model.catchments.map(({ name, rationalPeakM3PerS, modelPeakM3PerS, ratio }) =>
    [name, told(rationalPeakM3PerS, 2), told(modelPeakM3PerS, 2), told(ratio, 2)].join('\t')
  )
  return `${[
    `SWMM ${model.version}\t${error(model.runoffErrorPercent)}\t${error(model.routingErrorPercent)}`,
    ...(model.isLoose
      ? [
          inLanguage(
            language,
            'Sai số cân bằng nước quá lớn, không nên dùng kết quả.',
            'The water balance is too far out to use these results.'
          )
        ]
      : []),
    inLanguage(
      language,
      'Lưu vực\tĐỉnh theo cường độ giới hạn (m³/s)\tĐỉnh theo SWMM (m³/s)\tTỷ số',
      'Catchment\tRational peak (m³/s)\tSWMM peak (m³/s)\tRatio'
    ),
    ...rows,
    ...model.floodedNodes.map(({ name, hours, volumeM3 }) =>
      [inLanguage(language, 'Nút tràn', 'Flooded node'), name, `${told(hours, 2)} h`, `${told(volumeM3, 0)} m³`].join('\t')
    ),
    ...model.outfalls.map(({ name, maxM3PerS, volumeM3 }) =>
      [inLanguage(language, 'Cửa xả', 'Outfall'), name, `${told(maxM3PerS, 2)} m³/s`, `${told(volumeM3, 0)} m³`].join('\t')
    ),
    ...model.storages.map(({ name, maxM3, maxPercentFull }) =>
      [inLanguage(language, 'Hồ', 'Storage'), name, `${told(maxM3, 0)} m³`, `${told(maxPercentFull, 0)}%`].join('\t')
    ),
    ...model.fullLinks.map((name) => [inLanguage(language, 'Cống chảy đầy', 'Conduit runs full'), name].join('\t')),
    ...model.warnings
  ].join('\n')}\n`
}
