/** What one may be allowed, in the field's words; what each lets in is told by the door that asks for it. */
export const PERMISSIONS = [
  'report.read',
  'report.add',
  'report.reread',
  'report.withdraw',
  'report.level',
  'feed.manage',
  'item.decide',
  'dossier.read',
  'dossier.export',
  'dossier.act',
  'dossier.enter',
  'home.set',
  'merge.read',
  'merge.settle',
  'account.own',
  'account.manage',
  'audit.read'
] as const

export type Permission = (typeof PERMISSIONS)[number]

/**
 * From the least to the most; the auditor stands beside that line: sees all, the events of sign-in among it, and changes nothing. A partner body is
 * somebody outside of the office, who sees what is public.
 */
export const ROLES = ['partner', 'reader', 'officer', 'reviewer', 'manager', 'administrator', 'auditor'] as const

export type Role = (typeof ROLES)[number]

const READER = ['report.read', 'dossier.read', 'dossier.export', 'merge.read', 'account.own'] as const
const OFFICER = [...READER, 'report.add', 'report.reread', 'dossier.act', 'dossier.enter'] as const
const REVIEWER = [...OFFICER, 'item.decide'] as const
const MANAGER = [...REVIEWER, 'report.withdraw', 'report.level', 'feed.manage', 'home.set', 'merge.settle'] as const

/** The one table of who may do what. */
const OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  // Of the register what is public and nothing else: an account with this role has no other clearance, whatever was given to it.
  partner: ['report.read', 'dossier.read', 'account.own'],
  reader: READER,
  officer: OFFICER,
  reviewer: REVIEWER,
  manager: MANAGER,
  administrator: [...MANAGER, 'account.manage', 'audit.read'],
  auditor: [...READER, 'audit.read']
}

export const permissionsOf = (role: Role): ReadonlySet<Permission> => new Set(OF_ROLE[role])

/** What an API token can be given; accounts are managed by people who have signed in, not by programs. */
export const TOKEN_SCOPES: readonly Permission[] = PERMISSIONS.filter((each) => !each.startsWith('account.'))
