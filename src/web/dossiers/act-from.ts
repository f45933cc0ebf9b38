import { type ActionFailure, fail } from '@sveltejs/kit'
import type { Outcome } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import { statusOf } from '../or-error.ts'
import { readAct } from './read-act.ts'

/** Why a form was refused: which act it was of, and what was typed. */
export interface ActRefused {
  readonly act: string
  readonly dossier: string
  /** The step, milestone or obstacle that it was about; "" for any other act. */
  readonly about: string
  readonly refusal: string
  readonly typed: string
}

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
    act: word('act') === 'link' ? word('relation') : word('act'),
    dossier: dossierId,
    about: word('step') || word('kind') || word('obstacle'),
    refusal: sentenceOf(outcome.refusal, language),
    typed: word('due') || word('text')
  }
  return { to: dossierId, failed: fail(statusOf(outcome.refusal), refused) }
}

const act = async (
  register: App.Locals['register'],
  language: App.Locals['language'],
  dossierId: string,
  form: FormData
): Promise<Outcome<string>> => {
  const shown = await register.showDossier(dossierId)
  if (!shown.ok) return shown
  const read = readAct(form, shown.value, language)
  if (!read.ok) return read
  const reason = String(form.get('reason') ?? '').trim()
  return register.actOnDossier({ dossierId, revision: Number(form.get('revision')), act: read.value, ...(reason ? { reason } : {}) })
}
