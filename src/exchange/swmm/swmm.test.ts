import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type DrainagePlan, planDrainage } from '../../planning/index.ts'
import { joinReport } from './join-report.ts'
import { readSwmmReport } from './read-report.ts'
import { writeInp } from './write-inp.ts'

const plan = JSON.parse(readFileSync(new URL('../../../examples/plans/drainage.json', import.meta.url), 'utf8')) as DrainagePlan
const result = planDrainage(plan)
assert.ok(result.ok)
const drainage = result.value
const storm = drainage.storms.at(-1)
assert.ok(storm)

/** A report in the layout of SWMM 5.2's own, of a run of the example's network; its figures were written by hand for this test. */
const REPORT = `
  EPA STORM WATER MANAGEMENT MODEL - VERSION 5.2 (Build 5.2.4)
  ------------------------------------------------------------

  WARNING 04: minimum elevation drop used for Conduit C3

  ****************
  Analysis Options
  ****************
  Flow Units ............... CMS
  Process Models:
    Rainfall/Runoff ........ YES
    Flow Routing ........... YES

  **************************        Volume         Depth
  Runoff Quantity Continuity     hectare-m            mm
  **************************     ---------       -------
  Total Precipitation ......         4.030       103.341
  Evaporation Loss .........         0.000         0.000
  Infiltration Loss ........         1.012        25.949
  Surface Runoff ...........         2.995        76.795
  Final Storage ............         0.025         0.641
  Continuity Error (%) .....        -0.047

  **************************        Volume        Volume
  Flow Routing Continuity        hectare-m      10^6 ltr
  **************************     ---------     ---------
  Wet Weather Inflow .......         2.995        29.950
  External Outflow .........         2.871        28.710
  Flooding Loss ............         0.113         1.130
  Final Stored Volume ......         0.012         0.120
  Continuity Error (%) .....        -0.033

  ***************************
  Subcatchment Runoff Summary
  ***************************

  ------------------------------------------------------------------------------------------------------------------------------
                            Total      Total      Total      Total     Imperv       Perv      Total       Total     Peak  Runoff
                           Precip      Runon       Evap      Infil     Runoff     Runoff     Runoff      Runoff   Runoff   Coeff
  Subcatchment                 mm         mm         mm         mm         mm         mm         mm    10^6 ltr      CMS
  ------------------------------------------------------------------------------------------------------------------------------
  BAC                      103.34       0.00       0.00      22.11      61.02      19.60      80.62       19.35     6.11   0.780
  NAM                      103.34       0.00       0.00      32.07      45.77      24.92      70.69       10.60     3.02   0.684

  ******************
  Node Depth Summary
  ******************

  ---------------------------------------------------------------------------------
                                 Average  Maximum  Maximum  Time of Max    Reported
                                   Depth    Depth      HGL   Occurrence   Max Depth
  Node                 Type       Meters   Meters   Meters  days hr:min      Meters
  ---------------------------------------------------------------------------------
  G1                   JUNCTION     0.31     2.50     6.50     0  01:12        2.50
  G2                   JUNCTION     0.22     1.41     5.01     0  01:20        1.41
  SONG                 OUTFALL      0.55     0.94     2.94     0  02:25        0.94
  HO                   STORAGE      0.88     2.35     4.85     1  02:24        2.35

  *********************
  Node Flooding Summary
  *********************

  Flooding refers to all water that overflows a node, whether it ponds or not.
  --------------------------------------------------------------------------
                                                             Total   Maximum
                                 Maximum   Time of Max       Flood    Ponded
                        Hours       Rate    Occurrence      Volume     Depth
  Node                 Flooded       CMS   days hr:min    10^6 ltr    Meters
  --------------------------------------------------------------------------
  G1                      0.25     2.110      0  01:14       1.130     0.000

  **********************
  Storage Volume Summary
  **********************

  ------------------------------------------------------------------------------------------------
                         Average    Avg   Evap  Exfil     Maximum    Max    Time of Max    Maximum
                          Volume   Pcnt   Pcnt   Pcnt      Volume   Pcnt     Occurrence    Outflow
  Storage Unit           1000 m3   Full   Loss   Loss     1000 m3   Full    days hr:min        CMS
  ------------------------------------------------------------------------------------------------
  HO                       3.912   25.1    0.0    0.0      11.503   73.7       0  02:24      2.871

  ***********************
  Outfall Loading Summary
  ***********************

  -----------------------------------------------------------
                         Flow       Avg       Max       Total
                         Freq      Flow      Flow      Volume
  Outfall Node           Pcnt       CMS       CMS    10^6 ltr
  -----------------------------------------------------------
  SONG                  97.10     0.913     2.871      28.710
  -----------------------------------------------------------
  System                97.10     0.913     2.871      28.710

  ********************
  Link Flow Summary
  ********************

  -----------------------------------------------------------------------------
                                 Maximum  Time of Max   Maximum    Max/    Max/
                                  |Flow|   Occurrence   |Veloc|    Full    Full
  Link                 Type          CMS  days hr:min     m/sec    Flow   Depth
  -----------------------------------------------------------------------------
  C1                   CONDUIT     4.019     0  01:13      1.61    1.04    1.00
  C2                   CONDUIT     3.008     0  01:15      2.02    0.88    0.79
  C3                   CONDUIT     2.871     0  02:24      2.71    1.55    0.89

  Analysis begun on:  Mon Jan  3 10:00:00 2000
`

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
