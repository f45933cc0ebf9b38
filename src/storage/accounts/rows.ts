/** The tables of accounts as Kysely sees them. Secrets stand in them as digests only. */
export interface AccountTables {
  account: AccountRow
  /** `failures`: wrong ones since the last right one. */
  account_password: {
    workspace_id: string
    account_id: string
    hash: string
    set_at: string
    failures: number
    waits_until: string | null
  }
  account_session: SessionRow
  account_token: TokenRow
  account_link: {
    workspace_id: string
    digest: string
    purpose: string
    account_id: string | null
    made_at: string
    made_by: string
    expires_at: string
  }
  account_event: AccountEventRow
  account_identity: IdentityRow
  account_passkey: PasskeyRow
  /** Whose rows are there want to be asked for a passkey after anything else. */
  account_second_step: { workspace_id: string; account_id: string }
  account_attempt: {
    workspace_id: string
    digest: string
    kind: string
    account_id: string | null
    expires_at: string
    /** JSON. */
    kept: string
  }
}

export interface IdentityRow {
  workspace_id: string
  source: string
  issuer: string
  subject: string
  account_id: string
  /** 1 where the role follows what is said from outside. */
  leads_role: number
  tied_at: string
  failures: number
  waits_until: string | null
}

export interface PasskeyRow {
  workspace_id: string
  id: string
  account_id: string
  name: string
  public_key: string
  /** PostgreSQL gives it as digits. */
  counter: number | string
  /** JSON. */
  transports: string
  backed_up: number
  made_at: string
  used_at: string | null
}

export interface AccountRow {
  workspace_id: string
  id: string
  login_name: string
  display_name: string
  role: string
  office_id: string | null
  clearance: string
  /** 0 while it is locked. */
  active: number
  made_at: string
  made_by: string
}

export interface SessionRow {
  workspace_id: string
  digest: string
  id: string
  account_id: string
  way: string
  opened_at: string
  seen_at: string
  expires_at: string
  address: string | null
  agent: string | null
}

export interface TokenRow {
  workspace_id: string
  digest: string
  id: string
  account_id: string
  name: string
  /** JSON. */
  scopes: string
  level: string
  made_at: string
  expires_at: string
  used_at: string | null
}

export interface AccountEventRow {
  workspace_id: string
  id: string
  at: string
  kind: string
  account_id: string | null
  done_by: string | null
  address: string | null
  /** JSON. */
  about: string
}
