import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

/** Somebody who hears of what is overdue by so many days, whoever is to do it. */
export interface Escalation {
  readonly days: number
  /** A login name that is a mail address. */
  readonly to: string
}

/** How reminders go out by mail. The address may hold a password: never show it. */
export interface Mailing {
  /** smtp:// (with STARTTLS where the server has it) or smtps://. */
  readonly url: string
  readonly from: string
  readonly language: 'vi' | 'en'
  readonly before: readonly number[]
  readonly everyDays: number
  readonly escalations: readonly Escalation[]
}

const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/

/** Null where no server of mail is named. Refuses with mail_setting_not_valid. */
export const mailingOf = (environment: Environment): Outcome<Mailing | null> => {
  const said = (name: string): string => environment[name]?.trim() ?? ''
  const wrong = (name: string): Outcome<never> => refuse('mail_setting_not_valid', { name, value: said(name) })
  const url = said('HOPLUU_SMTP_URL')
  if (url === '') return accept(null)
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '')
    return refuse('mail_setting_not_valid', { name: 'HOPLUU_SMTP_URL', value: url.replace(/\/\/.*@/, '//…@') })
  const from = said('HOPLUU_MAIL_FROM')
  if (!ADDRESS.test(from)) return wrong('HOPLUU_MAIL_FROM')
  const language = said('HOPLUU_MAIL_LANGUAGE') || 'vi'
  if (language !== 'vi' && language !== 'en') return wrong('HOPLUU_MAIL_LANGUAGE')
  const before = (said('HOPLUU_REMIND_BEFORE') || '7,1,0').split(',').map((each) => each.trim())
  if (!before.every((each) => /^\d{1,3}$/.test(each))) return wrong('HOPLUU_REMIND_BEFORE')
  const every = said('HOPLUU_REMIND_EVERY') || '7'
  if (!/^[1-9]\d{0,2}$/.test(every)) return wrong('HOPLUU_REMIND_EVERY')
  const rules = said('HOPLUU_ESCALATE')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => /^(\d{1,3}):(\S+)$/.exec(each))
  if (!rules.every((rule) => rule !== null && ADDRESS.test(rule[2] ?? ''))) return wrong('HOPLUU_ESCALATE')
  return accept({
    ...{ url, from, language, before: before.map(Number), everyDays: Number(every) },
    escalations: rules.map((rule) => ({ days: Number(rule?.[1]), to: (rule?.[2] ?? '').toLowerCase() }))
  })
}
