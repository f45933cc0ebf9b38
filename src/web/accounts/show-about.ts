import { type Language, term } from '../../wording/index.ts'
import { showInstant } from '../format/instants.ts'

/** What more there is to say of an account event, in a few words; fields that mean nothing to a reader are left out. */
export const showAbout = (about: Readonly<Record<string, string | null>>, language: Language): string => {
  const { way, role, roleBefore, displayName, name, scopes, until } = about
  const said = [
    way && term('sign-in way', way, language),
    name,
    displayName,
    role &&
      [roleBefore, role]
        .filter((each) => each !== undefined && each !== null)
        .map((each) => term('account role', each, language))
        .join(' → '),
    scopes
      ?.split(' ')
      .map((each) => term('permission', each, language))
      .join('; '),
    until && showInstant(until, language)
  ]
  return said.filter(Boolean).join(', ')
}
