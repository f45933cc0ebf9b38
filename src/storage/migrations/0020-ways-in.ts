import { type Kysely, sql } from 'kysely'

/** Who vouches for accounts from outside, the passkeys of accounts, and what was begun here and is finished elsewhere first. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const table = (name: string) => db.schema.createTable(name).addColumn('workspace_id', 'text', (c) => c.notNull())
  const OF_ACCOUNT = ['workspace_id', 'account_id'] as const
  const ACCOUNT = ['workspace_id', 'id'] as const

  await table('account_identity')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('leads_role', 'integer', (c) => c.notNull().check(sql`leads_role in (0, 1)`))
    .addColumn('tied_at', 'text', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('waits_until', 'text')
    .addPrimaryKeyConstraint('account_identity_key', ['workspace_id', 'source', 'issuer', 'subject'])
    .addForeignKeyConstraint('account_identity_of', [...OF_ACCOUNT], 'account', [...ACCOUNT])
    .execute()
  await db.schema
    .createIndex('account_identity_account')
    .on('account_identity')
    .columns([...OF_ACCOUNT])
    .execute()

  await table('account_passkey')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('counter', 'bigint', (c) => c.notNull())
    .addColumn('transports', 'text', (c) => c.notNull())
    .addColumn('backed_up', 'integer', (c) => c.notNull().check(sql`backed_up in (0, 1)`))
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('account_passkey_key', ['workspace_id', 'id'])
    .addForeignKeyConstraint('account_passkey_of', [...OF_ACCOUNT], 'account', [...ACCOUNT])
    .execute()
  await db.schema
    .createIndex('account_passkey_account')
    .on('account_passkey')
    .columns([...OF_ACCOUNT])
    .execute()

  await table('account_second_step')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_second_step_key', [...OF_ACCOUNT])
    .addForeignKeyConstraint('account_second_step_of', [...OF_ACCOUNT], 'account', [...ACCOUNT])
    .execute()

  await table('account_attempt')
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('kept', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_attempt_key', ['workspace_id', 'digest'])
    .addForeignKeyConstraint('account_attempt_of', [...OF_ACCOUNT], 'account', [...ACCOUNT])
    .execute()
}
