import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setAsideRules } from '../../src/extraction/index.ts'
import { textOf } from '../house/tree.ts'
import { hopluu } from './cli-process.ts'

/** What a guide shows of a command: the command's words, and the stretches of its output, divided by lines of "…". */
const shownIn = (guide: string): { readonly words: readonly string[]; readonly stretches: readonly string[] }[] =>
  [...guide.matchAll(/^```console\n\$ hopluu (.+)\n([\s\S]*?)^```$/gm)].map(([, command = '', output = '']) => ({
    words: command.split(' '),
    stretches: output
      .split(/^…$/m)
      .map((stretch) => stretch.replace(/^\n|\n$/g, ''))
      .filter((stretch) => stretch !== '')
  }))

for (const language of ['vi', 'en'] as const) {
  test(`the guide to reading (${language}) shows what the command prints`, async () => {
    const shown = shownIn(textOf(`docs/guide/${language}/how-a-report-is-read.md`))
    assert.ok(shown.length >= 7)
    const printed = new Map<string, string>()
    for (const { words, stretches } of shown) {
      const key = words.join(' ')
      const out = printed.get(key) ?? (await hopluu(words)).out
      printed.set(key, out)
      for (const stretch of stretches) assert.ok(out.includes(stretch), `"hopluu ${key}" does not print:\n${stretch}`)
    }
  })

  test(`the guide to reading (${language}) names every rule that sets a clause aside, those that settle the matter first`, () => {
    const guide = textOf(`docs/guide/${language}/how-a-report-is-read.md`)
    const title = (rule: (typeof setAsideRules)[number]): string => `“${rule.title[language]}”`
    const settling = setAsideRules.filter(({ settles }) => settles).map(title)
    const others = setAsideRules.filter(({ settles }) => !settles).map(title)
    for (const list of [settling, others]) assert.ok(guide.includes(list.join(', ')), list.join(', '))
    assert.ok(guide.indexOf(settling.join(', ')) < guide.indexOf(others.join(', ')))
  })
}
