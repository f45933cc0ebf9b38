import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { routesPage } from '../../docs/security/routes-page.ts'
import { LOCAL_ACTOR, PERMISSIONS, permissionsOf, ROLES, type Role } from '../../src/accounts/index.ts'
import { API_NEEDS, type Need, openDoor, PAGE_NEEDS, startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'

const ROUTES = fileURLToPath(new URL('../../src/web/routes', import.meta.url))
/** Somebody of each role, and nobody. */
const WHO = [...ROLES, 'nobody'] as const
type Who = (typeof WHO)[number]

let app: App
let url = ''
let close: () => Promise<void>
const cookies = new Map<Who, string>()
const ids = new Map<Who, string>()

const signIn = async (who: Who): Promise<void> => {
  const accountId = ids.get(who)
  if (accountId === undefined) return
  const opened = await app.accounts.openSession({ accountId, way: 'test' }, { address: null, agent: null })
  assert.ok(opened.ok)
  cookies.set(who, `hopluu-session=${opened.value.secret}`)
}

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-access-'))
  const opened = await openApp({ environment: {}, dataFolder: folder })
  assert.ok(opened.ok)
  app = opened.value
  const reach = { host: '127.0.0.1', origin: null, proxies: [], needsAccounts: false }
  const started = await startServer({ register: openDoor({ ...app, reach }), port: 0 })
  assert.ok(started.ok)
  url = started.value.url
  close = async () => {
    await started.value.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const role of ['administrator', ...ROLES.filter((each) => each !== 'administrator')] as const) {
    const added = await app.accounts.add(LOCAL_ACTOR, { loginName: `a-${role}`, displayName: role, role, office: null })
    assert.ok(added.ok)
    ids.set(role, added.value.account.id)
    await signIn(role)
  }
})
after(() => close())

const may = (who: Who, need: Need): boolean => {
  if (need === 'nothing') return true
  if (who === 'nobody') return false
  return need === 'account' || permissionsOf(who as Role).has(need)
}

const send = (who: Who, method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Response> => {
  const cookie = cookies.get(who)
  const all = { ...headers, ...(cookie ? { cookie } : {}) }
  return fetch(`${url}${path}`, { method, headers: all, redirect: 'manual', ...(body === undefined ? {} : { body }) })
}

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>
}

const operations = async (): Promise<{ readonly id: string; readonly method: string; readonly path: string }[]> => {
  const { paths } = (await (await send('administrator', 'GET', '/api/v1/openapi.json')).json()) as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase(), path }))
  )
}

/** The pages as their files say: the routes, and the actions of the forms on each. */
const pageWays = (): string[] =>
  globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: ROUTES })
    .toSorted()
    .flatMap((file) => {
      const folder = posix.dirname(file.replaceAll('\\', '/'))
      const route = folder === '.' ? '/' : `/${folder}`
      const text = readFileSync(join(ROUTES, file), 'utf8')
      // What takes a form and shows nothing is known by its form alone.
      if (file.endsWith('+server.ts') && /export const POST/.test(text)) return [`${route}?/default`]
      if (!file.endsWith('+page.server.ts')) return [route]
      const actions = /export const actions: Actions = \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? ''
      return [route, ...[...actions.matchAll(/^ {2}(?:async )?(\w+)(?:[:(,]|$)/gm)].map(([, action]) => `${route}?/${action}`)]
    })

test('every operation of the API and every page and form has its line in the table, and no line stands for nothing', async () => {
  const ids = (await operations()).map(({ id }) => id)
  assert.deepEqual([...new Set(ids)].toSorted(), Object.keys(API_NEEDS).toSorted())
  assert.deepEqual([...new Set(pageWays())].toSorted(), Object.keys(PAGE_NEEDS).toSorted())
})

test('the page of the docs that says who may go where says what the tables say', async () => {
  assert.equal(readFileSync(new URL('../../docs/security/routes.md', import.meta.url), 'utf8'), await routesPage())
})

test('every permission is asked for somewhere', () => {
  const asked = new Set<string>([...Object.values(API_NEEDS), ...Object.values(PAGE_NEEDS)])
  assert.deepEqual(
    PERMISSIONS.filter((each) => !asked.has(each)),
    []
  )
})

test('every operation of the API, by everybody: 401 for nobody, 403 for who may not, anything else for who may', async () => {
  const wrong: string[] = []
  for (const { id, method, path } of await operations()) {
    const address = path.replace(/\{page\}/, '1').replace(/\{\w+\}/g, 'none')
    for (const who of WHO) {
      // A body of no known kind: what may be done gets as far as being refused for that, and nothing is done.
      const answer = await send(
        who,
        method,
        address,
        method === 'GET' ? {} : { 'content-type': 'application/json' },
        method === 'GET' ? undefined : '{'
      )
      await answer.arrayBuffer()
      const expected = may(who, API_NEEDS[id] ?? 'nothing') ? 'in' : who === 'nobody' ? 401 : 403
      const found = answer.status === 401 || answer.status === 403 ? answer.status : 'in'
      if (found !== expected) wrong.push(`${who} ${id}: ${answer.status}`)
    }
  }
  assert.deepEqual(wrong, [])
})

const addressOf = (route: string): string =>
  route
    .replace('[list=list]', 'undertakings')
    .replace('[file=file]', 'csv')
    .replace('[of=subject]', 'sector')
    .replace('[brief=brief]', 'json')
    .replace('[report=report]', 'json')
    .replace('[chart]', 'states')
    .replace(/\[\w+\]/g, 'none')

test('every operation that asks for an account says in the document what the door may answer', async () => {
  const { paths } = (await (await send('administrator', 'GET', '/api/v1/openapi.json')).json()) as {
    readonly paths: Record<string, Record<string, { readonly operationId: string; readonly responses: object }>>
  }
  const silent = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ responses }) => !['401', '403', '429'].every((status) => status in responses))
  assert.deepEqual(
    silent.map(({ operationId }) => operationId),
    ['health']
  )
})

test('every page and every form, by everybody: to sign in for nobody, 403 for who may not, anything else for who may', async () => {
  const wrong: string[] = []
  for (const [way, need] of Object.entries(PAGE_NEEDS)) {
    const [route = '', action] = way.split('?')
    for (const who of WHO) {
      const answer = await (action === undefined
        ? send(who, 'GET', addressOf(route))
        : send(
            who,
            'POST',
            `${addressOf(route)}?${action}`,
            { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin: url },
            'none=1'
          ))
      await answer.arrayBuffer()
      const location = answer.headers.get('location') ?? ''
      // Whoever signs out is in, and has to come in again.
      const hasLeft = action === '/signOut' && location === '/sign-in'
      if (hasLeft) await signIn(who)
      const isSentAway = !hasLeft && answer.status === 303 && location.startsWith('/sign-in')
      const found = isSentAway ? 'sign-in' : answer.status === 403 ? 403 : 'in'
      const expected = may(who, need) ? 'in' : who === 'nobody' ? 'sign-in' : 403
      if (found !== expected) wrong.push(`${who} ${way}: ${answer.status}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('an address that leads nowhere is 404 for who is in and nothing for nobody', async () => {
  for (const [path, nobody] of [
    ['/nowhere', 303],
    ['/api/v1/nowhere', 401]
  ] as const) {
    assert.equal((await send('reader', 'GET', path)).status, 404)
    assert.equal((await send('nobody', 'GET', path)).status, nobody)
  }
})

test('what answers to nobody is health and the files that pages are made of', async () => {
  assert.equal((await send('nobody', 'GET', '/api/v1/health')).status, 200)
  assert.equal((await send('nobody', 'GET', '/health/live')).status, 200)
  assert.equal((await send('nobody', 'GET', '/favicon.svg')).status, 200)
})

test('a page that is asked for by a script is told in JSON', async () => {
  const away = await send('nobody', 'GET', '/reports/__data.json')
  assert.deepEqual([(await away.json()).type], ['redirect'])
  const shut = await send('reader', 'GET', '/accounts/__data.json')
  assert.deepEqual([shut.status, (await shut.json()).code], [403, 'not_permitted'])
})
