import { figureRules } from './figure-rules.ts'
import { knowledgeRules } from './knowledge-rules.ts'
import { meetingRules } from './meeting-rules.ts'
import { nameRules } from './name-rules.ts'
import { undertakingRules } from './undertaking-rules.ts'

/** Every named way in which an item that is no action comes about. */
export const itemRules = [...meetingRules, ...nameRules, ...figureRules, ...undertakingRules, ...knowledgeRules] as const

export type ItemRuleName = (typeof itemRules)[number]['name']
