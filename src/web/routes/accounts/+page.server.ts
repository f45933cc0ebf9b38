import { fail } from '@sveltejs/kit'
import type { Account, Accounts, Actor } from '../../../accounts/index.ts'
import type { Register } from '../../../register/index.ts'
import { accept, type Outcome, refuse } from '../../../values/index.ts'
import { choices, sentenceOf, term } from '../../../wording/index.ts'
import { accountsOf } from '../../accounts/come-in.ts'
import { findOffice, namesOfOffices } from '../../accounts/find-office.ts'
import { showInstant } from '../../format/instants.ts'
import { showBy } from '../../format/who.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { language, register, visit } = locals
  const accounts = await accountsOf(locals).list()
  const offices = await namesOfOffices(
    register,
    accounts.map(({ office }) => office)
  )
  return {
    roles: choices('account role', language),
    levels: choices('confidentiality', language),
    accounts: accounts.map(({ id, loginName, displayName, role, office, clearance, active, madeAt, madeBy }) => ({
      id,
      loginName,
      displayName,
      role,
      roleName: term('account role', role, language),
      office: office === null ? '' : (offices.get(office) ?? office),
      clearance,
      clearanceName: term('confidentiality', clearance, language),
      active,
      isMine: id === visit.actor?.accountId,
      made: showInstant(madeAt, language),
      by: showBy(madeBy, language)
    }))
  }
}

/** What a form is answered: why not, or what was done, with the link to hand over where there is one. */
interface Told {
  readonly account: string
  readonly name: string
  readonly link?: { readonly secret: string; readonly expiresAt: string } | undefined
}

type Event = Parameters<Actions[string]>[0]

const answer = async (event: Event, act: (form: FormData) => Promise<Outcome<Told>>) => {
  const { locals, request, url } = event
  const form = await request.formData()
  const done = await act(form)
  const typed = Object.fromEntries(
    ['loginName', 'displayName', 'role', 'office', 'clearance'].map((name) => [name, String(form.get(name) ?? '')])
  )
  if (!done.ok) {
    const refusal = sentenceOf(done.refusal, locals.language)
    return fail(422, { account: String(form.get('account') ?? ''), refusal, typed, name: '', link: null })
  }
  const { account, name, link } = done.value
  const shown = link && { address: `${url.origin}/password?link=${link.secret}`, until: showInstant(link.expiresAt, locals.language) }
  return { account, refusal: null, typed: null, name, link: shown ?? null }
}

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

const clearanceIn = (form: FormData) => (form.has('clearance') ? { clearance: field(form, 'clearance') } : {})

/** What is done with an account; a link to hand over where it makes one. */
type Doing = (
  on: { readonly accounts: Accounts; readonly actor: Actor; readonly account: Account; readonly register: Register },
  form: FormData
) => Promise<Outcome<{ readonly link?: Told['link'] }>>

const DONE = accept({})

/** An action on the account that its form names. Refuses with not_signed_in, account_not_found and as what is done refuses. */
const onAccount =
  (act: Doing) =>
  (event: Event): ReturnType<typeof answer> =>
    answer(event, async (form) => {
      const { actor } = event.locals.visit
      const accounts = accountsOf(event.locals)
      const accountId = field(form, 'account')
      const account = (await accounts.list()).find(({ id }) => id === accountId)
      if (!actor) return refuse('not_signed_in')
      if (!account) return refuse('account_not_found', { account: accountId })
      const done = await act({ accounts, actor, account, register: event.locals.register }, form)
      return done.ok ? accept({ account: account.id, name: account.loginName, ...done.value }) : done
    })

export const actions: Actions = {
  add: async (event) =>
    answer(event, async (form) => {
      const { locals } = event
      const office = await findOffice(locals.register, field(form, 'office'))
      if (!office.ok) return office
      if (!locals.visit.actor) return refuse('not_signed_in')
      const asked = {
        loginName: field(form, 'loginName'),
        displayName: field(form, 'displayName'),
        role: field(form, 'role'),
        ...clearanceIn(form)
      }
      const added = await accountsOf(locals).add(locals.visit.actor, { ...asked, office: office.value })
      if (!added.ok) return added
      const { account, link } = added.value
      return accept({ account: account.id, name: account.loginName, link })
    }),
  change: onAccount(async ({ accounts, actor, account, register }, form) => {
    const office = await findOffice(register, field(form, 'office'))
    if (!office.ok) return office
    const said = { displayName: field(form, 'displayName'), role: field(form, 'role'), ...clearanceIn(form) }
    const changed = await accounts.change(actor, { accountId: account.id, ...said, office: office.value })
    return changed.ok ? DONE : changed
  }),
  lock: onAccount(async ({ accounts, actor, account }, form) => {
    const locked = await accounts.lock(actor, { accountId: account.id, locked: field(form, 'locked') === 'true' })
    return locked.ok ? DONE : locked
  }),
  reset: onAccount(async ({ accounts, actor, account }) => {
    const link = await accounts.resetPassword(actor, account.id)
    return link.ok ? accept({ link: link.value }) : link
  }),
  dropPasskeys: onAccount(async ({ accounts, actor, account }) => {
    const dropped = await accounts.dropPasskeys(actor, account.id)
    return dropped.ok ? DONE : dropped
  }),
  revoke: onAccount(async ({ accounts, actor, account }) => {
    const revoked = await accounts.revokeAll(actor, account.id)
    return revoked.ok ? DONE : revoked
  })
}
