/** The fixed words that fields of the record take; `wording/` has what people call them. */

export const SECTORS = [
  'water-supply',
  'wastewater',
  'drainage',
  'flood',
  'waste',
  'air',
  'energy',
  'transport',
  'urban',
  'digital',
  'climate',
  'environment',
  'heritage',
  'culture',
  'tourism',
  'education',
  'training',
  'health',
  'sport',
  'trade',
  'investment',
  'finance',
  'economy',
  'agriculture',
  'fisheries',
  'labour',
  'social',
  'relations',
  'governance',
  'science',
  'disaster',
  'defence',
  'justice'
] as const

/** The kinds of items, each with the list of the record that holds it. */
export const ITEM_LISTS = {
  meeting: 'meetings',
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  figure: 'figures',
  action: 'actions',
  agreement: 'agreements',
  project: 'projects'
} as const

export const ACTION_KINDS = ['need', 'result', 'topic', 'proposal', 'commitment', 'assignment', 'agreement'] as const
export const MEETING_FORMATS = ['reception', 'working session', 'talks', 'conference', 'signing', 'visit', 'survey', 'briefing'] as const
export const AGREEMENT_KINDS = [
  'memorandum',
  'cooperation agreement',
  'loan agreement',
  'exchange of notes',
  'contract',
  'treaty',
  'statement',
  'programme'
] as const
export const AGREEMENT_STATUSES = ['proposed', 'planned', 'being prepared', 'signed', 'in force', 'extended', 'ended', 'cancelled'] as const
export const PROJECT_STATUSES = ['proposed', 'preparation', 'implementation', 'completed', 'suspended', 'cancelled', 'unknown'] as const
export const PARTY_ROLES = ['funding', 'lender', 'investor', 'owner', 'implementing', 'contractor', 'recipient'] as const
export const MILESTONE_KINDS = [
  'feasibility study',
  'approval',
  'planning adjustment',
  'loan signing',
  'effectiveness',
  'design',
  'site clearance',
  'tender',
  'contract signing',
  'groundbreaking',
  'trial run',
  'completion',
  'operation',
  'handover',
  'closing'
] as const
/** reached: stated as done; planned: said to come; missed: a stated time went by, or it could not be done yet. */
export const MILESTONE_STATUSES = ['reached', 'planned', 'missed'] as const
export const OBSTACLE_KINDS = [
  'site clearance',
  'funding',
  'procedure',
  'contractor',
  'materials',
  'technical',
  'weather',
  'staff',
  'delay'
] as const
export const READERS = ['rules', 'model', 'both', 'person'] as const
