import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames, findNames, type KnownNames, lastWord, type Phrase } from './known-names.ts'
import { tokenise, wordsOf } from './tokens.ts'

interface Name extends Phrase {
  readonly of: string
}

const name = (form: string, of = ''): Name => ({ kind: 'name', form, proper: true, of })

const found = (names: KnownNames<Name>, text: string): string[] => {
  const tokens = tokenise(text)
  return findNames(names, tokens)
    .of('name')
    .map(({ from, to, entries }) => [wordsOf(tokens, from, to), ...entries.map(({ of }) => of)].join('|'))
}

test('a drawer is opened when a text first holds its word, and once', () => {
  let opened = 0
  const open = (): Name[] => {
    opened++
    return [name('xã Tân Tiến'), name('xã Đại Tiến')]
  }
  const names = compileNames<Name>([], { behind: [{ word: 'Tiến', open }] })
  assert.deepEqual(found(names, 'Xã Tân Lập và xã Tân Hòa'), [])
  assert.equal(opened, 0)
  assert.deepEqual(found(names, 'Các xã Tân Tiến, xã Đại Tiến'), ['xã Tân Tiến|', 'xã Đại Tiến|'])
  assert.deepEqual(found(names, 'xã Tân Tiến'), ['xã Tân Tiến|'])
  assert.equal(opened, 1)
})

test('forms that are alike come in the order of the tables, whatever was read before', () => {
  const drawer = (within: string) => ({ word: 'Nam', open: () => [name('Vân Nam', within)] })
  const make = () => compileNames<Name>([name('Vân Nam', 'Trung Quốc')], { behind: [drawer('Hà Nội')], before: [drawer('Nam Định')] })
  const fresh = make()
  const used = make()
  found(used, 'Vân')
  found(used, 'Nam Vân')
  assert.deepEqual(found(fresh, 'tỉnh Vân Nam'), ['Vân Nam|Nam Định|Trung Quốc|Hà Nội'])
  assert.deepEqual(found(used, 'tỉnh Vân Nam'), found(fresh, 'tỉnh Vân Nam'))
})

test('a form is found in every spelling of its last word, and one that ends in no plain word is found too', () => {
  const names = compileNames([name('tỉnh Thanh Hoá'), name('Quận 1'), name('P.12'), name('Ea H’leo'), name('Sở KH&ĐT')])
  assert.deepEqual(found(names, 'tỉnh Thanh Hóa, Quận 1, P.12, Ea H’leo, Sở KH&ĐT'), [
    'tỉnh Thanh Hóa|',
    'Quận 1|',
    'P.12|',
    'Ea H’leo|',
    'Sở KH&ĐT|'
  ])
  assert.equal(lastWord('tỉnh Thanh Hoá'), 'Hoá')
  assert.deepEqual(['Quận 1', 'P.12', 'Ea H’leo', 'Sở KH&ĐT', ''].map(lastWord), [null, null, null, null, null])
})
