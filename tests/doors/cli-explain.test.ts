import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { actionRules, itemRules, setAsideRules } from '../../src/extraction/index.ts'
import { hopluu, ROOT } from './cli-process.ts'

const EXAMPLES = readdirSync(`${ROOT}examples`)
  .filter((name) => /\.(txt|html|docx|pdf)$/.test(name))
  .map((name) => `${ROOT}examples/${name}`)
const TEXT = EXAMPLES.find((path) => path.endsWith('.txt')) ?? ''
const TITLES = new Map([...actionRules, ...itemRules, ...setAsideRules].map(({ name, title }) => [title.en as string, name as string]))

test('read --explain names the rule behind every item of every example, and gives the reason of each rule at the end', async () => {
  const { code, out, err } = await hopluu(['read', '--explain', '--lang', 'en', ...EXAMPLES])
  assert.equal(code, 0, err)
  const reports = out.split(/^─+$/m)
  assert.equal(reports.length, EXAMPLES.length)
  for (const report of reports) {
    const [items = '', reasons = ''] = report.split(/^THE RULES BEHIND IT$/m)
    const kept = items.split(/^(?:DOUBTS|LOOKED AT AND NOT KEPT) /m)[0] ?? ''
    const made = [...kept.replace(/\n {4}(?! )/g, ' ').matchAll(/^ {2}• .* · (.+)$/gm)].map((found) => found[1] ?? '')
    assert.ok(made.length > 10, `only ${made.length} items`)
    for (const title of made) {
      assert.ok(TITLES.has(title), `no rule is called ${title}`)
      assert.ok(reasons.includes(`[${TITLES.get(title)}]`), `no reason is given for ${title}`)
    }
  }
})

test('read --explain speaks Vietnamese and English', async () => {
  assert.match((await hopluu(['read', '--explain', TEXT])).out, /^CÁC QUY TẮC ĐÃ DÙNG$/m)
  assert.match((await hopluu(['read', '--explain', '--lang', 'en', TEXT])).out, /^LOOKED AT AND NOT KEPT \(\d+\)$/m)
})

test('read --explain is for people: it stands alone', async () => {
  for (const other of ['--json', '--schema', '--second-reader']) {
    const { code, err } = await hopluu(['read', '--explain', other, TEXT])
    assert.equal(code, 2)
    assert.ok(err.includes(other), err)
  }
})
