import { createHash } from 'node:crypto'
import { type Account, type Actor, actorOf } from '../../accounts/index.ts'
import { type DigestTask, writeDigest } from '../../exchange/index.ts'
import type { Mailing } from '../../operation/index.ts'
import { type DossierLine, daysLeft, type Register, type Reminder, type ReminderStore, rungOf } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { namesAt } from './doing.ts'
import { listAll } from './list-all.ts'
import type { Mailer } from './send-mail.ts'

export interface RemindGiven {
  readonly mailing: Omit<Mailing, 'url' | 'from'>
  readonly mailer: Pick<Mailer, 'send'>
  readonly accounts: { list(): Promise<readonly Account[]> }
  readonly registerFor: (actor: Actor) => Promise<Register>
  readonly store: ReminderStore
  readonly now: () => Date
  /** Where the register is reached, for the links; null writes none. */
  readonly origin: string | null
  readonly onFault: (fault: Error) => void
}

export interface Reminded {
  readonly sent: number
  /** Digests that the server of mail did not take; they are tried again the next time. */
  readonly failed: number
}

/** Whoever claimed a reminder and has said nothing for so long was killed. */
const LOST_MS = 3_600_000

/**
 * Sends each person one mail with all that they are to be reminded of now: undertakings that they see to, that their office leads or helps with, and
 * those that the settings escalate to them. Accounts whose login name is a mail address are reminded, each at its usual level and never above.
 */
export const remind = async (given: RemindGiven): Promise<Outcome<Reminded>> => {
  const { mailing, mailer, store, now, onFault } = given
  let [sent, failed] = [0, 0]
  const active = (await given.accounts.list()).filter(({ active, loginName }) => active && loginName.includes('@'))
  for (const { to } of mailing.escalations)
    if (!active.some(({ loginName }) => loginName === to))
      onFault(new Error(`HOPLUU_ESCALATE names ${to}, and no active account has that login name.`))
  for (const account of active) {
    const tasks = await tasksOf(given, account)
    if (!tasks.ok) return tasks
    const at = now()
    const asked = [...tasks.value.keys()]
    const claimed = await store.claim(asked, at.toISOString(), new Date(at.getTime() - LOST_MS).toISOString())
    if (claimed.length === 0) continue
    const told = claimed.map((reminder) => tasks.value.get(reminder) as DigestTask)
    try {
      await mailer.send({ ...writeDigest(told, mailing.language), to: account.loginName, id: idOf(claimed) })
      sent += 1
    } catch (fault) {
      failed += 1
      await store.release(claimed)
      onFault(new Error(`The reminder to ${account.loginName} was not sent, and is tried again.`, { cause: fault }))
      continue
    }
    await store.noteSent(claimed, now().toISOString())
  }
  return accept({ sent, failed })
}

const idOf = (reminders: readonly Reminder[]): string => createHash('sha256').update(JSON.stringify(reminders)).digest('hex').slice(0, 32)

const tasksOf = async (given: RemindGiven, account: Account): Promise<Outcome<ReadonlyMap<Reminder, DigestTask>>> => {
  const { mailing, origin } = given
  const register = await given.registerFor(actorOf(account))
  const found = new Map<Reminder, DigestTask>()
  const today = await register.lookAtToday()
  if (!today.ok) return today
  const { day } = today.value
  const last = new Date(Date.parse(day) + Math.max(...mailing.before, 0) * 86_400_000).toISOString().slice(0, 10)
  const open = { kind: 'undertaking', pending: true, dueUntil: last, order: 'due' } as const
  const seen = new Set<string>()
  const put = (line: DossierLine, rung: string | null, escalated: boolean): void => {
    if (line.dueBy === null || rung === null) return
    const key = `${line.id} ${rung}`
    if (seen.has(key)) return
    seen.add(key)
    const lead = namesAt(line, 'lead')
    found.set(
      { recipient: account.loginName, dossierId: line.id, dueBy: line.dueBy, rung },
      {
        ...{ title: line.title, dueBy: line.dueBy, left: daysLeft(line.dueBy, day), escalated },
        by: lead.length > 0 ? lead : namesAt(line, 'by'),
        address: origin === null ? null : `${origin}/undertakings/${encodeURIComponent(line.id)}`
      }
    )
  }
  const ways = [
    { facet: 'responsible', value: account.loginName },
    ...(account.office === null ? [] : [{ facet: 'office', value: account.office }])
  ]
  for (const facet of ways) {
    const listed = await listAll(register, { ...open, facets: [facet] })
    if (!listed.ok) return listed
    for (const line of listed.value) put(line, line.dueBy === null ? null : rungOf(line.dueBy, day, mailing), false)
  }
  const own = new Set([...found.keys()].map(({ dossierId }) => dossierId))
  const rules = mailing.escalations.filter(({ to }) => to === account.loginName)
  if (rules.length === 0) return accept(found)
  const listed = await listAll(register, { ...open, dueUntil: day })
  if (!listed.ok) return listed
  for (const line of listed.value) {
    // Of several rules that name one person the hardest that is reached is told: nobody hears of the same twice in one mail.
    const reached = rules.filter(({ days }) => line.dueBy !== null && -daysLeft(line.dueBy, day) >= days).map(({ days }) => days)
    if (reached.length > 0 && !own.has(line.id)) put(line, `escalated-${Math.max(...reached)}`, true)
  }
  return accept(found)
}
