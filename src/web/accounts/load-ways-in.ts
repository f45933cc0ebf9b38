import type { Actor } from '../../accounts/index.ts'
import { showInstant } from '../format/instants.ts'
import { accountsOf } from './come-in.ts'

/** By what else than a password an account's owner comes in, as “my account” shows it. */
export const loadWaysIn = async (locals: App.Locals, actor: Actor) => {
  const accounts = accountsOf(locals)
  const { language } = locals
  const { passkeys, secondStep } = await accounts.passkeysOf(actor)
  const identities = await accounts.identitiesOf(actor)
  return {
    passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({
      id,
      name,
      made: showInstant(madeAt, language),
      used: usedAt && showInstant(usedAt, language)
    })),
    secondStep,
    owesSecondStep: actor.owesSecondStep,
    provider: accounts.provider,
    isTied: identities.some(({ source }) => source === 'oidc'),
    isOfDirectory: identities.some(({ source }) => source === 'ldap')
  }
}

export type WaysIn = Awaited<ReturnType<typeof loadWaysIn>>
