import { type ActionFailure, fail } from '@sveltejs/kit'
import type { Relation } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import { statusOf } from '../or-error.ts'
import { readAct } from './read-act.ts'

/** Why a form was refused: which act it was of, and what was typed. */
export interface ActRefused {
  readonly act: string
  readonly dossier: string
  /** The step, milestone, obstacle, entry or other dossier that it was about; "" for any other act. */
  readonly about: string
  readonly refusal: string
  readonly typed: string
  /** All that was typed, by field, to be put right. */
  readonly fields: Readonly<Record<string, string>>
}

/** Relations that have a form of their own. */
const ASSIGNED: ReadonlySet<string> = new Set(['lead', 'coordinating'])

/** Does what a form asks for. `to` is the dossier to look at next; `failed` is what the page is to say where it was refused. */
export const actFrom = async (
  { register, language }: App.Locals,
  dossierId: string,
  form: FormData
): Promise<{ readonly to: string; readonly failed: ActionFailure<ActRefused> | null }> => {
  const outcome = await act(register, language, dossierId, form)
  if (outcome.ok) return { to: outcome.value, failed: null }
  const word = (name: string): string => String(form.get(name) ?? '')
  const refused = {
    act: word('act') === 'link' ? (ASSIGNED.has(word('relation')) ? word('relation') : 'link') : word('act'),
    dossier: dossierId,
    about: word('step') || word('entry') || word('kind') || word('obstacle') || word('to'),
    refusal: sentenceOf(outcome.refusal, language),
    typed: word('due') || word('text'),
    fields: typedIn(form)
  }
  return { to: dossierId, failed: fail(statusOf(outcome.refusal), refused) }
}

/** What was typed into a form. */
export const typedIn = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

const act = async (
  register: App.Locals['register'],
  language: App.Locals['language'],
  dossierId: string,
  form: FormData
): Promise<Outcome<string>> => {
  const shown = await register.showDossier(dossierId)
  if (!shown.ok) return shown
  const reason = String(form.get('reason') ?? '').trim()
  const why = reason ? { reason } : {}
  const [relation = '', direction = 'from'] = String(form.get('relation') ?? '').split('@')
  if (direction === 'to') {
    // What another dossier says of this one is that one's word.
    const other = await register.showDossier(String(form.get('to') ?? ''))
    if (!other.ok) return other
    const act = form.get('act') === 'unlink' ? 'unlink' : 'link'
    const { id, revision } = other.value
    const done = await register.actOnDossier({
      dossierId: id,
      revision,
      act: { act, relation: relation as Relation, to: dossierId },
      ...why
    })
    return done.ok ? accept(dossierId) : done
  }
  const read = readAct(form, shown.value, language)
  if (!read.ok) return read
  return register.actOnDossier({ dossierId, revision: Number(form.get('revision')), act: read.value, ...why })
}
