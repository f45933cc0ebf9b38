import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type DrainagePlan, planDrainage } from '../../planning/index.ts'
import { joinReport } from './join-report.ts'
import { readSwmmReport } from './read-report.ts'
import { REPORT } from './report-fixture.ts'
import { writeInp } from './write-inp.ts'

const plan = JSON.parse(readFileSync(new URL('../../../examples/plans/drainage.json', import.meta.url), 'utf8')) as DrainagePlan
const result = planDrainage(plan)
assert.ok(result.ok)
const drainage = result.value
const storm = drainage.storms.at(-1)
assert.ok(storm)

/** The sections of an input file: names of the columns do not stand in it, so cells are told by their place. */
const sectionsOf = (inp: string): Map<string, string[][]> =>
  new Map(
    inp
      .split(/^\[/m)
      .slice(1)
      .map((part) => {
        const [name = '', ...lines] = part.split('\n')
        return [name.replace(']', ''), lines.filter((line) => line.trim() !== '').map((line) => line.trim().split(/\s+/))]
      })
  )

test('every section of the input names only what another section defines', () => {
  const written = writeInp(plan, storm)
  assert.ok(written.ok)
  const sections = sectionsOf(written.value)
  const names = (section: string): string[] => [...new Set((sections.get(section) ?? []).map(([name = '']) => name))]
  const cells = (section: string, at: number): string[] => (sections.get(section) ?? []).map((row) => row[at] ?? '')
  const nodes = [...names('JUNCTIONS'), ...names('STORAGE'), ...names('OUTFALLS')]
  assert.deepEqual(names('SUBCATCHMENTS'), ['BAC', 'NAM'])
  assert.deepEqual(names('SUBAREAS'), names('SUBCATCHMENTS'))
  assert.deepEqual(names('INFILTRATION'), names('SUBCATCHMENTS'))
  assert.deepEqual(names('XSECTIONS'), names('CONDUITS'))
  assert.deepEqual(names('COORDINATES').toSorted(), nodes.toSorted())
  assert.ok([...cells('CONDUITS', 1), ...cells('CONDUITS', 2), ...cells('SUBCATCHMENTS', 2)].every((name) => nodes.includes(name)))
  assert.deepEqual([...new Set(cells('SUBCATCHMENTS', 1))], names('RAINGAGES'))
  assert.deepEqual(cells('RAINGAGES', 5), names('TIMESERIES'))
  assert.deepEqual(cells('STORAGE', 5), names('CURVES'))
  assert.deepEqual(names('SYMBOLS'), names('RAINGAGES'))
})

test('the rain of the input is the storm of the plan, to the millimetre', () => {
  const written = writeInp(plan, storm)
  assert.ok(written.ok)
  const rows = sectionsOf(written.value).get('TIMESERIES') ?? []
  const fallen = rows.reduce((sum, row) => sum + (Number(row.at(-1)) * storm.stepMinutes) / 60, 0)
  const total = storm.depthsMm.reduce((sum, depth) => sum + depth, 0)
  assert.ok(Math.abs(fallen - total) < 1e-4)
  assert.equal(rows.at(-1)?.at(-1), '0')
  assert.deepEqual(rows.map((row) => row[1]).slice(0, 3), ['00:00', '00:05', '00:10'])
})

test('a name of the plan opens no section of its own', () => {
  const written = writeInp({ ...plan, name: 'x\n[JUNCTIONS]\nY 1 1 0 0 0' }, storm)
  assert.ok(written.ok)
  assert.equal(written.value.match(/\[JUNCTIONS\]/g)?.length, 1)
})

test('a report is read in m, m³ and m³ a second, each table by its own columns', () => {
  const read = readSwmmReport(REPORT)
  assert.ok(read.ok)
  const { value } = read
  assert.equal(value.version, '5.2 (Build 5.2.4)')
  assert.deepEqual([value.runoffErrorPercent, value.routingErrorPercent], [-0.047, -0.033])
  assert.deepEqual(value.subcatchments[0], {
    name: 'BAC',
    precipitationMm: 103.34,
    infiltrationMm: 22.11,
    runoffMm: 80.62,
    peakM3PerS: 6.11,
    coefficient: 0.78
  })
  assert.deepEqual(value.nodes.at(-1), { name: 'HO', kind: 'storage', maxDepthM: 2.35, maxLevelM: 4.85, atMinutes: 1584 })
  assert.deepEqual(value.flooded, [{ name: 'G1', hours: 0.25, maxM3PerS: 2.11, atMinutes: 74, volumeM3: 1.13 * 1000 }])
  assert.deepEqual(value.outfalls, [{ name: 'SONG', meanM3PerS: 0.913, maxM3PerS: 2.871, volumeM3: 28_710 }])
  assert.deepEqual(value.storages, [
    { name: 'HO', meanM3: 3912, maxM3: 11_503, maxPercentFull: 73.7, atMinutes: 144, maxOutflowM3PerS: 2.871 }
  ])
  assert.deepEqual(value.links[0], {
    name: 'C1',
    kind: 'conduit',
    maxM3PerS: 4.019,
    atMinutes: 73,
    maxMPerS: 1.61,
    ofFullFlow: 1.04,
    ofFullDepth: 1
  })
  assert.deepEqual(value.warnings, ['WARNING 04: minimum elevation drop used for Conduit C3'])
})

test('a report in litres a second tells the same flows', () => {
  const read = readSwmmReport(REPORT.replace('Flow Units ............... CMS', 'Flow Units ............... LPS'))
  assert.ok(read.ok)
  assert.equal(read.value.subcatchments[0]?.peakM3PerS, 6.11 / 1000)
})

test('a report without floods tells of none', () => {
  const dry = REPORT.replace(/ {2}Flooding refers to[\s\S]*?G1 .*0\.000\n/, '  No nodes were flooded.\n')
  const read = readSwmmReport(dry)
  assert.ok(read.ok)
  assert.deepEqual(read.value.flooded, [])
  assert.equal(read.value.storages.length, 1)
})

test('what is no report, failed, is in other units or was cut off is refused', () => {
  const codes = [
    'hello',
    REPORT.replace('WARNING 04:', 'ERROR 209:'),
    REPORT.replace('CMS\n  Process', 'CFS\n  Process'),
    REPORT.slice(0, REPORT.indexOf('Link Flow Summary'))
  ].map((text) => {
    const read = readSwmmReport(text)
    return read.ok ? null : read.refusal.code
  })
  assert.deepEqual(codes, ['swmm_not_a_report', 'swmm_run_failed', 'swmm_units', 'swmm_report_incomplete'])
})

test('a report stands beside the plan it was run for, and another’s is refused', () => {
  const read = readSwmmReport(REPORT)
  assert.ok(read.ok)
  const joined = joinReport(plan, drainage, read.value, 10)
  assert.ok(joined.ok)
  assert.equal(joined.value.isLoose, false)
  assert.deepEqual(joined.value.fullLinks, ['C1'])
  assert.equal(joined.value.floodedM3, 1.13 * 1000)
  const [bac] = joined.value.catchments
  assert.equal(bac?.modelPeakM3PerS, 6.11)
  assert.equal(bac?.ratio, 6.11 / (bac?.rationalPeakM3PerS ?? 0))
  const other = readSwmmReport(REPORT.replaceAll('C3  ', 'C9  '))
  assert.ok(other.ok)
  const refused = joinReport(plan, drainage, other.value, 10)
  assert.equal(refused.ok ? null : refused.refusal.code, 'swmm_report_of_another')
})
