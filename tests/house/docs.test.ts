import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'
import { COMMAND_HELP } from '../../src/cli/help.ts'
import { allPaths, filesMatching, ROOT, textOf } from './tree.ts'

const pages = filesMatching(/^(?!examples\/|tests\/corpus\/|node_modules\/).*\.md$/)

/** The anchor a heading gets on the usual hosts: lower case, punctuation dropped, spaces to dashes. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
const anchorsOf = (path: string): Set<string> =>
  new Set([...textOf(path).matchAll(/^#{1,6}\s+(.+)$/gm)].map((found) => anchorOf(found[1] ?? '')))
const linksOf = (text: string): string[] => [
  ...[...withoutCode(text).matchAll(/!?\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map((found) => found[1] ?? ''),
  ...[...withoutCode(text).matchAll(/\b(?:src|href)="([^"]+)"/g)].map((found) => found[1] ?? '')
]

test('every link of the docs leads somewhere', () => {
  const broken = pages.flatMap(({ path, text }) =>
    linksOf(text)
      .filter((link) => !/^(?:https?:|mailto:)/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#')
        const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file))
        if (target.startsWith('..') || !existsSync(`${ROOT}${target}`)) return true
        return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(decodeURI(anchor))
      })
      .map((link) => `${path}: ${link}`)
  )
  assert.deepEqual(broken, [])
})

test('every npm command that the docs name is a script', () => {
  const scripts = new Set(Object.keys((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts))
  const missing = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([a-z:-]+)|(start|test)\b)/g)]
      .map((found) => found[1] ?? found[2] ?? '')
      .filter((name) => !scripts.has(name))
      .map((name) => `${path}: ${name}`)
  )
  assert.deepEqual(missing, [])
})

test('every hopluu command and option that the guide shows exists', () => {
  const guide = pages.filter(({ path }) => path === 'README.md' || path.startsWith('docs/guide/'))
  const shown = guide.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:^|[`\s])(?:npm run -s hopluu -- |hopluu )([a-z]+)((?: [^\n`|<>]*)?)/gm)].map((found) => ({
      path,
      name: found[1] ?? '',
      rest: found[2] ?? ''
    }))
  )
  const wrong = shown.filter(({ name, rest }) => {
    const help = COMMAND_HELP[name]
    if (!help) return true
    const known = help.options.flatMap((option) => option.use.match(/--[a-z-]+/g) ?? [])
    return (rest.match(/--[a-z-]+/g) ?? []).some((option) => !known.includes(option))
  })
  assert.deepEqual(wrong, [])
})

test('the guide has the same pages in both languages', () => {
  const names = (language: string): string[] =>
    pages.filter(({ path }) => path.startsWith(`docs/guide/${language}/`)).map(({ path }) => posix.basename(path))
  assert.deepEqual(names('vi'), names('en'))
})

test('ARCHITECTURE names every folder of src, by its path or in a line that names the one it stands in', () => {
  const lines = textOf('ARCHITECTURE.md').split('\n')
  const folders = new Set(
    allPaths
      .filter((path) => path.startsWith('src/') && !path.startsWith('src/web/routes/'))
      .flatMap((path) =>
        path
          .split('/')
          .slice(1, -1)
          .map((_, i, parts) => parts.slice(0, i + 1).join('/'))
      )
  )
  const unnamed = [...folders].filter((folder) => {
    const [name, parent] = [posix.basename(folder), posix.dirname(folder)]
    return !lines.some((line) => line.includes(`\`${folder}\``) || (line.includes(`\`${name}\``) && line.includes(`\`${parent}\``)))
  })
  assert.deepEqual(unnamed, [])
})
