import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { inflateRawSync } from 'node:zlib'
import { LOCAL_ACTOR, ROLES } from '../../src/accounts/index.ts'
import { openDoor, PAGE_NEEDS, startServer } from '../../src/api/index.ts'
import { type App, checkRegister, openApp } from '../../src/app/index.ts'
import type { DossierKind, Register } from '../../src/register/index.ts'
import type { Level } from '../../src/values/index.ts'

/** Stands in every part of the confidential document and of what was done with it, and in nothing else. */
const CANARY = /k[aạ]n[aạ]ri/iu
/** Words of that document without the canary, to search for. */
const TELLING = 'thủy điện Suối Vọng'

const CONFIDENTIAL = `Cơ quan Kanari bàn dự án thủy điện Suối Vọng

Sáng 8/9/2025, tại Cà Mau, Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau Nguyễn Văn Kanari làm việc với Công ty TNHH Kanari Nhật Bản về dự án thủy điện Suối Vọng.
Tại buổi làm việc, Công ty TNHH Kanari Nhật Bản cam kết tài trợ 25 tỷ đồng cho dự án trước ngày 30/6/2026.
Ủy ban nhân dân tỉnh Cà Mau giao Sở Tài chính chủ trì, phối hợp với Công ty TNHH Kanari Nhật Bản lập hồ sơ trong quý IV năm 2025.
Tỉnh đề nghị Công ty TNHH Kanari Nhật Bản hỗ trợ đào tạo cán bộ.
Hai bên ký Bản ghi nhớ về hợp tác Kanari giữa Ủy ban nhân dân tỉnh Cà Mau và Công ty TNHH Kanari Nhật Bản.`

const INTERNAL = `Cà Mau làm việc với JICA về cấp nước

Sáng 9/9/2025, tại Cà Mau, Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau Lê Văn Sử làm việc với Cơ quan Hợp tác Quốc tế Nhật Bản (JICA) về dự án cấp nước.
Tại buổi làm việc, JICA cam kết tài trợ 10 tỷ đồng cho dự án trước ngày 30/6/2026.
Ủy ban nhân dân tỉnh Cà Mau giao Sở Xây dựng chủ trì lập hồ sơ trong quý IV năm 2025.`

/** Whoever must see none of it: every role, cleared no further than what is internal; somebody cleared who works lower; and nobody. */
const LOWER = [...ROLES.map((role) => `a-${role}`), 'public-reader', 'cleared-below', 'token-below', 'nobody'] as const
const CLEARED = 'cleared'

let app: App
let url = ''
let folder = ''
let close: () => Promise<void>
const headers = new Map<string, Record<string, string>>()
const lines: string[] = []
const ids = { report: '', item: '', dossiers: new Map<DossierKind, string>() }

const bytesOf = (text: string) => new TextEncoder().encode(text)

const added = async (register: Register, text: string, level: Level, fileName: string): Promise<string> => {
  const outcome = await register.addReport({ bytes: bytesOf(text), fileName, mediaType: 'text/plain', level })
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value.reportId
}

const acceptAll = async (register: Register, reportId: string): Promise<void> => {
  const shown = await register.showReport(reportId)
  assert.ok(shown.ok)
  for (const { id, revision } of shown.value.items) {
    const done = await register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
    assert.ok(done.ok, JSON.stringify(done))
  }
}

const signIn = async (loginName: string, role: string, clearance: Level): Promise<string> => {
  const account = await app.accounts.add(LOCAL_ACTOR, { loginName, displayName: loginName, role, office: null, clearance })
  assert.ok(account.ok)
  const opened = await app.accounts.openSession({ accountId: account.value.account.id, way: 'test' }, { address: null, agent: null })
  assert.ok(opened.ok)
  return opened.value.secret
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-levels-'))
  const opened = await openApp({ environment: {}, dataFolder: folder, onFault: (fault) => lines.push(fault.stack ?? fault.message) })
  assert.ok(opened.ok)
  app = opened.value
  const writes = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    lines.push(String(chunk))
    return writes(chunk, ...rest)
  }) as typeof process.stderr.write
  const reach = { host: '127.0.0.1', origin: null, proxies: [], needsAccounts: false }
  const door = openDoor({ ...app, reach })
  const started = await startServer({ register: door, port: 0, onRequest: (line) => lines.push(JSON.stringify(line)) })
  assert.ok(started.ok)
  url = started.value.url
  close = async () => {
    await started.value.close()
    await app.close()
    process.stderr.write = writes
    rmSync(folder, { recursive: true, force: true })
  }

  const cookie = (secret: string, more = '') => ({ cookie: `hopluu-session=${secret}${more}` })
  for (const role of ['administrator', ...ROLES.filter((each) => each !== 'administrator')] as const)
    headers.set(
      `a-${role}`,
      cookie(await signIn(`a-${role}`, role, role === 'partner' ? 'confidential' : 'internal'), '; hopluu-level=confidential')
    )
  headers.set('public-reader', cookie(await signIn('public-reader', 'reader', 'public'), '; hopluu-level=internal'))
  const cleared = await signIn(CLEARED, 'administrator', 'confidential')
  headers.set(CLEARED, cookie(cleared, '; hopluu-level=confidential'))
  headers.set('cleared-below', cookie(cleared))
  const signedIn = await app.accounts.findSession(cleared)
  assert.ok(signedIn)
  const token = await app.accounts.addToken(signedIn.actor, { name: 't', scopes: ['report.read', 'dossier.read'], days: 1 })
  assert.ok(token.ok)
  headers.set('token-below', { authorization: `Bearer ${token.value.secret}` })

  const internal = await app.registerFor({ ...signedIn.actor, level: 'internal' })
  await acceptAll(internal, await added(internal, INTERNAL, 'internal', 'bao-cao.txt'))
  const register = await app.registerFor({ ...signedIn.actor, level: 'confidential' })
  ids.report = await added(register, CONFIDENTIAL, 'confidential', 'kanari.txt')
  await acceptAll(register, ids.report)
  const words = { exact: 'Hai bên ký Bản ghi nhớ về hợp tác Kanari' }
  const entered = await register.enterItem({ reportId: ids.report, kind: 'action', words, content: { text: 'Ký bản ghi nhớ Kanari' } })
  assert.ok(entered.ok, JSON.stringify(entered))
  ids.item = entered.value.id
  for (const kind of ['partner', 'organisation', 'person', 'meeting', 'undertaking', 'agreement', 'project'] as const) {
    const listed = await register.listDossiers({ kind })
    assert.ok(listed.ok)
    const found = listed.value.rows.find((line) => CANARY.test(JSON.stringify(line)))
    if (found) ids.dossiers.set(kind, found.id)
  }
  const of = ids.dossiers.get('undertaking') ?? ''
  const shown = await register.showDossier(of)
  assert.ok(shown.ok)
  const noted = await register.actOnDossier({ dossierId: of, revision: shown.value.revision, act: { act: 'note', text: 'kanari' } })
  assert.ok(noted.ok, JSON.stringify(noted))
})
after(() => close())

const send = (who: string, method: string, path: string, body?: { readonly type: string; readonly text: string }): Promise<Response> =>
  fetch(`${url}${path}`, {
    method,
    headers: { ...headers.get(who), ...(body ? { 'content-type': body.type, origin: url } : {}), accept: 'text/html' },
    redirect: 'manual',
    ...(body ? { body: body.text } : {})
  })

/** All that an answer says: its headers, and its body; of a workbook, what is packed into it. */
const saidBy = async (answer: Response): Promise<string> => {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const heads = JSON.stringify([...answer.headers])
  return heads + (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? unpacked(bytes) : bytes.toString('utf8'))
}

/** The files of an archive, by its central directory. */
const unpacked = (zip: Buffer): string => {
  const parts: string[] = []
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const [packedSize, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + packedSize)
    parts.push((zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  assert.ok(parts.length > 0)
  return parts.join('\n')
}

interface Way {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly body?: { readonly type: string; readonly text: string }
}

/** What is asked for beside the way itself, so that each has something to find. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/search': [`?text=${encodeURIComponent(TELLING)}`],
  '/api/v1/reports': ['', `?text=${encodeURIComponent(TELLING)}`],
  '/api/v1/dossiers': [
    '?kind=partner',
    '?kind=organisation',
    '?kind=person',
    '?kind=undertaking',
    '?kind=agreement',
    '?kind=project',
    '?kind=meeting'
  ],
  '/api/v1/dossiers/count': ['?kind=undertaking'],
  '/search': [`?q=${encodeURIComponent(TELLING)}`],
  '/reports': ['', `?q=${encodeURIComponent(TELLING)}`],
  '/reports/[id]/bears': ['?item={itemId}'],
  '/': ['', '?whose=ours']
}

const LISTS: Readonly<Record<string, DossierKind>> = {
  partners: 'partner',
  organisations: 'organisation',
  people: 'person',
  meetings: 'meeting',
  undertakings: 'undertaking',
  agreements: 'agreement',
  projects: 'project'
}

/** Bodies that the operations understand, so that each gets as far as asking for what it is about. */
const BODIES: Readonly<Record<string, object>> = {
  redateReport: { publishedOn: '2025-09-08' },
  withdrawReport: { reason: 'x' },
  decide: { revision: 1, verdict: 'accept' },
  enterItem: { kind: 'action', words: { exact: TELLING } },
  acceptUndoubted: {},
  undo: { step: 1 },
  setLevel: { level: 'public' },
  redactReport: { words: ['thủy điện'] },
  fileRedacted: { words: ['thủy điện'], level: 'public' },
  readVersion: { text: 'Một bản khác của tài liệu, đủ dài để được đọc như một bản tin về hợp tác.' },
  actOnDossier: { revision: 1, act: { act: 'note', text: 'x' } },
  setHome: { partnerId: null }
}

/** Every way into the API and the pages, filled in with what is confidential. */
const allWays = async (): Promise<Way[]> => {
  const document = (await (await send(CLEARED, 'GET', '/api/v1/openapi.json')).json()) as {
    readonly paths: Record<string, Record<string, { readonly operationId: string }>>
  }
  const dossier = (kind: DossierKind) => ids.dossiers.get(kind) ?? ''
  const filled = (path: string): string =>
    path
      .replace('{reportId}', ids.report)
      .replace('{itemId}', ids.item)
      .replace('sums/{dossierId}', `sums/${dossier('partner')}`)
      .replace('{dossierId}', dossier('undertaking'))
      .replace('{partnerId}', dossier('partner'))
      .replace('{partner}', dossier('partner'))
      .replace('{page}', '1')
  const api = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId }]): Way[] => {
      const way = { name: operationId, method: method.toUpperCase(), path: filled(path) }
      if (method !== 'get') {
        const text = JSON.stringify(BODIES[operationId] ?? {})
        // Adding changes what there is; it is tried below.
        return operationId === 'addReport' ? [] : [{ ...way, body: { type: 'application/json', text } }]
      }
      return (QUERIES[path] ?? ['']).map((query) => ({ ...way, path: way.path + filled(query) }))
    })
  )
  const pages = Object.keys(PAGE_NEEDS).flatMap((key): Way[] => {
    const [route = '', action] = key.split('?/')
    const lists = route.includes('[list=list]') ? Object.entries(LISTS) : ([['', 'undertaking']] as const)
    return lists.flatMap(([list, kind]) => {
      const path = route
        .replace('[list=list]', list)
        .replace('/reports/[id]', `/reports/${ids.report}`)
        .replace('[id]', dossier(kind as DossierKind))
        .replace('[chart]', 'states')
        .replace('[reading]', '1')
        .replace('[name]', 'Cà Mau')
      const files = path.includes('[file=file]') ? ['csv', 'xlsx'].map((file) => path.replace('[file=file]', file)) : [path]
      if (action !== undefined)
        return action === 'signOut' || action === 'choose'
          ? []
          : [
              {
                name: key,
                method: 'POST',
                path: `${files[0]}?/${action}`,
                body: { type: 'application/x-www-form-urlencoded', text: 'none=1' }
              }
            ]
      return files.flatMap((file) =>
        (QUERIES[route] ?? ['']).map((query) => ({ name: key, method: 'GET', path: encodeURI(file) + filled(query) }))
      )
    })
  })
  return [...api, ...pages]
}

test('nothing of what is confidential reaches anybody who is not cleared for it, by any way in', async () => {
  const leaks: string[] = []
  for (const { name, method, path, body } of await allWays())
    for (const who of LOWER) {
      const said = await saidBy(await send(who, method, path, body))
      if (CANARY.test(said)) leaks.push(`${who} ${name} ${method} ${path}`)
    }
  assert.deepEqual(leaks, [])
})

test('whoever is cleared and works there sees it by every way that tells of reports or dossiers', async () => {
  const seen = new Set<string>()
  for (const { name, method, path } of (await allWays()).filter((way) => way.method === 'GET'))
    if (CANARY.test(await saidBy(await send(CLEARED, method, path)))) seen.add(name)
  const expected = [
    ...['listReports', 'showReport', 'showRecord', 'showOriginal', 'search', 'showKnowledge', 'listDossiers', 'showDossier', 'followChain'],
    ...['lookAtToday', 'listSums', 'relatePartners'],
    ...[
      '/',
      '/reports',
      '/reports/[id]',
      '/reports/[id]/bears',
      '/search',
      '/[list=list]',
      '/[list=list].[file=file]',
      '/[list=list]/[id]'
    ],
    ...['/chain/[id]', '/charts']
  ]
  assert.deepEqual(
    expected.filter((name) => !seen.has(name)),
    []
  )
})

test('the list of reports names the level of each that is not of the usual one', async () => {
  const rows = async (who: string): Promise<string[]> =>
    [...(await (await send(who, 'GET', '/reports')).text()).matchAll(/mức: [^<]+/g)].map(String)
  assert.deepEqual(await rows(CLEARED), ['mức: hạn chế'])
  assert.deepEqual(await rows('a-reader'), [])
})

test('counts tell nothing of it either', async () => {
  const count = async (who: string) =>
    (await (await send(who, 'GET', '/api/v1/dossiers/count?kind=undertaking')).json()) as { count: number }
  const [low, high] = [await count('a-reader'), await count(CLEARED)]
  assert.ok(JSON.stringify(low) !== JSON.stringify(high), JSON.stringify([low, high]))
  const states = async (who: string) => (await send(who, 'GET', '/api/v1/charts/undertakings')).text()
  assert.notEqual(await states('a-reader'), await states(CLEARED))
})

test('what is asked for in its header is refused to whoever is not cleared for it', async () => {
  const at = (who: string, level: string) => fetch(`${url}/api/v1/reports`, { headers: { ...headers.get(who), 'x-hopluu-level': level } })
  assert.equal((await at('a-reader', 'confidential')).status, 403)
  assert.equal((await at('public-reader', 'internal')).status, 403)
  assert.equal((await at('a-partner', 'internal')).status, 403)
  assert.equal((await at('token-below', 'confidential')).status, 403)
  assert.equal((await at('a-reader', 'secret')).status, 400)
  assert.match(await (await at('cleared-below', 'confidential')).text(), CANARY)
  assert.doesNotMatch(await (await at(CLEARED, 'internal')).text(), CANARY)
})

test('the same document, added below by somebody who cannot know of it, is added as if it had not been there', async () => {
  const body = { method: 'POST', body: bytesOf(`${CONFIDENTIAL}\nMột câu nữa.`) }
  const add = async (who: string, level: string) => {
    const answer = await fetch(`${url}/api/v1/reports?level=${level}`, {
      ...body,
      headers: { ...headers.get(who), 'content-type': 'text/plain' }
    })
    return [answer.status, ((await answer.json()) as { code?: string }).code ?? null]
  }
  assert.deepEqual(await add(CLEARED, 'confidential'), [201, null])
  assert.deepEqual(await add('a-officer', 'confidential'), [403, 'level_not_permitted'])
  assert.deepEqual(await add(CLEARED, 'internal'), [409, 'report_at_higher_level'])
  assert.deepEqual(await add('a-officer', 'internal'), [201, null])
  assert.deepEqual(await add(CLEARED, 'public'), [409, 'report_at_higher_level'])
})

test('no line of the log and no fault tells of it', () => {
  assert.deepEqual(
    lines.filter((line) => CANARY.test(line)),
    []
  )
})

const PUBLIC = `Cà Mau tiếp đoàn doanh nghiệp Hàn Quốc

Sáng 10/9/2025, tại Cà Mau, Chủ tịch Ủy ban nhân dân tỉnh Cà Mau Phạm Thành Ngại tiếp Hiệp hội Doanh nghiệp Hàn Quốc.
Tại buổi tiếp, Hiệp hội Doanh nghiệp Hàn Quốc đề nghị tỉnh hỗ trợ thủ tục đầu tư trước ngày 31/12/2025.
Ủy ban nhân dân tỉnh Cà Mau giao Sở Tài chính chủ trì hướng dẫn doanh nghiệp trong quý IV năm 2025.`

const workingAs = async (level: Level, clearance: Level = 'confidential'): Promise<Register> =>
  app.registerFor({ ...LOCAL_ACTOR, by: 'hai', level, clearance })

const shownTo = async (register: Register, reportId: string) => {
  const shown = await register.showReport(reportId)
  assert.ok(shown.ok, JSON.stringify(shown))
  return shown.value
}

test('a higher level holds all that is below it, and nothing comes down', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const titles = async (register: Register) => {
    const listed = await register.listReports({})
    assert.ok(listed.ok)
    return listed.value.rows.map(({ title }) => title)
  }
  const [below, above] = [await titles(low), await titles(high)]
  assert.ok(below.length > 0 && above.length > below.length)
  assert.deepEqual(
    below.filter((title) => !above.includes(title)),
    []
  )
  for (const kind of ['partner', 'organisation', 'undertaking', 'meeting'] as const) {
    const [under, over] = [await low.listDossiers({ kind }), await high.listDossiers({ kind })]
    assert.ok(under.ok && over.ok && under.value.rows.length > 0, kind)
    const there = new Set(over.value.rows.map(({ id }) => id))
    const missing = under.value.rows.filter(({ id }) => !there.has(id))
    assert.deepEqual(missing, [], kind)
  }
})

test('a public document is seen by a partner body and at every level above', async () => {
  const officer = await workingAs('internal', 'internal')
  const reportId = await added(officer, PUBLIC, 'public', 'cong-khai.txt')
  await acceptAll(officer, reportId)
  assert.match(await (await send('a-partner', 'GET', `/reports/${reportId}`)).text(), /Phạm Thành Ngại/)
  assert.match(await (await send('a-partner', 'GET', '/undertakings')).text(), /thủ tục đầu tư/i)
  assert.equal((await shownTo(officer, reportId)).level, 'public')
  const above = await workingAs('confidential')
  const isAbreast = async () => (await shownTo(above, reportId)).states.proposed === 0
  // Whoever works below does not wait for what is above them.
  for (let tries = 0; tries < 100 && !(await isAbreast()); tries++) await setTimeout(50)
  const high = await shownTo(above, reportId)
  assert.equal(high.level, 'public')
  const low = await shownTo(await workingAs('public'), reportId)
  assert.deepEqual(
    high.items.map(({ id, state, revision }) => [id, state, revision]),
    low.items.map(({ id, state, revision }) => [id, state, revision])
  )
})

test('what is decided above on a document from below is decided below and followed, and is undone the same way', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const listed = await low.listReports({ text: 'JICA' })
  assert.ok(listed.ok)
  const reportId = listed.value.rows[0]?.id ?? ''
  const [before] = (await shownTo(high, reportId)).items
  assert.ok(before)
  const rejected = await high.decide({ reportId, itemId: before.id, revision: before.revision, verdict: 'reject', reason: 'nhầm' })
  assert.ok(rejected.ok, JSON.stringify(rejected))
  const stateAt = async (register: Register) => (await shownTo(register, reportId)).items.find(({ id }) => id === before.id)?.state
  assert.deepEqual([await stateAt(low), await stateAt(high)], ['rejected', 'rejected'])
  const last = (await shownTo(high, reportId)).lastStep
  assert.ok(last)
  const undone = await high.undo({ reportId, step: last.step })
  assert.ok(undone.ok, JSON.stringify(undone))
  assert.deepEqual([await stateAt(low), await stateAt(high)], [before.state, before.state])
})

test('what is noted above in a dossier from below is not seen below', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const found = await low.listDossiers({ kind: 'undertaking' })
  assert.ok(found.ok)
  const [line] = found.value.rows
  assert.ok(line)
  const seen = await high.showDossier(line.id)
  assert.ok(seen.ok, 'a dossier has one id at all levels')
  const noted = await high.actOnDossier({
    dossierId: line.id,
    revision: seen.value.revision,
    act: { act: 'note', text: 'kanari ở trên' }
  })
  assert.ok(noted.ok)
  const below = await low.showDossier(line.id)
  assert.ok(below.ok)
  assert.doesNotMatch(JSON.stringify(below.value), CANARY)
  const again = await low.actOnDossier({ dossierId: line.id, revision: below.value.revision, act: { act: 'note', text: 'ghi ở dưới' } })
  assert.ok(again.ok)
  await workingAs('confidential')
})

/** Everything that a level has of reports and dossiers, but for ids and times. */
const countsOf = async (register: Register) => {
  const states = await register.countStates({ kind: 'undertaking' })
  const money = await register.sumMoney({})
  const kinds = ['partner', 'organisation', 'person', 'meeting', 'undertaking', 'agreement', 'project'] as const
  const counts = await Promise.all(kinds.map((kind) => register.countDossiers({ kind })))
  const reports = await register.listReports({})
  assert.ok(states.ok && money.ok && reports.ok)
  return {
    states: states.value,
    money: money.value,
    counts,
    reports: reports.value.rows.map(({ id }) => id),
    knows: await register.knowledge()
  }
}

const MISPLACED = CONFIDENTIAL.replaceAll('Kanari', 'Morunga').replaceAll('Suối Vọng', 'Thác Lặng')
const SECOND_CANARY = /m[oọ]r[uụ]ng[aạ]/iu

test('a report that is raised is gone from every lower level as if it had never been there, and the register still checks', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const before = await countsOf(low)
  const reportId = await added(low, MISPLACED, 'internal', 'morunga.txt')
  await acceptAll(low, reportId)
  const found = await low.listDossiers({ kind: 'undertaking' })
  assert.ok(found.ok)
  const own = found.value.rows.find((line) => SECOND_CANARY.test(JSON.stringify(line)))
  assert.ok(own)
  const seen = await low.showDossier(own.id)
  assert.ok(seen.ok)
  assert.ok((await low.actOnDossier({ dossierId: own.id, revision: seen.value.revision, act: { act: 'note', text: 'morunga' } })).ok)
  assert.notDeepEqual(await countsOf(low), before)

  const answer = await fetch(`${url}/api/v1/reports/${reportId}/level`, {
    method: 'PUT',
    headers: { ...headers.get('cleared-below'), 'content-type': 'application/json' },
    body: JSON.stringify({ level: 'confidential' })
  })
  assert.deepEqual([answer.status, await answer.json()], [200, { level: 'confidential' }])

  assert.deepEqual(await countsOf(low), before)
  const above = await shownTo(high, reportId)
  assert.ok(above.level === 'confidential' && above.items.every(({ state }) => state === 'accepted'))
  assert.match(JSON.stringify(await high.showDossier(own.id)), /note/)
  const leaks: string[] = []
  const kept = { ...ids }
  Object.assign(ids, { report: reportId, item: above.items[0]?.id, dossiers: new Map([['undertaking', own.id]]) })
  for (const { name, method, path, body } of await allWays())
    for (const who of ['a-administrator', 'cleared-below']) {
      const said = await saidBy(await send(who, method, path, body))
      if (SECOND_CANARY.test(said)) leaks.push(`${who} ${name} ${method} ${path}`)
    }
  Object.assign(ids, kept)
  assert.deepEqual(leaks, [])
})

test('a report that is lowered is read anew below and waits there for its decisions', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const text = `${MISPLACED.replaceAll('Morunga', 'Tenlisa')}`
  const reportId = await added(high, text, 'confidential', 'tenlisa.txt')
  await acceptAll(high, reportId)
  const refused = await low.setLevel({ reportId, level: 'internal' })
  assert.ok(!refused.ok && refused.refusal.code === 'report_not_found')
  const lowered = await high.setLevel({ reportId, level: 'internal' })
  assert.ok(lowered.ok, JSON.stringify(lowered))
  const below = await shownTo(low, reportId)
  assert.ok(below.level === 'internal' && below.items.every(({ state }) => state === 'proposed'))
  assert.ok((await shownTo(high, reportId)).items.every(({ state }) => state === 'accepted'))
  await acceptAll(low, reportId)
  const isAbreast = async () => (await low.showReport(reportId)).ok && (await shownTo(high, reportId)).states.proposed === 0
  for (let tries = 0; tries < 100 && !(await isAbreast()); tries++) await setTimeout(50)
  const both = await shownTo(high, reportId)
  assert.ok(both.level === 'internal' && both.items.every(({ state }) => state === 'accepted'))
})

test('a redacted text is filed below as a document of its own, and what was kept back is not in it', async () => {
  const [low, high] = [await workingAs('internal'), await workingAs('confidential')]
  const shown = await shownTo(high, ids.report)
  const named = shown.items.filter(({ kind }) => kind === 'person' || kind === 'organisation').map(({ id }) => id)
  const asked = { reportId: ids.report, items: named, words: ['Kanari', TELLING] }
  const before = await high.redactReport(asked)
  assert.ok(before.ok && before.value.text.length === shown.article.text.length)
  const refused = await high.fileRedacted({ ...asked, level: 'confidential' })
  assert.ok(!refused.ok && refused.refusal.code === 'level_not_lower')
  const answer = await fetch(`${url}/api/v1/reports/${ids.report}/redaction/report`, {
    method: 'POST',
    headers: { ...headers.get(CLEARED), 'content-type': 'application/json' },
    body: JSON.stringify({ items: named, words: ['Kanari'], level: 'internal' })
  })
  const filed = (await answer.json()) as { reportId: string }
  assert.equal(answer.status, 201)
  const below = await shownTo(low, filed.reportId)
  assert.doesNotMatch(JSON.stringify(below), CANARY)
  assert.match(below.article.text, /█/)
  const original = await low.originalOf(filed.reportId)
  assert.ok(original.ok)
  assert.doesNotMatch(new TextDecoder().decode(original.value.bytes), CANARY)
  assert.equal((await shownTo(high, filed.reportId)).level, 'internal')
})

test('who saw what is kept, without the words that were looked for, and told at that level alone', async () => {
  await (await send(CLEARED, 'GET', `/reports/${ids.report}`)).text()
  await (await send(CLEARED, 'GET', `/api/v1/reports/${ids.report}/original`)).text()
  await (await send(CLEARED, 'GET', `/search?q=${encodeURIComponent(TELLING)}`)).text()
  await (await send(CLEARED, 'GET', '/undertakings.csv')).text()
  await (await send(CLEARED, 'GET', `/undertakings/${ids.dossiers.get('undertaking')}`)).text()
  const of = async (subject: string) => {
    const answer = await send(CLEARED, 'GET', `/api/v1/sights?limit=200&of=${encodeURIComponent(subject)}`)
    return ((await answer.json()) as { rows: { by: string; what: string; title: string | null }[] }).rows
  }
  const seen = await of(ids.report)
  for (const what of ['report', 'original', 'found'])
    assert.ok(
      seen.some((row) => row.what === what && row.by === CLEARED && CANARY.test(row.title ?? '')),
      what
    )
  assert.ok((await of(ids.dossiers.get('undertaking') ?? '')).some(({ what }) => what === 'dossier'))
  assert.deepEqual((await of('undertakings.csv'))[0]?.what, 'export')
  assert.match(await (await send(CLEARED, 'GET', `/sights?of=${ids.report}`)).text(), CANARY)
  assert.deepEqual(((await (await send('cleared-below', 'GET', '/api/v1/sights')).json()) as { rows: unknown[] }).rows, [])
  assert.equal((await send('a-reader', 'GET', '/api/v1/sights')).status, 403)
})

test('with all of that done the register checks as whole', async () => {
  const found: unknown[] = []
  const checked = await checkRegister(
    { since: [], found: (finding) => found.push(finding), advanced: () => {}, begins: () => {} },
    { environment: {}, dataFolder: folder }
  )
  assert.ok(checked.ok)
  assert.deepEqual(found, [])
  assert.equal(checked.value.heads.length, 3)
})

test('what is to be minded of a person is not entered at the public level, and what stands higher does not reach it', async () => {
  const given = { kind: 'delegation', fields: { name: 'Đoàn Kitakyushu' }, reason: 'Công văn 120/SNgV' } as const
  const value = { name: 'Takeuchi Kazuhisa', about: 'diet', note: 'không ăn hải sản có vỏ' }
  const enter = async (level: Level) => {
    const register = await workingAs(level)
    const opened = await register.enterDossier(given)
    assert.ok(opened.ok)
    const shown = await register.showDossier(opened.value)
    assert.ok(shown.ok)
    const act = { act: 'add entry', kind: 'care', value } as const
    return register.actOnDossier({ dossierId: opened.value, revision: shown.value.revision, reason: given.reason, act })
  }
  const open = await enter('public')
  assert.deepEqual(!open.ok && open.refusal.code, 'care_not_public')
  assert.ok((await enter('internal')).ok)
  const low = await (await workingAs('public')).listDossiers({ kind: 'delegation' })
  assert.ok(low.ok)
  assert.equal(low.value.rows.length, 1)
  const shown = await (await workingAs('public')).showDossier(low.value.rows[0]?.id ?? '')
  assert.deepEqual(shown.ok && shown.value.entries, [])
})
