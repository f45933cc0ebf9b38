import { basename } from 'node:path'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { type AskedTaking, type ToldTaking, takeFiles } from '../app/index.ts'
import {
  type ActivityChoice,
  IMPORT_CHOICES,
  IMPORT_FIELDS,
  type ImportChoice,
  type ImportedActivity,
  type ImportField,
  type SaidOfField
} from '../register/index.ts'
import { accept, LEVELS, type Outcome, readLevel, refuse } from '../values/index.ts'
import { type Language, showStated, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { NotFetched, openSources } from './iati-sources.ts'
import type { IATI_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof IATI_OPTIONS>

/**
 * `hopluu iati import FILE…`: what files of activities would change in the register, field by field; with --apply that is done. Ends with 0 where nothing is left to choose
 * and nothing was refused.
 */
export const importFiles = async (
  values: Values,
  names: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const asked = askedOf(values, names)
  const level = values.level === undefined ? undefined : readLevel(values.level)
  const wrong = !asked.ok
    ? asked.refusal
    : level === null
      ? refuse('option_not_allowed', { option: '--level', value: values.level ?? '', allowed: LEVELS.join(', ') }).refusal
      : null
  if (!asked.ok || wrong) {
    await write(streams.err, `${sentencesOf(wrong ?? { code: 'unexpected' }, language)}\n`)
    return EXIT.usage
  }
  const sources = await openSources(names, values.fetch ?? false)
  if (!sources.ok) {
    await write(streams.err, `${sentencesOf(sources.refusal, language)}\n`)
    return EXIT.refused
  }
  return withRegister(streams, language, async (app) => {
    const register = await app.registerFor(level ? workingAt(LOCAL_ACTOR, level) : LOCAL_ACTOR)
    const told = await takeFiles(register, sources.value, asked.value).catch((fault: unknown) => {
      if (!(fault instanceof NotFetched)) throw fault
      return refuse('iati_not_fetched', { url: names.filter((name) => /^https?:/i.test(name)).join(', '), reason: fault.message })
    })
    if (!told.ok) {
      await write(streams.err, `${sentencesOf(told.refusal, language)}\n`)
      return EXIT.refused
    }
    await write(streams.out, values.json ? `${JSON.stringify(told.value, null, 2)}\n` : tell(told.value, language))
    const isSettled = told.value.activities.every(
      ({ standing }) => standing !== 'refused' && standing !== 'alike' && standing !== 'differs'
    )
    return isSettled ? EXIT.ok : EXIT.refused
  })
}

const askedOf = (
  { country = 'VN', activity = [], choose = [], into = [], source, apply = false }: Values,
  names: readonly string[]
): Outcome<AskedTaking> => {
  if (!/^(?:[A-Za-z]{2}|any)$/.test(country))
    return refuse('option_not_allowed', { option: '--country', value: country, allowed: 'VN, JP …, any' })
  const choices: Record<string, { into?: string; fields: Partial<Record<ImportField, ImportChoice>> }> = {}
  const fields: Partial<Record<ImportField, ImportChoice>> = {}
  let all: ImportChoice | undefined
  for (const said of choose) {
    const [, identifier, field, choice] = /^(?:(.+):)?([A-Za-z]+)(?:=([a-z]+))?$/.exec(said) ?? []
    const whole = IMPORT_CHOICES.find((one) => one === field)
    const [known, chosen] = [IMPORT_FIELDS.find((one) => one === field), IMPORT_CHOICES.find((one) => one === choice)]
    if (whole && choice === undefined && identifier === undefined) all = whole
    else if (!known || !chosen)
      return refuse('import_choice_not_valid', { value: said, fields: IMPORT_FIELDS.join(', '), choices: IMPORT_CHOICES.join(', ') })
    else if (identifier === undefined) fields[known] = chosen
    else {
      choices[identifier] ??= { fields: {} }
      choices[identifier].fields[known] = chosen
    }
  }
  for (const said of into) {
    const [, identifier, project] = /^(.+)=(.+)$/.exec(said) ?? []
    if (identifier === undefined || project === undefined) return refuse('import_into_not_valid', { value: said })
    choices[identifier] = { fields: {}, ...choices[identifier], into: project } satisfies ActivityChoice
  }
  return accept({
    wanted: { country: country === 'any' ? null : country.toUpperCase(), identifiers: activity.length > 0 ? new Set(activity) : null },
    source: source ?? names.map((name) => basename(name)).join(', '),
    ...(all ? { choice: all } : {}),
    ...{ fields, choices, dryRun: !apply }
  })
}

const MOST_TOLD = 5

const tell = ({ done, files, repeated, older, activities }: ToldTaking, language: Language | null): string => {
  const said = (vi: string, en: string): string => inLanguage(language, vi, en)
  const words = (group: 'importStanding' | 'importField' | 'importChoice', word: string): string =>
    said(term(group, word, 'vi'), term(group, word, 'en'))
  const lines = files.map(({ file, records, unwanted, nameless }) =>
    said(
      `${file}: ${records} hoạt động, ${unwanted} không thuộc phạm vi, ${nameless} không có mã hoặc tên.`,
      `${file}: ${records} activities, ${unwanted} not asked for, ${nameless} without identifier or title.`
    )
  )
  if (repeated + older > 0)
    lines.push(
      said(
        `Lặp lại nguyên văn: ${repeated}; bản cũ bỏ qua: ${older}.`,
        `Stated once more: ${repeated}; older versions passed over: ${older}.`
      )
    )
  for (const each of activities) lines.push('', ...tellActivity(each, language, words))
  const by = Map.groupBy(activities, ({ standing }) => standing)
  const counted = [...by].map(([standing, own]) => `${words('importStanding', standing)}: ${own.length}`).join('; ')
  lines.push(
    '',
    counted || said('Không có hoạt động nào.', 'There is no activity.'),
    done
      ? said('Đã ghi vào sổ.', 'Entered into the register.')
      : said('Mới xem trước, chưa ghi gì. Thêm --apply để ghi.', 'This is a preview; nothing was entered. Add --apply to enter it.')
  )
  return `${lines.join('\n')}\n`
}

const tellActivity = (
  { identifier, title, standing, dossier, alike, fields, leftOut, refusal }: ImportedActivity,
  language: Language | null,
  words: (group: 'importStanding' | 'importField' | 'importChoice', word: string) => string
): string[] => {
  const said = (vi: string, en: string): string => inLanguage(language, vi, en)
  const few = (field: string, all: readonly SaidOfField[]): string =>
    [
      ...all.slice(0, MOST_TOLD).map((one) => inLanguage(language, showStated(field, one, 'vi'), showStated(field, one, 'en'))),
      ...(all.length > MOST_TOLD ? [`… (${all.length})`] : [])
    ].join('; ')
  return [
    `${identifier} – ${title}: ${words('importStanding', standing)}`,
    ...(dossier ? [`  ${said('dự án', 'project')} ${dossier.id}`] : []),
    ...(refusal ? [`  ${sentencesOf(refusal, language)}`] : []),
    ...alike.map((one) => `  ? ${one.id} ${one.title}`),
    ...fields
      .filter((field) => field.standing !== 'same')
      .map(
        ({ field, standing: stands, theirs, ours, choice }) =>
          `  ${words('importField', field)}: ${stands === 'new' ? '+ ' : ''}${few(field, theirs)}${ours.length > 0 ? ` | ${said('sổ ghi', 'the register has')}: ${few(field, ours)} | ${words('importChoice', choice)}` : ''}`
      ),
    ...(Object.keys(leftOut).length > 0
      ? [
          `  ${said('sổ không có chỗ', 'no place in the register')}: ${Object.entries(leftOut)
            .map(
              ([what, count]) =>
                `${what.startsWith('<') ? what : said(term('importLeftOut', what, 'vi'), term('importLeftOut', what, 'en'))} (${count})`
            )
            .join('; ')}`
        ]
      : [])
  ]
}
