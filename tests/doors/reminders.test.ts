import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { addExample } from './web-server.ts'

const kept = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}
interface Got {
  readonly to: string[]
  readonly subject: string
  readonly text: string
  readonly id: string
}
const folder = mkdtempSync(join(tmpdir(), 'hopluu-reminders-'))
const got: Got[] = []
const faults: string[] = []
/** Mail to whoever is in it is not taken. */
const turnedAway = new Set<string>()
let app: App
let smtp: SMTPServer
let environment: Record<string, string>

before(async () => {
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(turnedAway.has(address) ? new Error('full') : null),
    onData: async (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      const { subject = '', text = '', messageId = '' } = await PostalMime.parse(Buffer.concat(parts))
      got.push({ to: envelope.rcptTo.map(({ address }) => address), subject, text, id: messageId })
      done()
    }
  })
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as { port: number }
  environment = {
    HOPLUU_DATA: folder,
    HOPLUU_SMTP_URL: `smtp://127.0.0.1:${port}`,
    HOPLUU_MAIL_FROM: 'so@example.vn',
    HOPLUU_ESCALATE: '14:sep@example.vn'
  }
  app = kept(await openApp({ environment, onFault: ({ message }) => faults.push(message) }))
  const reportId = await addExample(app.register, '2023-02-10-can-tho-jica.txt')
  for (const { id, revision } of kept(await app.register.showReport(reportId)).items)
    kept(await app.register.decide({ reportId, itemId: id, revision, verdict: 'accept' }))
  for (const [loginName, role] of [
    ['sep@example.vn', 'administrator'],
    ['lan@example.vn', 'officer'],
    ['khong', 'officer']
  ] as const)
    kept(await app.accounts.add(LOCAL_ACTOR, { loginName, displayName: loginName, role, office: null }))
})
after(async () => {
  await app.close()
  await new Promise<void>((done) => smtp.close(done))
  rmSync(folder, { recursive: true, force: true })
})

const overdue = async () => kept(await app.register.listDossiers({ kind: 'undertaking', pending: true, dueFrom: '1900', limit: 200 })).rows
const sentTo = (address: string) => got.filter(({ to }) => to.includes(address))

test('one mail a person, with what they see to and what is escalated to them; what failed is told and sent the next time, and nothing twice', async () => {
  const [first] = await overdue()
  assert.ok(first)
  kept(
    await app.register.actOnDossier({
      dossierId: first.id,
      revision: first.revision,
      act: { act: 'choose', field: 'responsible', value: 'lan@example.vn' },
      reason: 'Phân công'
    })
  )
  turnedAway.add('lan@example.vn')
  assert.deepEqual(kept(await app.remind()), { sent: 1, failed: 1 })
  assert.ok(faults.some((fault) => fault.includes('lan@example.vn')))
  const [toHead, none] = sentTo('sep@example.vn')
  assert.equal(none, undefined)
  for (const { title } of await overdue()) assert.ok(toHead?.text.includes(title), title)
  assert.match(toHead?.subject ?? '', /quá hạn lâu, báo để chỉ đạo: \d+/)

  turnedAway.clear()
  assert.deepEqual(kept(await app.remind()), { sent: 1, failed: 0 })
  const [toLan] = sentTo('lan@example.vn')
  assert.match(toLan?.subject ?? '', /quá hạn: 1/)
  assert.ok(toLan?.text.includes(first.title))
  assert.match(toLan?.id ?? '', /^<[0-9a-f]{32}@hopluu>$/)
  assert.deepEqual(kept(await app.remind()), { sent: 0, failed: 0 })
  assert.equal(got.length, 2)
})

test('two who send at once send each mail once', async () => {
  kept(await app.accounts.add(LOCAL_ACTOR, { loginName: 'hai@example.vn', displayName: 'Hai', role: 'officer', office: null }))
  const second = (await overdue())[1]
  assert.ok(second)
  kept(
    await app.register.actOnDossier({
      dossierId: second.id,
      revision: second.revision,
      act: { act: 'choose', field: 'responsible', value: 'hai@example.vn' },
      reason: 'Phân công'
    })
  )
  const both = await Promise.all([app.remind(), app.remind()])
  assert.equal(
    both.reduce((sum, each) => sum + kept(each).sent, 0),
    1
  )
  assert.equal(sentTo('hai@example.vn').length, 1)
})

test('the command line sends what is left, and says where no server of mail is set or a setting is wrong', async () => {
  const { DATABASE_URL: _, ...rest } = process.env
  const run = (said: Record<string, string>) =>
    new Promise<{ code: number | null; text: string }>((done) => {
      const bin = fileURLToPath(new URL('../../bin/hopluu.mjs', import.meta.url))
      const child = spawn(process.execPath, [bin, 'remind', '--lang', 'en'], { env: { ...rest, ...said } })
      let text = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
      child.on('close', (code) => done({ code, text }))
    })
  assert.deepEqual(await run(environment), { code: 0, text: 'Sent 0 mails.\n' })
  assert.match((await run({ HOPLUU_DATA: folder })).text, /No server of mail is set/)
  const wrong = await run({ ...environment, HOPLUU_SMTP_URL: 'http://u:secret@mail.example' })
  assert.match(wrong.text, /HOPLUU_SMTP_URL/)
  assert.doesNotMatch(wrong.text, /secret/)
})
