import { isIP } from 'node:net'
import type { Client, Entry } from 'ldapts'
import type { Directory, Identity } from '../accounts/index.ts'
import type { DirectorySettings } from '../operation/index.ts'
import { accept, refuse } from '../values/index.ts'
import { roleIn } from './role-in.ts'

type Ldap = typeof import('ldapts')

/** How long a directory may take: to let us in, for each answer, and for all of them. */
const USUAL_TIMES = { connectMs: 4000, answerMs: 5000, allMs: 10_000 }
type Times = typeof USUAL_TIMES

/** OpenLDAP and most others, then Active Directory. */
const [ENTRY_UUID, OBJECT_GUID] = ['entryUUID', 'objectGUID'] as const

/**
 * An LDAP directory, asked anew for each sign-in: none is so often that a connection were worth keeping. What is wrong with it is told to `onFault`; whoever
 * signs in hears that it was not reached.
 */
export const openDirectory = (settings: DirectorySettings, onFault: (fault: Error) => void, times = USUAL_TIMES): Directory => ({
  ask: async ({ loginName, password }) => {
    // Guarded here as well as before: a directory takes a name without a password for nobody in particular, and says yes to it.
    if (password === '') return accept(null)
    const ldap = await import('ldapts')
    const opened: Client[] = []
    const end = setTimeout(() => closeAll(opened), times.allMs)
    try {
      return accept(await ask({ ldap, settings, times, opened }, { loginName, password }))
    } catch (fault) {
      onFault(new Error(`The LDAP directory did not answer as expected: ${fault instanceof Error ? fault.message : String(fault)}`))
      return refuse('directory_not_reached')
    } finally {
      clearTimeout(end)
      closeAll(opened)
    }
  }
})

const closeAll = (clients: Client[]): void => {
  // One that is not there any more cannot be left politely, and nobody waits for it.
  for (const client of clients.splice(0)) client.unbind().catch(() => {})
}

/** One asking: the library, loaded when the first is made, and the connections that end with it. */
interface Asking {
  readonly ldap: Ldap
  readonly settings: DirectorySettings
  readonly times: Times
  readonly opened: Client[]
}

const connect = async ({ ldap, settings, times, opened }: Asking): Promise<Client> => {
  const { url, startsTls, ca } = settings
  const trust = ca === null ? {} : { ca }
  const limits = { connectTimeout: times.connectMs, timeout: times.answerMs }
  const client = new ldap.Client({ url, ...limits, ...(url.startsWith('ldaps:') ? { tlsOptions: trust } : {}) })
  opened.push(client)
  if (startsTls) {
    const host = new URL(url).hostname.replace(/[[\]]/g, '')
    await client.startTLS({ ...trust, host, ...(isIP(host) ? {} : { servername: host }) })
  }
  return client
}

const ask = async (
  asking: Asking,
  { loginName, password }: { readonly loginName: string; readonly password: string }
): Promise<Identity | null> => {
  const { ldap, settings } = asking
  const { binding, userDn } = settings
  const asThem = await connect(asking)
  if (userDn !== null) {
    const dn = userDn.replace('{login}', () => escapeInDn(loginName))
    if (!(await binds(ldap, asThem, dn, password))) return null
    const entry = await only(asThem, dn, { ...wanted(settings), scope: 'base' })
    return entry && (await identityOf(ldap, asThem, settings, entry, loginName))
  }
  const looking = await connect(asking)
  if (binding) await looking.bind(binding.dn, binding.password)
  const filter = new ldap.EqualityFilter({ attribute: settings.loginAttribute, value: loginName })
  const entry = await only(looking, settings.base, { ...wanted(settings), scope: 'sub', filter, sizeLimit: 2 })
  if (entry === null || !(await binds(ldap, asThem, entry.dn, password))) return null
  return identityOf(ldap, looking, settings, entry, loginName)
}

/** Whether the directory takes the password; anything but its yes and its no to it is a fault. */
const binds = async (ldap: Ldap, client: Client, dn: string, password: string): Promise<boolean> => {
  try {
    await client.bind(dn, password)
    return true
  } catch (fault) {
    // A name that leads to no entry is told apart by some directories; it is no more than a wrong name here.
    if (fault instanceof ldap.InvalidCredentialsError || fault instanceof ldap.NoSuchObjectError) return false
    throw fault
  }
}

const wanted = ({ loginAttribute, nameAttribute }: DirectorySettings) => ({
  attributes: [loginAttribute, nameAttribute, ENTRY_UUID, OBJECT_GUID],
  explicitBufferAttributes: [OBJECT_GUID],
  timeLimit: USUAL_TIMES.answerMs / 1000
})

/** The one entry that was found; null for none, and for more than one, since nobody knows whose password it would be. */
const only = async (client: Client, base: string, how: Parameters<Client['search']>[1]): Promise<Entry | null> => {
  const { searchEntries } = await client.search(base, how)
  const [entry, ...others] = searchEntries
  return entry && others.length === 0 ? entry : null
}

const identityOf = async (ldap: Ldap, client: Client, settings: DirectorySettings, entry: Entry, typed: string): Promise<Identity> => {
  const { base, loginAttribute, nameAttribute, roles } = settings
  const subject = textsOf(entry, ENTRY_UUID)[0]?.toLowerCase() ?? guidOf(entry)
  if (!subject) throw new Error(`the entry has neither ${ENTRY_UUID} nor ${OBJECT_GUID}, or they may not be read`)
  const logins = textsOf(entry, loginAttribute).map((login) => login.normalize('NFC').trim().toLowerCase())
  const loginName = logins.includes(typed) ? typed : (logins[0] ?? typed)
  const displayName = textsOf(entry, nameAttribute)[0] ?? loginName
  const role = await roleIn(roles, (group) => isMember(ldap, client, group, entry.dn, loginName))
  return { source: 'ldap', issuer: base.toLowerCase().replace(/\s*([,=])\s*/g, '$1'), subject, loginName, displayName, role }
}

/** Whether a group names somebody, as groups do: by their place in the tree or, the older ones, by their login name. */
const isMember = async (ldap: Ldap, client: Client, group: string, dn: string, loginName: string): Promise<boolean> => {
  const by = (attribute: string, value: string) => new ldap.EqualityFilter({ attribute, value })
  const filter = new ldap.OrFilter({ filters: [by('member', dn), by('uniqueMember', dn), by('memberUid', loginName)] })
  try {
    return (await client.search(group, { scope: 'base', filter, attributes: ['1.1'] })).searchEntries.length > 0
  } catch (fault) {
    // A group of the settings that is not there has no members.
    if (fault instanceof ldap.NoSuchObjectError) return false
    throw fault
  }
}

const textsOf = (entry: Entry, attribute: string): string[] => {
  const key = Object.keys(entry).find((each) => each.toLowerCase() === attribute.toLowerCase())
  const value = key === undefined ? [] : entry[key]
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '') as string[]
}

const guidOf = (entry: Entry): string | null => {
  const value = [entry[OBJECT_GUID]].flat()[0]
  return Buffer.isBuffer(value) && value.length > 0 ? value.toString('hex') : null
}

/** A login name has none of these, but a template must hold whatever is put in it. */
const escapeInDn = (text: string): string =>
  text.replace(/[,\\#+<>;"=\0]|^ | $/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)
