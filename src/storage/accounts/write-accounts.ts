import type { Kysely } from 'kysely'
import type { ReadingAccounts, WritingAccounts } from '../../accounts/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { Schema } from '../schema.ts'
import { writingWaysIn } from './ways-in.ts'

/** The writing half, for inside a transaction. */
export const writingAccounts = (
  workspaceId: string,
  kind: DatabaseKind,
  query: () => Kysely<Schema>,
  noted: Noted
): Omit<WritingAccounts, keyof ReadingAccounts> => {
  const of = { workspace_id: workspaceId }
  const deleteOf = (table: 'account_session' | 'account_token', accountId: string) =>
    query().deleteFrom(table).where('workspace_id', '=', workspaceId).where('account_id', '=', accountId)
  const deleteLinks = () => query().deleteFrom('account_link').where('workspace_id', '=', workspaceId)
  return {
    ...writingWaysIn(workspaceId, query),
    // On SQLite a transaction that writes has the whole database to itself.
    claimAccounts: async () => {
      if (kind === 'sqlite') return
      await query().selectFrom('workspace').select('id').where('id', '=', workspaceId).forUpdate().execute()
    },
    addAccount: async ({ id, loginName, displayName, role, office, clearance, active, madeAt, madeBy }) => {
      const said = { login_name: loginName, display_name: displayName, role, office_id: office, clearance, active: Number(active) }
      await query()
        .insertInto('account')
        .values({ ...of, id, ...said, made_at: madeAt, made_by: madeBy })
        .execute()
    },
    changeAccount: async ({ id, displayName, role, office, clearance, active }) => {
      await query()
        .updateTable('account')
        .set({ display_name: displayName, role, office_id: office, clearance, active: Number(active) })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute()
    },
    putPassword: async (accountId, { hash, setAt, failures, waitsUntil }) => {
      const said = { hash, set_at: setAt, failures, waits_until: waitsUntil }
      await query()
        .insertInto('account_password')
        .values({ ...of, account_id: accountId, ...said })
        .onConflict((c) => c.columns(['workspace_id', 'account_id']).doUpdateSet(said))
        .execute()
    },
    addSession: async (digest, { id, accountId, way, openedAt, seenAt, expiresAt, address, agent }) => {
      const times = { opened_at: openedAt, seen_at: seenAt, expires_at: expiresAt }
      await query()
        .insertInto('account_session')
        .values({ ...of, digest, id, account_id: accountId, way, ...times, address, agent })
        .execute()
    },
    endSession: async (accountId, sessionId) => {
      const done = await deleteOf('account_session', accountId).where('id', '=', sessionId).executeTakeFirst()
      return done.numDeletedRows > 0n
    },
    endSessionsOf: async (accountId, but) => {
      const all = deleteOf('account_session', accountId)
      await (but === undefined ? all : all.where('id', '!=', but)).execute()
    },
    dropOver: async (expiredBy, unseenSince) => {
      await query()
        .deleteFrom('account_session')
        .where('workspace_id', '=', workspaceId)
        .where((e) => e.or([e('expires_at', '<=', expiredBy), e('seen_at', '<=', unseenSince)]))
        .execute()
      await deleteLinks().where('expires_at', '<=', expiredBy).execute()
    },
    addToken: async (digest, { id, accountId, name, scopes, level, madeAt, expiresAt, usedAt }) => {
      const times = { made_at: madeAt, expires_at: expiresAt, used_at: usedAt }
      await query()
        .insertInto('account_token')
        .values({ ...of, digest, id, account_id: accountId, name, scopes: JSON.stringify(scopes), level, ...times })
        .execute()
    },
    endToken: async (accountId, tokenId) => {
      const done = await deleteOf('account_token', accountId).where('id', '=', tokenId).executeTakeFirst()
      return done.numDeletedRows > 0n
    },
    endTokensOf: async (accountId) => {
      await deleteOf('account_token', accountId).execute()
    },
    addLink: async (digest, { purpose, accountId, madeAt, madeBy, expiresAt }) => {
      const said = { purpose, account_id: accountId, made_at: madeAt, made_by: madeBy, expires_at: expiresAt }
      await query()
        .insertInto('account_link')
        .values({ ...of, digest, ...said })
        .execute()
    },
    useLink: async (digest) => {
      const done = await deleteLinks().where('digest', '=', digest).executeTakeFirst()
      return done.numDeletedRows > 0n
    },
    dropLinks: async (accountId) => {
      await deleteLinks()
        .where((e) => (accountId === null ? e('account_id', 'is', null) : e('account_id', '=', accountId)))
        .execute()
    },
    addAccountEvent: async ({ id, at, kind: what, accountId, by, address, about }) => {
      const row = { ...of, id, at, kind: what, account_id: accountId, done_by: by, address, about: JSON.stringify(about) }
      await query().insertInto('account_event').values(row).execute()
      noted.push(entryOf('account', row))
    }
  }
}

/** Notes when a session, or a token, was last seen. */
export const touchSession = async (db: Kysely<Schema>, workspaceId: string, digest: string, at: string): Promise<void> => {
  const update = db.updateTable('account_session').set({ seen_at: at })
  await update.where('workspace_id', '=', workspaceId).where('digest', '=', digest).execute()
}

export const touchToken = async (db: Kysely<Schema>, workspaceId: string, digest: string, at: string): Promise<void> => {
  const update = db.updateTable('account_token').set({ used_at: at })
  await update.where('workspace_id', '=', workspaceId).where('digest', '=', digest).execute()
}
