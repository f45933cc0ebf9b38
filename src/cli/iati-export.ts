import { open } from 'node:fs/promises'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { type ToldProject, type ToldPublication, writePublication } from '../app/index.ts'
import { type Language, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { IATI_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

/** `hopluu iati export`: the public register's projects as IATI activities, one after the other, and what was left out. */
export const exportActivities = (
  { out, json }: Pick<OptionValues<typeof IATI_OPTIONS>, 'out' | 'json'>,
  streams: Streams,
  language: Language | null
): Promise<ExitCode> =>
  withRegister(streams, language, async (app) => {
    const register = await app.registerFor(workingAt(LOCAL_ACTOR, 'public'))
    const projects: ToldProject[] = []
    const written = await writePublication(register, new Date(), (project) => projects.push(project))
    if (!written.ok) {
      await write(streams.err, `${sentencesOf(written.refusal, language)}\n`)
      return EXIT.refused
    }
    const { pieces, by } = written.value
    const file = out === undefined ? null : await open(out, 'w')
    try {
      for await (const piece of pieces)
        if (file) await file.write(piece)
        else if (!json) await write(streams.out, piece)
    } finally {
      await file?.close()
    }
    await (json
      ? write(streams.out, `${JSON.stringify({ reportingOrganisation: by, projects } satisfies ToldPublication, null, 2)}\n`)
      : write(streams.err, tell(projects, language)))
    return EXIT.ok
  })

const tell = (told: readonly ToldProject[], language: Language | null): string => {
  const inBoth = (group: 'activityLack' | 'activityLeftOut', word: string): string =>
    inLanguage(language, term(group, word, 'vi'), term(group, word, 'en'))
  const lines = told.flatMap(({ title, lacks, leftOut }) => [
    ...(lacks.length > 0
      ? [
          `${title}: ${inLanguage(language, 'chưa ghi được, thiếu', 'not written, lacks')} ${lacks.map((each) => inBoth('activityLack', each)).join(', ')}`
        ]
      : []),
    ...Object.entries(leftOut).map(
      ([what, count]) =>
        `${title}: ${inLanguage(language, 'không có chỗ trong IATI', 'no place in IATI')}: ${inBoth('activityLeftOut', what)} (${count})`
    )
  ])
  const written = told.filter((each) => each.written).length
  const count = inLanguage(language, `Đã ghi ${written} trong ${told.length} dự án.`, `${written} of ${told.length} projects written.`)
  return `${[count, ...lines].join('\n')}\n`
}
