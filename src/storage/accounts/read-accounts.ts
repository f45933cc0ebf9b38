import type { Kysely } from 'kysely'
import type { Account, AccountEvent, Permission, ReadingAccounts, Role, Session, StoredLink, Token } from '../../accounts/index.ts'
import type { Level } from '../../values/index.ts'
import type { Schema } from '../schema.ts'
import type { AccountEventRow, AccountRow, SessionRow, TokenRow } from './rows.ts'
import { readingWaysIn } from './ways-in.ts'

/** The reading half of a workspace's accounts; `query` is asked for each, so that a store used in the wrong place is found out. */
export const readingAccounts = (workspaceId: string, query: () => Kysely<Schema>): ReadingAccounts => {
  const accountRows = () => query().selectFrom('account').selectAll().where('workspace_id', '=', workspaceId)
  const accountOf = async (accountId: string): Promise<Account | null> => {
    const row = await accountRows().where('id', '=', accountId).executeTakeFirst()
    return row ? asAccount(row) : null
  }
  return {
    ...readingWaysIn(workspaceId, query),
    hasAccounts: async () => (await accountRows().limit(1).execute()).length > 0,
    accounts: async () => (await accountRows().orderBy('login_name').execute()).map(asAccount),
    account: accountOf,
    accountCalled: async (loginName) => {
      const row = await accountRows().where('login_name', '=', loginName).executeTakeFirst()
      return row ? asAccount(row) : null
    },
    password: async (accountId) => {
      const row = await query()
        .selectFrom('account_password')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return row ? { hash: row.hash, setAt: row.set_at, failures: row.failures, waitsUntil: row.waits_until } : null
    },
    session: async (digest) => {
      const row = await query()
        .selectFrom('account_session')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('digest', '=', digest)
        .executeTakeFirst()
      const account = row && (await accountOf(row.account_id))
      return account ? { session: asSession(row), account } : null
    },
    sessionsOf: async (accountId) => {
      const rows = query().selectFrom('account_session').selectAll().where('workspace_id', '=', workspaceId)
      return (await rows.where('account_id', '=', accountId).orderBy('seen_at', 'desc').orderBy('id').execute()).map(asSession)
    },
    token: async (digest) => {
      const row = await query()
        .selectFrom('account_token')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('digest', '=', digest)
        .executeTakeFirst()
      const account = row && (await accountOf(row.account_id))
      return account ? { token: asToken(row), account } : null
    },
    tokensOf: async (accountId) => {
      const rows = query().selectFrom('account_token').selectAll().where('workspace_id', '=', workspaceId)
      return (await rows.where('account_id', '=', accountId).orderBy('made_at', 'desc').orderBy('id').execute()).map(asToken)
    },
    link: async (digest) => {
      const row = await query()
        .selectFrom('account_link')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('digest', '=', digest)
        .executeTakeFirst()
      if (!row) return null
      const { purpose, account_id: accountId, made_at: madeAt, made_by: madeBy, expires_at: expiresAt } = row
      return { purpose: purpose as StoredLink['purpose'], accountId, madeAt, madeBy, expiresAt }
    },
    accountEvents: async ({ limit, after }) => {
      let rows = query().selectFrom('account_event').selectAll().where('workspace_id', '=', workspaceId)
      if (after) rows = rows.where((e) => e(e.refTuple('at', 'id'), '<', e.tuple(after.at, after.id)))
      return (await rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(asEvent)
    }
  }
}

const asAccount = (row: AccountRow): Account => ({
  id: row.id,
  loginName: row.login_name,
  displayName: row.display_name,
  role: row.role as Role,
  office: row.office_id,
  clearance: row.clearance as Level,
  active: row.active === 1,
  madeAt: row.made_at,
  madeBy: row.made_by
})

const asSession = (row: SessionRow): Session => ({
  id: row.id,
  accountId: row.account_id,
  way: row.way,
  openedAt: row.opened_at,
  seenAt: row.seen_at,
  expiresAt: row.expires_at,
  address: row.address,
  agent: row.agent
})

const asToken = (row: TokenRow): Token => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  scopes: JSON.parse(row.scopes) as Permission[],
  level: row.level as Level,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at
})

const asEvent = (row: AccountEventRow): AccountEvent => ({
  id: row.id,
  at: row.at,
  kind: row.kind as AccountEvent['kind'],
  accountId: row.account_id,
  by: row.done_by,
  address: row.address,
  about: JSON.parse(row.about) as AccountEvent['about']
})
