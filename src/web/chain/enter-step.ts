import type { DossierKind, Register, Relation } from '../../register/index.ts'
import { type Outcome, refuse } from '../../values/index.ts'

/** The steps of a chain that a person may fill without a report. */
export const ADDED = ['need', 'project', 'result'] as const
export type Added = (typeof ADDED)[number]

/** To which kinds each is linked, those that come first being the likeliest. */
export const LINKED_TO: Readonly<Record<Added, readonly DossierKind[]>> = {
  need: ['undertaking', 'agreement', 'project'],
  project: ['agreement', 'undertaking', 'need'],
  result: ['project', 'undertaking', 'agreement']
}

/** Opens what a chain lacks and links it to one of its dossiers. Refuses with form_field_missing and as the register does. */
export const enterStep = async (register: Register, form: FormData): Promise<Outcome<string>> => {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  const kind = ADDED.find((each) => each === word('kind'))
  if (!kind) return refuse('form_field_missing', { field: 'kind' })
  const shown = await register.showDossier(word('to'))
  if (!shown.ok) return shown
  const to = shown.value
  const reason = word('reason') === '' ? {} : { reason: word('reason') }
  if (kind === 'result') {
    const links = [{ relation: to.kind === 'project' ? 'about' : 'fulfils', to: to.id }] as const
    return register.enterDossier({ kind, fields: { text: word('text') }, links, ...reason })
  }
  const entered = await register.enterDossier({
    kind,
    fields: kind === 'need' ? { text: word('text') } : { name: word('text') },
    ...reason
  })
  const id = entered.ok ? entered.value : kind === 'project' ? await projectCalled(register, word('text')) : null
  if (id === null) return entered
  const relation: Relation = kind === 'need' ? 'answers' : 'about'
  return register.actOnDossier({ dossierId: to.id, revision: to.revision, act: { act: 'link', relation, to: id } })
}

/** A project that the register has already is linked, not opened again. */
const projectCalled = async (register: Register, name: string): Promise<string | null> => {
  const found = await register.listDossiers({ kind: 'project', named: name, order: 'title', limit: 1 })
  return (found.ok && found.value.rows[0]?.id) || null
}
