import { type LateTask, urgingLetter, writeDocx, writeHtml } from '../../exchange/index.ts'
import { type DossierLine, daysLeft, type Register } from '../../register/index.ts'
import { accept, type Outcome, searchKey } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { namesAt } from './doing.ts'
import { listAll } from './list-all.ts'

export const LETTER_FORMATS = ['docx', 'html'] as const
export type LetterFormat = (typeof LETTER_FORMATS)[number]

export interface AskedLetter {
  /** A body or partner by its dossier's id or, as people type it, by its name. */
  readonly body: string
  readonly format: LetterFormat
  readonly language: Language
}

/** The letter that urges a body to do what is overdue, as of one state of the register. Refuses as `listDossiers` does. */
export const writeLetter = async (register: Register, { body, format, language }: AskedLetter): Promise<Outcome<Uint8Array>> => {
  const found = await register.atOnce(async (now) => {
    const today = await now.lookAtToday()
    if (!today.ok) return today
    const { day, home } = today.value
    const named = await now.nameDossier(body)
    const name = named.ok ? named.value.title : body
    const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    const listed = await listAll(now, { kind: 'undertaking', pending: true, dueUntil: yesterday, order: 'due' })
    if (!listed.ok) return listed
    const own = listed.value.flatMap((line) => {
      const part = partOf(line, name)
      return part === null ? [] : [{ line, part }]
    })
    const tasks = await Promise.all(own.map(({ line, part }) => taskOf(now, line, part, day)))
    return accept({ body: name, agency: home?.title ?? null, day, tasks, language })
  })
  if (!found.ok) return found
  const document = urgingLetter(found.value)
  return accept(format === 'html' ? new TextEncoder().encode(writeHtml(document)) : await writeDocx(document))
}

/** Of what is asked or charged, whoever it was put to has to see to it, and of every other kind whoever says it: nobody is urged to do what they asked of us. */
const PUT_TO_OTHERS: ReadonlySet<unknown> = new Set(['proposal', 'assignment'])

/** How a body is to see to a task; null where it is not. */
const partOf = (line: DossierLine, body: string): LateTask['part'] | null => {
  const key = searchKey(body)
  const action = line.fields.find(({ field }) => field === 'action')?.holds[0]?.value
  const parts = ['lead', 'coordinating', PUT_TO_OTHERS.has(action) ? 'to' : 'by'] as const
  return parts.find((part) => namesAt(line, part).some((one) => ` ${searchKey(one)} `.includes(` ${key} `))) ?? null
}

const taskOf = async (register: Register, line: DossierLine, part: LateTask['part'], day: string): Promise<LateTask> => {
  const shown = await register.showDossier(line.id)
  const last = shown.ok ? shown.value.timeline.at(-1) : undefined
  const due = line.fields.find(({ field }) => field === 'due')?.holds[0]?.value as { readonly on?: string | null } | undefined
  return {
    title: line.title,
    due: due?.on ?? line.dueBy ?? day,
    daysLate: -daysLeft(line.dueBy ?? day, day),
    part,
    source: last ? { title: last.reportTitle, on: last.on ?? last.publishedOn, words: last.quotes.join(' … ') } : null
  }
}
