import { readFileSync } from 'node:fs'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { isLoopback } from './origin.ts'
import { type RoleOfGroup, readRoleMap } from './read-roles.ts'

/** How an LDAP directory is asked. */
export interface DirectorySettings {
  readonly url: string
  /** Whether the connection is to be made secret before anything is said on it: `ldap://` to another machine. */
  readonly startsTls: boolean
  /** Certificates to trust, as PEM; null for those of the system. */
  readonly ca: string | null
  /** Where people are looked for. */
  readonly base: string
  /** Who looks; null where the directory lets anybody look. */
  readonly binding: { readonly dn: string; readonly password: string } | null
  /** Where somebody's entry is, with `{login}` for the name; null where it is looked for. */
  readonly userDn: string | null
  readonly loginAttribute: string
  readonly nameAttribute: string
  readonly roles: readonly RoleOfGroup[]
}

type Environment = Readonly<Record<string, string | undefined>>

const ATTRIBUTE = /^[A-Za-z][A-Za-z0-9-]*$/
const NAMES = ['CA', 'BASE', 'BIND_DN', 'BIND_PASSWORD', 'USER_DN', 'LOGIN', 'NAME', 'ROLES'].map((name) => `HOPLUU_LDAP_${name}`)

/**
 * The settings of an LDAP directory; null where none is named. Refuses with ldap_settings_incomplete, ldap_url_not_valid, ldap_ca_not_read,
 * ldap_user_dn_not_valid, ldap_attribute_not_valid, role_map_not_valid.
 */
export const directoryOf = (environment: Environment): Outcome<DirectorySettings | null> => {
  const said = (name: string): string | null => environment[`HOPLUU_LDAP_${name}`]?.trim() || null
  const url = said('URL')
  if (url === null) {
    return NAMES.some((name) => environment[name]) ? refuse('ldap_settings_incomplete', { missing: 'HOPLUU_LDAP_URL' }) : accept(null)
  }
  if (!isDirectoryAddress(url)) return refuse('ldap_url_not_valid')
  const { protocol, hostname } = new URL(url)
  const [base, userDn, bindDn] = [said('BASE'), said('USER_DN'), said('BIND_DN')]
  // As it stands: a password may begin or end with a space.
  const bindPassword = environment.HOPLUU_LDAP_BIND_PASSWORD || null
  if (base === null) return refuse('ldap_settings_incomplete', { missing: 'HOPLUU_LDAP_BASE' })
  if (bindDn !== null && bindPassword === null) return refuse('ldap_settings_incomplete', { missing: 'HOPLUU_LDAP_BIND_PASSWORD' })
  if (bindDn === null && bindPassword !== null) return refuse('ldap_settings_incomplete', { missing: 'HOPLUU_LDAP_BIND_DN' })
  if (userDn !== null && userDn.split('{login}').length !== 2) return refuse('ldap_user_dn_not_valid', { value: userDn })
  const [loginAttribute, nameAttribute] = [said('LOGIN') ?? 'uid', said('NAME') ?? 'cn']
  const wrong = [loginAttribute, nameAttribute].find((each) => !ATTRIBUTE.test(each))
  if (wrong !== undefined) return refuse('ldap_attribute_not_valid', { value: wrong })
  const roles = readRoleMap('HOPLUU_LDAP_ROLES', said('ROLES') ?? '')
  if (!roles.ok) return roles
  const ca = certificates(said('CA'))
  if (!ca.ok) return ca
  return accept({
    url,
    startsTls: protocol === 'ldap:' && !isLoopback(hostname),
    ca: ca.value,
    base,
    binding: bindDn === null || bindPassword === null ? null : { dn: bindDn, password: bindPassword },
    userDn,
    loginAttribute,
    nameAttribute,
    roles: roles.value
  })
}

const isDirectoryAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text)
  return /^ldaps?:$/.test(protocol) && hostname !== '' && username + password + search + hash === '' && /^\/?$/.test(pathname)
}

const certificates = (file: string | null): Outcome<string | null> => {
  if (file === null) return accept(null)
  try {
    return accept(readFileSync(file, 'utf8'))
  } catch (fault) {
    return refuse('ldap_ca_not_read', { file, reason: (fault as NodeJS.ErrnoException).code ?? String(fault) })
  }
}
