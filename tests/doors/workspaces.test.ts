import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { LOCAL_ACTOR, TOKEN_SCOPES } from '../../src/accounts/index.ts'
import { API_NEEDS, openDoors, PAGE_NEEDS, type RunningServer, startServer } from '../../src/api/index.ts'
import { type App, addWorkspace, listWorkspaces, openApp, type Workspace } from '../../src/app/index.ts'
import { DOSSIER_KINDS } from '../../src/register/index.ts'
import { makeDatabase } from '../trust/own-database.ts'
import { hopluu } from './cli-process.ts'
import { acceptExample, EXAMPLES } from './web-server.ts'

/** A word of A's that stands nowhere else: in a title, in the article and in an undertaking. */
const CANARY = 'Quỳnh Lộ Thanh'
const REPORT = `Cần Thơ tiếp đoàn ${CANARY}
Ngày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn của JICA do ông ${CANARY} làm trưởng đoàn.
Thành phố đề nghị JICA hỗ trợ xây dựng nhà máy xử lý nước thải ${CANARY} với vốn 120 tỷ đồng.
Sở Xây dựng chủ trì, báo cáo trước ngày 30/6/2023.`

/** Who signs in as “van.thu” at each. */
const CLERKS = { a: 'Trần Thị An', b: 'Phạm Văn Bình' } as const

interface Answer {
  readonly status: number
  readonly location: string
  readonly body: string
}

const suite = (environment: Record<string, string>, folder: string): void => {
  let app: App
  let server: RunningServer
  const [hostA, hostB] = ['a.example', 'b.example']
  const sessions = new Map<string, string>()
  let tokenOfA = ''
  /** Every id that A's register gave out, by the name that routes call it. */
  const ids: Record<string, string> = {}

  const send = (host: string, method: string, path: string, given: { headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { host, accept: 'text/html', 'accept-language': 'vi', ...given.headers }
      const sent = ask({ host: '127.0.0.1', port: server.port, method, path, headers }, async (answer) => {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part as Buffer)
        const body = Buffer.concat(parts).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body })
      })
      sent.once('error', reject)
      sent.end(given.body)
    })

  const of = (id: string): Workspace => {
    const found = app.others.find((each) => each.id === id)
    assert.ok(found)
    return found
  }

  before(async () => {
    const options = { environment, dataFolder: folder }
    for (const id of ['a', 'b']) assert.ok((await addWorkspace({ id, name: id.toUpperCase() }, options)).ok)
    const opened = await openApp({
      ...options,
      environment: { ...environment, HOPLUU_WORKSPACES: `a=${hostA},b=https://${hostB}` }
    })
    assert.ok(opened.ok)
    app = opened.value
    const { reach } = app.settings
    const origins = reach.workspaces.map(({ origin }) => origin)
    const started = await startServer({ register: openDoors({ ...app, reach }, app.others), origins, port: 0 })
    assert.ok(started.ok)
    server = started.value
    for (const id of ['a', 'b'] as const) {
      const { accounts } = of(id)
      const added = await accounts.add(LOCAL_ACTOR, { loginName: `chief-${id}`, displayName: id, role: 'administrator', office: null })
      assert.ok(added.ok)
      const clerk = { loginName: 'van.thu', displayName: CLERKS[id], role: 'officer', office: null }
      assert.ok((await accounts.add(LOCAL_ACTOR, clerk)).ok)
      const accountId = added.value.account.id
      const session = await accounts.openSession({ accountId, way: 'test' }, { address: null, agent: null })
      assert.ok(session.ok)
      sessions.set(id, `__Host-hopluu-session=${session.value.secret}`)
      if (id !== 'a') continue
      ids.accountId = accountId
      const signedIn = await accounts.findSession(session.value.secret)
      assert.ok(signedIn)
      const token = await accounts.addToken(signedIn.actor, { name: 't', scopes: [...TOKEN_SCOPES], days: 1 })
      assert.ok(token.ok)
      tokenOfA = token.value.secret
      ids.tokenId = token.value.token.id
    }
    const { register } = of('a')
    await acceptExample(register, '2023-02-10-can-tho-jica.txt')
    const added = await register.addReport({ bytes: new TextEncoder().encode(REPORT), fileName: `${CANARY}.txt` })
    assert.ok(added.ok)
    const shown = await register.showReport(added.value.reportId)
    assert.ok(shown.ok)
    ids.reportId = added.value.reportId
    ids.itemId = shown.value.items[0]?.id ?? ''
    for (const { id, revision } of shown.value.items)
      await register.decide({ reportId: ids.reportId, itemId: id, revision, verdict: 'accept' })
    for (const kind of DOSSIER_KINDS) {
      const listed = await register.listDossiers({ kind })
      const [first] = listed.ok ? listed.value.rows : []
      if (first) ids[kind] = first.id
    }
    ids.dossierId = ids.undertaking ?? ''
    ids.partnerId = ids.partner ?? ''
    assert.ok(ids.dossierId !== '' && ids.partnerId !== '', 'A has dossiers')
  })
  after(async () => {
    await server.close()
    await app.close()
  })

  const asB = (): Record<string, string> => ({ cookie: sessions.get('b') ?? '' })

  /** What each operation that writes is sent, so that it gets as far as looking for what the ids name. */
  const bodyOf = (id: string, known: Readonly<Record<string, string>>): unknown => {
    const bodies: Record<string, unknown> = {
      decide: { revision: 1, verdict: 'reject', reason: 'không đúng' },
      enterItem: { kind: 'person', words: { exact: 'JICA' } },
      acceptUndoubted: {},
      undo: { step: 1 },
      redateReport: { publishedOn: '2024-01-01' },
      withdrawReport: { reason: 'đưa nhầm' },
      actOnDossier: { revision: 1, act: { act: 'note', text: 'ghi' } },
      setHome: { partnerId: known.partnerId }
    }
    return bodies[id] ?? {}
  }

  const operations = async (): Promise<{ id: string; method: string; path: string }[]> => {
    const { body } = await send(hostB, 'GET', '/api/v1/openapi.json', { headers: asB() })
    const { paths } = JSON.parse(body) as { paths: Record<string, Record<string, { operationId: string }>> }
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase(), path }))
    )
  }

  const filled = (path: string, known: Readonly<Record<string, string>>, query = ''): string =>
    path.replace('{page}', '1').replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'none') + query

  /** What the operations that cannot do without it are asked. */
  const QUERIES: Readonly<Record<string, string>> = {
    search: '?text=JICA',
    listDossiers: '?kind=undertaking',
    countDossiers: '?kind=undertaking'
  }

  /** Ids that nobody ever gave out, as long as A's. */
  const none = (): Record<string, string> =>
    Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, name === 'itemId' ? id : id.replace(/[a-f0-9]/g, 'e')]))

  const bare = ({ status, body }: Answer, known: Readonly<Record<string, string>>): string => {
    const named = Object.values(known).reduce((text, id) => (id.length < 16 ? text : text.replaceAll(id, 'ID')), body)
    return `${status} ${named}`
  }

  test('every operation, asked at B for what is A’s, answers as for what never was', async () => {
    const wrong: string[] = []
    for (const { id, method, path } of await operations()) {
      const answers: string[] = []
      for (const known of [ids, none()]) {
        const body = method === 'GET' ? {} : { body: JSON.stringify(bodyOf(id, known)) }
        const headers = { ...asB(), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) }
        const answer = await send(hostB, method, filled(path, known, QUERIES[id]), { headers, ...body })
        if (answer.status >= 500 && !answer.body.includes('storage_')) wrong.push(`${id}: ${answer.status}`)
        answers.push(bare(answer, known))
        if (answer.body.includes(CANARY)) wrong.push(`${id} tells of A`)
      }
      if (answers[0] !== answers[1]) wrong.push(`${id}: ${answers[0]?.slice(0, 200)} is not ${answers[1]?.slice(0, 200)}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('every page and every form, asked at B for what is A’s, answers as for what never was', async () => {
    const wrong: string[] = []
    const address = (route: string, known: Readonly<Record<string, string>>): string =>
      route
        .replace('[list=list]/[id]', `undertakings/${known.undertaking}`)
        .replace('reports/[id]', `reports/${known.reportId}`)
        .replace('chain/[id]', `chain/${known.undertaking}`)
        .replace('[list=list]', 'undertakings')
        .replace('[file=file]', 'csv')
        .replace('[chart]', 'states')
        .replace(/\[\w+\]/g, 'none')
    for (const way of Object.keys(PAGE_NEEDS)) {
      const [route = '', action] = way.split('?')
      // To go out at B ends B's session; it names nothing of anybody's.
      if (action === '/signOut') continue
      const answers: string[] = []
      for (const known of [ids, none()]) {
        const form = new URLSearchParams({ ...known, id: known.dossierId ?? '', revision: '1', itemId: known.itemId ?? '' }).toString()
        const headers = { ...asB(), 'content-type': 'application/x-www-form-urlencoded', origin: `https://${hostB}` }
        const answer = await (action === undefined
          ? send(hostB, 'GET', address(route, known), { headers: asB() })
          : send(hostB, 'POST', `${address(route, known)}?${action}`, { headers, body: form }))
        answers.push(`${answer.status} ${bare({ status: 0, body: answer.location, location: '' }, known)}`)
        if (answer.body.includes(CANARY)) wrong.push(`${way} tells of A`)
      }
      if (answers[0] !== answers[1]) wrong.push(`${way}: ${answers.join(' is not ')}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('A’s session and A’s token open nothing at B, on no way that asks for anybody', async () => {
    const wrong: string[] = []
    for (const { id, method, path } of await operations()) {
      if (API_NEEDS[id] === 'nothing') continue
      for (const headers of [{ cookie: sessions.get('a') ?? '' }, { authorization: `Bearer ${tokenOfA}` }]) {
        const answer = await send(hostB, method, filled(path, ids), { headers })
        if (answer.status !== 401) wrong.push(`${id}: ${answer.status}`)
      }
    }
    for (const [way, need] of Object.entries(PAGE_NEEDS)) {
      if (need === 'nothing' || way.includes('?')) continue
      const answer = await send(hostB, 'GET', way.replace(/\[\w+=?\w*\]/g, 'none'), { headers: { cookie: sessions.get('a') ?? '' } })
      if (answer.status !== 303 || !answer.location.startsWith('/sign-in')) wrong.push(`${way}: ${answer.status}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('what A’s own people see is there, so that the silence at B says something', async () => {
    const headers = { cookie: sessions.get('a') ?? '' }
    for (const path of [
      `/api/v1/reports/${ids.reportId}`,
      `/api/v1/search?text=${encodeURIComponent(CANARY)}`,
      '/reports',
      `/search?q=${encodeURIComponent(CANARY)}`
    ]) {
      const answer = await send(hostA, 'GET', path, { headers })
      assert.equal(answer.status, 200, path)
      assert.ok(answer.body.includes(CANARY), path)
    }
    const token = await send(hostA, 'GET', `/api/v1/dossiers/${ids.dossierId}`, { headers: { authorization: `Bearer ${tokenOfA}` } })
    assert.equal(token.status, 200)
  })

  test('lists, counts, charts, files, knowledge and search of B hold nothing of A’s', async () => {
    for (const path of [
      '/api/v1/reports',
      '/api/v1/knowledge',
      ...DOSSIER_KINDS.map((kind) => `/api/v1/dossiers?kind=${kind}`),
      `/api/v1/search?text=${encodeURIComponent(CANARY)}`,
      '/undertakings.csv',
      '/charts',
      '/places',
      '/'
    ]) {
      const { body } = await send(hostB, 'GET', path, { headers: asB() })
      for (const word of [CANARY, 'JICA', ids.reportId ?? '', ids.dossierId ?? '']) assert.ok(!body.includes(word), `${path} has ${word}`)
    }
  })

  test('the same document in both is one of each, decided on apart', async () => {
    const bytes = readFileSync(`${EXAMPLES}2023-02-10-can-tho-jica.txt`)
    const added = await of('b').register.addReport({ bytes, fileName: 'b.txt' })
    assert.ok(added.ok && added.value.added)
    const [atA, atB] = [await of('a').register.showReport(added.value.reportId), await of('b').register.showReport(added.value.reportId)]
    assert.ok(atA.ok && atB.ok)
    assert.ok(atA.value.items.every(({ state }) => state === 'accepted'))
    assert.ok(atB.value.items.every(({ state }) => state === 'proposed'))
  })

  test('pages of both asked for at once call whoever did something by the name that they have there', async () => {
    const pages: [host: string, path: string, cookie: string, own: string, other: string][] = []
    for (const [id, host, other] of [
      ['a', hostA, 'b'],
      ['b', hostB, 'a']
    ] as const) {
      const { register, registerFor } = of(id)
      const entered = await register.enterDossier({ kind: 'undertaking', fields: { text: `Gửi báo cáo của ${id}` } })
      assert.ok(entered.ok, JSON.stringify(entered))
      const theirs = await registerFor({ ...LOCAL_ACTOR, by: 'van.thu' })
      for (let revision = 1; revision < 6; revision++) {
        const noted = await theirs.actOnDossier({ dossierId: entered.value, revision, act: { act: 'note', text: 'ghi' } })
        assert.ok(noted.ok, JSON.stringify(noted))
      }
      pages.push([host, `/undertakings/${entered.value}`, sessions.get(id) ?? '', CLERKS[id], CLERKS[other]])
    }
    await Promise.all(
      Array.from({ length: 12 }, () => pages)
        .flat()
        .map(async ([host, path, cookie, own, other]) => {
          const { body } = await send(host, 'GET', path, { headers: { cookie } })
          assert.ok(body.includes(own) && !body.includes(other), `${host}: ${body.includes(own)} ${body.includes(other)}`)
        })
    )
  })

  test('a name that is nobody’s address is turned away, and a workspace that nobody made keeps the program shut', async () => {
    assert.equal((await send('c.example', 'GET', '/')).status, 403)
    const missing = await openApp({ environment: { ...environment, HOPLUU_WORKSPACE: 'can-tho-2' }, dataFolder: folder })
    assert.equal(!missing.ok && missing.refusal.code, 'workspace_missing')
    const twice = await addWorkspace({ id: 'a', name: 'A' }, { environment, dataFolder: folder })
    assert.equal(!twice.ok && twice.refusal.code, 'workspace_there_already')
    const wrong = await addWorkspace({ id: 'A/b', name: 'A' }, { environment, dataFolder: folder })
    assert.equal(!wrong.ok && wrong.refusal.code, 'workspace_id_not_valid')
    const listed = await listWorkspaces({ environment, dataFolder: folder })
    assert.deepEqual(listed.ok && listed.value.map(({ id, name }) => [id, name]).slice(0, 2), [
      ['a', 'A'],
      ['b', 'B']
    ])
  })
}

describe('two workspaces in one SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-workspaces-'))
  suite({}, folder)
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('the command line lists them and makes another', async () => {
    const at = mkdtempSync(join(tmpdir(), 'hopluu-workspaces-'))
    try {
      const environment = { HOPLUU_DATA: at }
      const made = await hopluu(['workspaces', 'add', 'hue', '--name', 'Thành phố Huế'], { environment })
      assert.deepEqual([made.code, made.err], [0, ''])
      const listed = await hopluu(['workspaces'], { environment })
      assert.match(listed.out, /^default\tSổ hợp tác\t[\d-]+\nhue\tThành phố Huế\t[\d-]+\n$/)
      assert.equal((await hopluu(['workspaces', 'add', 'hue'], { environment })).code, 1)
      assert.equal((await hopluu(['workspaces', 'add'], { environment })).code, 2)
      const added = await hopluu(['add', `${EXAMPLES}2023-02-10-can-tho-jica.txt`], {
        environment: { ...environment, HOPLUU_WORKSPACE: 'hue' }
      })
      assert.equal(added.code, 0)
      const own = await openApp({ environment: {}, dataFolder: at })
      assert.ok(own.ok)
      const rows = await own.value.register.listReports({})
      await own.value.close()
      assert.deepEqual(rows.ok && rows.value.rows, [])
    } finally {
      rmSync(at, { recursive: true, force: true })
    }
  })
})

const database = await makeDatabase('workspaces')
if (database)
  describe('two workspaces in one PostgreSQL database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hopluu-workspaces-'))
    suite({ DATABASE_URL: database.url }, folder)
    after(async () => {
      rmSync(folder, { recursive: true, force: true })
      await database.drop()
    })
  })
