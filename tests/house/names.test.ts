import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { allPaths, filesMatching, textOf } from './tree.ts'

const OWN = /^(src|tests|bench|bin|examples)\//
const EMPTY_WORDS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'base', 'manager', 'service', 'misc'])
// Schemas and cases of a standard keep its names. SvelteKit gives its pages theirs (+page.svelte), a component is named as it is used (ReportList.svelte), git and CI bring dot files.
const GIVEN = /\/\+[a-z]+(?:\.[a-z]+)*$|\.svelte(?:\.ts)?$|\/\.|\/\[|SOURCE\.md$|README\.md$|\.xsd$|\/schema-cases\//

test('files and folders are named in kebab-case', () => {
  const wrong = allPaths.filter((path) => OWN.test(path) && !GIVEN.test(path) && !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(basename(path)))
  assert.deepEqual(wrong, [])
})

test('no name says nothing: utils, helpers, common, base, manager, service', () => {
  const wrong = allPaths.filter(
    (path) => OWN.test(path) && !GIVEN.test(path) && path.split(/[/.-]/).some((word) => EMPTY_WORDS.has(word.toLowerCase()))
  )
  assert.deepEqual(wrong, [])
})

test('each folder of data says where it comes from', () => {
  const folders = new Set(allPaths.filter((path) => path.startsWith('data/')).map((path) => path.split('/').slice(0, 2).join('/')))
  const wrong = [...folders].filter((folder) => !allPaths.includes(`${folder}/SOURCE.md`))
  assert.deepEqual(wrong, [])
})

test('Vietnamese is written as it is read: composed letters, no escapes', () => {
  const texts = filesMatching(/^(src|tests|docs|bench|bin|README|ARCHITECTURE|GLOSSARY|CONTRIBUTING|CHANGELOG).*\.(ts|svelte|mjs|md|json)$/)
  const decomposed = /[A-Za-zÂâĂăÊêÔôƠơƯư][\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b]/
  // A range of code points in a pattern is no letter.
  const escaped = /(?<!-)\\u(?:1e[a-f]|01[01ab]|00[c-f])[0-9a-f](?!-)/i
  const wrong = texts.filter(({ text }) => decomposed.test(text) || escaped.test(text)).map(({ path }) => path)
  assert.deepEqual(wrong, [])
})

test('no test is skipped, postponed or alone', () => {
  const wrong = filesMatching(/\.test\.ts$/).filter(({ text }) =>
    /\b(?:test|it|describe)\.(?:skip|todo|only)\(|\{\s*(?:skip|todo|only): true/.test(text)
  )
  assert.deepEqual(
    wrong.map(({ path }) => path),
    []
  )
})

test('the project stands alone: it names no machine, nobody’s folders and no host that packages are fetched from', () => {
  const someonesFolder = /(?<![\w.])\/(?:home|root|Users|work|mnt|opt)\/[\w.-]+/
  const outside = /\.\.\/shared\b/
  const packageHost = /\bregistry\.[a-z]+\.(?:org|com)\b|\bnpmjs\b|"resolved":/
  const wrong = filesMatching(/./).flatMap(({ path, text }) =>
    [someonesFolder, outside, packageHost].flatMap((pattern) => {
      const found = pattern.exec(text)
      return found && path !== 'tests/house/names.test.ts' ? [`${path}: ${found[0]}`] : []
    })
  )
  assert.deepEqual(wrong, [])
})

test('every dependency is pinned to one version', () => {
  const about = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((kind) => Object.entries(about[kind] ?? {}))
    .filter(([, version]) => !/^(?:npm:[a-z@/-]+@)?\d+\.\d+\.\d+$/.test(version))
  assert.deepEqual(loose, [])
})
