import { permissionsOf, ROLES, type Role } from '../../src/accounts/index.ts'
import { API_NEEDS, createApi, type Need, PAGE_NEEDS } from '../../src/api/index.ts'
import type { Register } from '../../src/register/index.ts'
import { term } from '../../src/wording/index.ts'

/** One way in, and what it asks. */
interface Way {
  readonly name: string
  readonly need: Need
}

const may = (role: Role, need: Need): boolean => need === 'nothing' || need === 'account' || permissionsOf(role).has(need)

const table = (first: string, ways: readonly Way[]): string => {
  const roles = ROLES.map((role) => term('account role', role, 'en'))
  const head = [`| ${[first, 'asks for', 'nobody', ...roles].join(' | ')} |`, `|${'---|'.repeat(ROLES.length + 3)}`]
  const mark = (is: boolean): string => (is ? '✓' : '')
  const lines = ways.map(
    ({ name, need }) =>
      `| \`${name}\` | ${need} | ${[mark(need === 'nothing'), ...ROLES.map((role) => mark(may(role, need)))].join(' | ')} |`
  )
  return [...head, ...lines].join('\n')
}

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>
}

/** The page `routes.md`, made from the table that the doors ask. */
export const routesPage = async (): Promise<string> => {
  // The document of the API asks nothing of a register.
  const api = createApi({} as Register)
  const { paths } = (await (await api.request('http://127.0.0.1/api/v1/openapi.json')).json()) as Document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      need: API_NEEDS[operationId] ?? ('(none: shut)' as Need)
    }))
  )
  const pages = Object.entries(PAGE_NEEDS).map(([name, need]) => ({ name, need }))
  const byName = (a: Way, b: Way): number => (a.name < b.name ? -1 : 1)
  return `# Who may go where

Made by \`npm run docs:routes\` from the one table that the doors ask ([src/api/access.ts](../../src/api/access.ts)) and the one table of roles ([src/accounts/permissions.ts](../../src/accounts/permissions.ts)); \`tests/doors/access.test.ts\` holds this page to them and tries every line as every role against a running server. “account” means any account; “nothing” means that nobody has to sign in. An API token may do what its scopes and its owner's role both allow. Without any account, on its own machine, the register has one local user who may do everything. \`/health/live\`, \`/health/ready\` and the files that the pages are made of (\`/_app/…\`, \`/favicon.svg\`) answer to everybody.

## Pages and their forms

${table('page', pages.toSorted(byName))}

## The API

${table('operation', operations.toSorted(byName))}
`
}
