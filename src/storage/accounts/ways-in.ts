import type { Kysely, Selectable } from 'kysely'
import type { Passkey, ReadingAccounts, StoredAttempt, StoredIdentity, WritingAccounts } from '../../accounts/index.ts'
import type { Schema } from '../schema.ts'
import type { IdentityRow, PasskeyRow } from './rows.ts'

type Reading = Pick<ReadingAccounts, 'identity' | 'identitiesOf' | 'passkey' | 'passkeysOf' | 'asksSecondStep'>
type Writing = Pick<
  WritingAccounts,
  'putIdentity' | 'addAttempt' | 'takeAttempt' | 'dropAttempts' | 'addPasskey' | 'touchPasskey' | 'removePasskey' | 'askSecondStep'
>

/** Identities from outside and passkeys, as they are read. */
export const readingWaysIn = (workspaceId: string, query: () => Kysely<Schema>): Reading => {
  const identities = () => query().selectFrom('account_identity').selectAll().where('workspace_id', '=', workspaceId)
  const passkeys = () => query().selectFrom('account_passkey').selectAll().where('workspace_id', '=', workspaceId)
  return {
    identity: async ({ source, issuer, subject }) => {
      const row = await identities()
        .where('source', '=', source)
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst()
      return row ? asIdentity(row) : null
    },
    identitiesOf: async (accountId) =>
      (await identities().where('account_id', '=', accountId).orderBy('tied_at').orderBy('subject').execute()).map(asIdentity),
    passkey: async (id) => {
      const row = await passkeys().where('id', '=', id).executeTakeFirst()
      return row ? asPasskey(row) : null
    },
    passkeysOf: async (accountId) =>
      (await passkeys().where('account_id', '=', accountId).orderBy('made_at').orderBy('id').execute()).map(asPasskey),
    asksSecondStep: async (accountId) => {
      const rows = query().selectFrom('account_second_step').select('account_id').where('workspace_id', '=', workspaceId)
      return (await rows.where('account_id', '=', accountId).execute()).length > 0
    }
  }
}

/** The writing half, for inside a transaction. */
export const writingWaysIn = (workspaceId: string, query: () => Kysely<Schema>): Writing => {
  const of = { workspace_id: workspaceId }
  const attempts = () => query().deleteFrom('account_attempt').where('workspace_id', '=', workspaceId)
  return {
    putIdentity: async ({ source, issuer, subject, accountId, leadsRole, tiedAt, failures, waitsUntil }) => {
      const said = { account_id: accountId, leads_role: Number(leadsRole), tied_at: tiedAt, failures, waits_until: waitsUntil }
      await query()
        .insertInto('account_identity')
        .values({ ...of, source, issuer, subject, ...said })
        .onConflict((c) => c.columns(['workspace_id', 'source', 'issuer', 'subject']).doUpdateSet(said))
        .execute()
    },
    addAttempt: async (digest, { kind, accountId, expiresAt, kept }) => {
      const said = { kind, account_id: accountId, expires_at: expiresAt, kept: JSON.stringify(kept) }
      await query()
        .insertInto('account_attempt')
        .values({ ...of, digest, ...said })
        .execute()
    },
    takeAttempt: async (digest) => {
      const row = await attempts().where('digest', '=', digest).returningAll().executeTakeFirst()
      if (!row) return null
      const { kind, account_id: accountId, expires_at: expiresAt, kept } = row
      return { kind: kind as StoredAttempt['kind'], accountId, expiresAt, kept: JSON.parse(kept) as StoredAttempt['kept'] }
    },
    dropAttempts: async (expiredBy) => {
      await attempts().where('expires_at', '<=', expiredBy).execute()
    },
    addPasskey: async ({ id, accountId, name, publicKey, counter, transports, backedUp, madeAt, usedAt }) => {
      const key = { public_key: publicKey, counter, transports: JSON.stringify(transports), backed_up: Number(backedUp) }
      await query()
        .insertInto('account_passkey')
        .values({ ...of, id, account_id: accountId, name, ...key, made_at: madeAt, used_at: usedAt })
        .execute()
    },
    touchPasskey: async ({ id, counter, backedUp, usedAt }) => {
      await query()
        .updateTable('account_passkey')
        .set({ counter, backed_up: Number(backedUp), used_at: usedAt })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute()
    },
    removePasskey: async (accountId, id) => {
      const rows = query().deleteFrom('account_passkey').where('workspace_id', '=', workspaceId)
      return (await rows.where('account_id', '=', accountId).where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n
    },
    askSecondStep: async (accountId, asks) => {
      const row = { ...of, account_id: accountId }
      const rows = query().deleteFrom('account_second_step').where('workspace_id', '=', workspaceId)
      await rows.where('account_id', '=', accountId).execute()
      if (asks) await query().insertInto('account_second_step').values(row).execute()
    }
  }
}

const asIdentity = (row: Selectable<IdentityRow>): StoredIdentity => ({
  source: row.source as StoredIdentity['source'],
  issuer: row.issuer,
  subject: row.subject,
  accountId: row.account_id,
  leadsRole: row.leads_role === 1,
  tiedAt: row.tied_at,
  failures: row.failures,
  waitsUntil: row.waits_until
})

const asPasskey = (row: Selectable<PasskeyRow>): Passkey => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: JSON.parse(row.transports) as string[],
  backedUp: row.backed_up === 1,
  madeAt: row.made_at,
  usedAt: row.used_at
})
