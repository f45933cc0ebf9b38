import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RULE_IDS } from '../../src/exchange/iati/index.ts'
import { IATI_RULES } from '../../src/wording/index.ts'
import { activities, GOOD_ACTIVITY, GOOD_ORGANISATION, organisations, reportOf } from './of-text.ts'

type Change = readonly [id: string, from: string | RegExp, to: string]

/** What is changed in the good activity so that the rule no longer holds, and how. */
const BAD: readonly Change[] = [
  ['1.1.3', 'VN-TIN-0100000001-THOAT-NUOC-1', 'VN-TIN-0100000001'],
  ['1.1.21', 'VN-TIN-0100000001-THOAT-NUOC-1', 'VN-COA-9-THOAT-NUOC-1'],
  ['1.14.8', 'ref="VN-TIN-0100000001" type="11"', 'ref="SONGMAY" type="11"'],
  ['1.3.13', 'THOAT-NUOC-1<', 'THOAT/NUOC<'],
  ['1.14.13', 'ref="VN-TIN-0100000001" type="11"', 'ref="VN-TIN-01?" type="11"'],
  ['1.3.1', 'THOAT-NUOC-1<', 'THOAT-NUOC-1 <'],
  ['1.14.1', 'ref="VN-TIN-0100000001" type="11"', 'ref=" VN-TIN-0100000001" type="11"'],
  ['1.16.1', 'ref="VN-TIN-0100000000" type="B1"', 'ref="VN-TIN-0100000000 " type="B1"'],
  ['1.6.1', 'VN-TIN-0100000000-TN1"', ' VN-TIN-0100000000-TN1"'],
  ['1.7.1', 'ref="VN-TIN-0100000001-B"', 'ref="VN-TIN-0100000001-B "'],
  ['1.11.1', '<owner-org ref="', '<owner-org ref=" '],
  ['1.11.13', '<owner-org ref="', '<owner-org ref="&amp;'],
  ['6.8.1', /<owner-org.*<\/owner-org>/, '<owner-org/>'],
  ['1.10.13', '<provider-org ref="XM-DAC-701-8"/>', '<provider-org ref="a|b"/>'],
  ['1.10.1', '<provider-org ref="XM-DAC-701-8"/>', '<provider-org ref="XM-DAC-701-8 "/>'],
  ['1.4.1', 'provider-activity-id="', 'provider-activity-id=" '],
  ['6.9.1', '<provider-org ref="XM-DAC-701-8"/>', '<provider-org/>'],
  ['1.15.1', '<receiver-org ref="VN-TIN-0100000001"/>', '<receiver-org ref=" VN-TIN-0100000001"/>'],
  ['1.5.1', 'receiver-activity-id="', 'receiver-activity-id=" '],
  ['1.15.13', '<receiver-org ref="VN-TIN-0100000001"/>', '<receiver-org ref="a/b"/>'],
  ['6.9.2', '<receiver-org ref="VN-TIN-0100000001"/>', '<receiver-org/>'],
  ['6.10.1', /<participating-org.*<\/participating-org>/, '<participating-org role="1"/>'],
  ['1.8.13', '<participating-org ref="XM-DAC-701-8"', '<participating-org ref="a/b"'],
  ['1.8.1', '<participating-org ref="XM-DAC-701-8"', '<participating-org ref="XM-DAC-701-8 "'],
  [
    '1.9.1',
    'activity-id="XM-DAC-701-8-P1"><narrative>JICA</narrative></participating-org>',
    'activity-id=" P1"><narrative>JICA</narrative></participating-org>'
  ],
  ['6.11.1', /<activity-date type="[12]".*\n/g, ''],
  ['11.1.1', '2026-10-01T08:00:00Z', '2026-11-24T00:00:00Z'],
  ['11.1.2', 'type="1" iso-date="2024-01-01"', 'type="1" iso-date="2029-01-01"'],
  ['11.1.3', '<activity-date type="3" iso-date="2028-06-30"/>', '<activity-date type="4" iso-date="2024-05-05"/>'],
  ['11.1.4', 'type="2" iso-date="2024-05-06"', 'type="2" iso-date="2026-11-24"'],
  ['11.1.5', '<activity-date type="3" iso-date="2028-06-30"/>', '<activity-date type="4" iso-date="2028-06-30"/>'],
  ['11.2.1', 'transaction-date iso-date="2024-05-06"', 'transaction-date iso-date="2027-05-06"'],
  ['11.2.2', '<value value-date="2024-05-06">', '<value value-date="2027-05-06">'],
  ['4.1.1', 'xml:lang="vi"', ''],
  ['7.8.1', 'default-currency="VND"', ''],
  ['4.3.1', '<title><narrative>Thoát nước Sông Mây</narrative></title>', '<title><narrative/></title>'],
  ['4.4.1', '<narrative>Gom và xử lý nước thải của hai phường.</narrative>', '<narrative></narrative>'],
  ['6.14.1', 'code="2" significance="1"', 'code="2"'],
  [
    '6.13.1',
    '<policy-marker vocabulary="99" code="X"><narrative>nước</narrative></policy-marker>',
    '<policy-marker vocabulary="99" code="X"/>'
  ],
  [
    '8.11.1',
    '<result type="1"><title><narrative>Nước thải</narrative></title>',
    '<result type="1"><title><narrative>Nước thải</narrative></title><reference vocabulary="99" code="1"/>'
  ],
  ['8.8.1', '<baseline year="2023" value="25"/>', '<baseline year="2023"/>'],
  ['8.8.2', 'value="25"', 'value="1e3"'],
  ['8.8.3', '<baseline year="2023"/>', '<baseline year="2023" value="1"/>'],
  ['8.9.1', '<target value="60"/>', '<target/>'],
  ['8.9.2', '<target value="60"/>', '<target value="+60"/>'],
  ['8.9.3', '<target/>', '<target value="1"/>'],
  ['8.10.1', '<actual value="31.5"/>', '<actual/>'],
  ['8.10.2', '<actual value="31.5"/>', '<actual value="31,5"/>'],
  ['8.10.3', '<actual/>', '<actual value="x"/>'],
  ['8.6.1', '<period-start iso-date="2026-01-01"/>', '<period-start iso-date="2027-01-01"/>'],
  ['8.6.3', '<period-end iso-date="2027-03-31"/>', '<period-end iso-date="2026-03-31"/>'],
  ['7.5.3', '<period-end iso-date="2025-12-31"/>', '<period-end iso-date="2026-01-02"/>'],
  ['6.2.2', /<sector.*\n/g, ''],
  ['6.7.2', /<sector.*\n/g, ''],
  [
    '6.6.2',
    '<transaction-date iso-date="2025-05-06"/><value value-date="2025-05-06">7</value>',
    '<transaction-date iso-date="2025-05-06"/><value value-date="2025-05-06">7</value><sector code="14022"/>'
  ],
  ['2.1.1', ' percentage="40"', ''],
  ['2.1.2', ' percentage="40"', ' percentage="39.9"'],
  ['2.1.4', /<sector vocabulary="1" code="14022" percentage="60"\/>\n/, ''],
  ['2.2.1', '<sector vocabulary="99" code="TN"><narrative>thoát nước</narrative></sector>', '<sector vocabulary="99" code="TN"/>'],
  ['102.1.1', /<sector vocabulary="1".*\n/g, ''],
  ['12.3.1', ' percentage="40"', ' percentage="140"'],
  [
    '3.1.1',
    '<recipient-country code="VN" percentage="100"/>',
    '<recipient-country code="VN" percentage="100"/><recipient-country code="LA"/>'
  ],
  [
    '3.1.2',
    '<recipient-country code="VN" percentage="100"/>',
    '<recipient-country code="VN" percentage="50"/><recipient-country code="LA" percentage="49"/>'
  ],
  ['3.1.4', 'code="VN" percentage="100"', 'code="VN" percentage="99"'],
  [
    '3.4.1',
    '<recipient-country code="VN" percentage="100"/>',
    '<recipient-region vocabulary="1" code="789" percentage="50"/><recipient-region vocabulary="1" code="798"/>'
  ],
  [
    '3.4.2',
    '<recipient-country code="VN" percentage="100"/>',
    '<recipient-country code="VN" percentage="50"/><recipient-country code="LA" percentage="20"/><recipient-region vocabulary="1" code="789" percentage="20"/>'
  ],
  ['3.4.4', '<recipient-country code="VN" percentage="100"/>', '<recipient-region vocabulary="1" code="789" percentage="50"/>'],
  ['12.1.1', 'code="VN" percentage="100"', 'code="VN" percentage="-1"'],
  ['3.6.2', '>7</value>', '>7</value><recipient-country code="VN"/>'],
  ['3.7.2', '<recipient-country code="VN" percentage="100"/>', ''],
  ['7.9.4', '<budget-item code="1.1" percentage="100"/>', '<budget-item code="1.1" percentage="90"/>'],
  ['12.2.1', '<capital-spend percentage="80"/>', '<capital-spend percentage="101"/>'],
  [
    '107.1.2',
    '<default-aid-type vocabulary="1" code="C01"/>',
    '<default-aid-type vocabulary="1" code="C01"/><default-aid-type code="D02"/>'
  ],
  ['107.1.1', '<default-aid-type vocabulary="1" code="C01"/>', '<default-aid-type vocabulary="4" code="3"/>'],
  ['107.2.1', '<aid-type vocabulary="1" code="C01"/>', '<aid-type vocabulary="4" code="3"/>'],
  ['107.2.2', '<aid-type vocabulary="1" code="C01"/>', '<aid-type vocabulary="1" code="C01"/><aid-type code="D02"/>']
]

const BAD_ORGANISATION: readonly Change[] = [
  ['1.18.8', '<reporting-org ref="VN-TIN-0100000001"', '<reporting-org ref="SONGMAY"'],
  ['1.12.13', '<organisation-identifier>VN-TIN-0100000001', '<organisation-identifier>a/b'],
  ['1.18.13', '<reporting-org ref="VN-TIN-0100000001"', '<reporting-org ref="VN-TIN-0/1"'],
  ['1.12.1', '<organisation-identifier>VN', '<organisation-identifier> VN'],
  ['1.17.1', '<recipient-org ref="', '<recipient-org ref=" '],
  ['1.18.1', '<reporting-org ref="', '<reporting-org ref=" '],
  ['11.4.1', '2026-10-01T08:00:00Z', '2027-10-01T08:00:00Z'],
  ['4.5.1', 'xml:lang="vi"', ''],
  ['7.8.2', 'default-currency="VND"', ''],
  ['8.6.3', '<total-budget><period-start iso-date="2025-01-01"/>', '<total-budget><period-start iso-date="2026-01-01"/>'],
  ['7.5.3', '<total-expenditure><period-start iso-date="2025-01-01"/>', '<total-expenditure><period-start iso-date="2024-01-01"/>'],
  ['11.3.1', '<budget-line><value value-date="2025-02-01">', '<budget-line><value value-date="2026-02-01">']
]

/** What only the strict reading finds: the public validator's own case is never met. */
const STRICT: readonly Change[] = [
  [
    '2.1.2',
    /<sector vocabulary="99".*\n/,
    '<sector vocabulary="2" code="140" percentage="50"/><sector vocabulary="2" code="113" percentage="40"/>\n'
  ],
  ['3.7.1', '<recipient-country code="VN" percentage="100"/>', ''],
  ['3.4.4', '<recipient-country code="VN" percentage="100"/>', '<recipient-region code="789" percentage="50"/>'],
  ['11.2.1', 'transaction-date iso-date="2025-05-06"', 'transaction-date iso-date="2027-05-06"'],
  ['7.9.1', '<budget-item code="1.1" percentage="100"/>', '<budget-item code="1.1"/><budget-item code="1.2"/>'],
  [
    '7.9.2',
    '<budget-item code="1.1" percentage="100"/>',
    '<budget-item code="1.1" percentage="50"/><budget-item code="1.2" percentage="40"/>'
  ],
  ['4.3.1', '<narrative>Thoát nước Sông Mây</narrative>', '<narrative>   </narrative>'],
  ['9.95.1', 'xml:lang="vi"', 'xml:lang="xx"']
]

const changed = (good: string, [id, from, to]: Change): string => {
  const bad = good.replace(from, to)
  assert.notEqual(bad, good, `${id} changes nothing`)
  return bad
}

test('what is good in every way has no finding, publicly and strictly', async () => {
  for (const text of [activities(GOOD_ACTIVITY), organisations(GOOD_ORGANISATION)])
    for (const mode of ['public', 'strict'] as const) {
      const { valid, errors } = await reportOf(text, { mode })
      assert.deepEqual([valid, errors], [true, []])
    }
})

test('each rule finds what does not keep it, at the line where it stands, and says so in both languages', async () => {
  for (const change of BAD) {
    const { errors } = await reportOf(activities(changed(GOOD_ACTIVITY, change)))
    const own = errors.filter(({ id }) => id === change[0])
    assert.ok(own.length > 0, `${change[0]}: ${errors.map(({ id }) => id)}`)
    assert.ok(
      own.every(
        ({ message, vi, context }) => message !== '' && vi !== '' && context.length > 0 && context.every(({ lineNumber }) => lineNumber > 1)
      )
    )
  }
  for (const change of BAD_ORGANISATION) {
    const { errors } = await reportOf(organisations(changed(GOOD_ORGANISATION, change)))
    assert.ok(
      errors.some(({ id }) => id === change[0]),
      `${change[0]}: ${errors.map(({ id }) => id)}`
    )
  }
})

test('every rule of the ruleset has a case here and words, and the ids are the eighty-nine', () => {
  const covered = new Set([...BAD, ...BAD_ORGANISATION, ...STRICT].map(([id]) => id))
  assert.deepEqual(
    RULE_IDS.filter((id) => !covered.has(id) || !IATI_RULES[id]),
    []
  )
  assert.equal(RULE_IDS.length, 89)
})

test('where the public validator has a case that is never met, the strict reading finds it and the public one does not', async () => {
  for (const change of STRICT) {
    const text = activities(changed(GOOD_ACTIVITY, change))
    const ids = async (mode: 'public' | 'strict') => (await reportOf(text, { mode })).errors.map(({ id }) => id)
    assert.ok(!(await ids('public')).includes(change[0]), `${change[0]} publicly`)
    assert.ok((await ids('strict')).includes(change[0]), `${change[0]} strictly: ${await ids('strict')}`)
  }
})

test('a budget of a leap year is a year strictly, and too long publicly', async () => {
  const leap = GOOD_ACTIVITY.replace(
    '<period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>',
    '<period-start iso-date="2024-01-01"/><period-end iso-date="2025-01-01"/>'
  )
  const has = async (mode: 'public' | 'strict') => (await reportOf(activities(leap), { mode })).errors.some(({ id }) => id === '7.5.3')
  assert.deepEqual([await has('public'), await has('strict')], [true, false])
})

test('an identifier that comes again is one finding of the file, and its activity is told apart', async () => {
  const { errors, records } = await reportOf(activities(GOOD_ACTIVITY, GOOD_ACTIVITY, GOOD_ACTIVITY))
  assert.deepEqual(
    errors.map(({ id, identifier }) => [id, identifier]),
    [['1.1.2', 'file']]
  )
  assert.deepEqual(
    [...records].map(({ identifier }) => identifier.slice(30)),
    ['', '(2)', '(3)']
  )
})

test('codes are taken by the letter: another case or a blank is another code, and a withdrawn one stands', async () => {
  const codes = async (from: string, to: string) => {
    const { errors } = await reportOf(activities(changed(GOOD_ACTIVITY, ['', from, to])))
    return errors.filter(({ id }) => id.startsWith('9.')).map(({ id, codelist }) => [id, codelist])
  }
  assert.deepEqual(await codes('country code="VN"', 'country code="vn"'), [['9.50.1', 'Country']])
  assert.deepEqual(await codes('country code="VN"', 'country code=" VN"'), [['9.50.1', 'Country']])
  assert.deepEqual(await codes('code="14050"', 'code="41050"'), [])
  assert.deepEqual(await codes('code="14050"', 'code="99999"'), [['9.76.1', 'Sector']])
  assert.deepEqual(await codes('vocabulary="99" code="TN"', 'vocabulary="77" code="TN"'), [['9.78.1', 'SectorVocabulary']])
  assert.deepEqual(await codes('activity-status code="2"', 'activity-status code=""'), [['9.5.1', 'ActivityStatus']])
  assert.deepEqual(await codes('value-date="2025-05-06">7<', 'currency="VNĐ" value-date="2025-05-06">7<'), [['9.94.1', 'Currency']])
})
