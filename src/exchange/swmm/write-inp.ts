import type { DrainagePlan, Network, Storm } from '../../planning/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/**
 * The plan's network under one storm, as an input file of EPA SWMM 5.2 (.inp): flow in m³/s, metric lengths, dynamic wave, Horton. What stands in it is the
 * plan's, the routing's own settings aside. Refuses with drainage_network_missing.
 */
export const writeInp = (plan: DrainagePlan, storm: Storm): Outcome<string> => {
  if (!plan.network) return refuse('drainage_network_missing')
  const { network } = plan
  const parts: readonly (readonly [string, readonly (readonly (string | number)[])[]])[] = [
    ['OPTIONS', options(storm)],
    ['RAINGAGES', [[GAGE, 'INTENSITY', clock(storm.stepMinutes), '1.0', 'TIMESERIES', SERIES]]],
    ['SUBCATCHMENTS', network.subcatchments.map((each) => subcatchment(plan, each))],
    ['SUBAREAS', network.subcatchments.map(subareas)],
    [
      'INFILTRATION',
      network.subcatchments.map(({ catchment, infiltration: { maxMmPerHour, minMmPerHour, decayPerHour, dryDays } }) => [
        catchment,
        ...[maxMmPerHour, minMmPerHour, decayPerHour, dryDays, 0].map(written)
      ])
    ],
    ['JUNCTIONS', network.junctions.map(({ name, invertM, depthM }) => [name, ...[invertM, depthM, 0, 0, 0].map(written)])],
    [
      'OUTFALLS',
      network.outfalls.map(({ name, invertM, fixedStageM }) =>
        fixedStageM === undefined ? [name, written(invertM), 'FREE', 'NO'] : [name, written(invertM), 'FIXED', written(fixedStageM), 'NO']
      )
    ],
    [
      'STORAGE',
      network.storages.map(({ name, invertM, depthM }) => [name, written(invertM), written(depthM), 0, 'TABULAR', curveOf(name), 0, 0])
    ],
    [
      'CONDUITS',
      network.conduits.map(({ name, from, to, lengthM, roughness }) => [name, from, to, written(lengthM), written(roughness), 0, 0, 0, 0])
    ],
    ['XSECTIONS', network.conduits.map(section)],
    ['CURVES', network.storages.flatMap(storageCurve)],
    ['TIMESERIES', series(storm)],
    [
      'REPORT',
      [
        ['INPUT', 'NO'],
        ['CONTROLS', 'NO'],
        ['SUBCATCHMENTS', 'ALL'],
        ['NODES', 'ALL'],
        ['LINKS', 'ALL']
      ]
    ],
    ['COORDINATES', nodesOf(network).map(({ name, x, y }) => [name, written(x), written(y)])],
    ['SYMBOLS', [[GAGE, ...gagePlace(network)]]]
  ]
  const sections = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `[${name}]\n${lines.map((cells) => `${cells.join('\t')}\n`).join('')}`)
  return accept(`${title(plan, storm)}\n${sections.join('\n')}`)
}

const GAGE = 'RAIN'
const SERIES = 'STORM'
/** How long the model runs on after the rain, for what is still in the pipes. */
const AFTERWARDS_MINUTES = 360
const BEGIN_DAY = '01/01/2000'

const curveOf = (name: string): string => `CURVE_${name}`.slice(0, 31)

/** A number as SWMM reads it: plain digits with a decimal point, six significant decimals at most. */
const written = (value: number): string => String(Number(value.toFixed(6)))

/** A title is three lines at most, each without the sign that opens a section. */
const title = ({ name }: DrainagePlan, { returnPeriodYears, form }: Storm): string =>
  `[TITLE]\n${name.replaceAll(/[[\];\r\n]/g, ' ')}\nStorm of ${returnPeriodYears} years, ${form}\n`

/** Whole minutes as hours and minutes: 95 is "01:35". */
const clock = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

const options = ({ stepMinutes, depthsMm }: Storm): string[][] => {
  const end = stepMinutes * depthsMm.length + AFTERWARDS_MINUTES
  const endDay = `01/${String(1 + Math.floor(end / 1440)).padStart(2, '0')}/2000`
  return [
    ['FLOW_UNITS', 'CMS'],
    ['INFILTRATION', 'HORTON'],
    ['FLOW_ROUTING', 'DYNWAVE'],
    ['LINK_OFFSETS', 'DEPTH'],
    ['MIN_SLOPE', '0'],
    ['ALLOW_PONDING', 'NO'],
    ['START_DATE', BEGIN_DAY],
    ['START_TIME', '00:00:00'],
    ['REPORT_START_DATE', BEGIN_DAY],
    ['REPORT_START_TIME', '00:00:00'],
    ['END_DATE', endDay],
    ['END_TIME', `${clock(end % 1440)}:00`],
    ['SWEEP_START', '01/01'],
    ['SWEEP_END', '12/31'],
    ['DRY_DAYS', '0'],
    ['REPORT_STEP', '00:01:00'],
    ['WET_STEP', '00:01:00'],
    ['DRY_STEP', '00:05:00'],
    ['ROUTING_STEP', '5'],
    ['VARIABLE_STEP', '0.75']
  ]
}

type Subcatchment = Network['subcatchments'][number]

const subcatchment = (
  plan: DrainagePlan,
  { catchment, outlet, imperviousPercent, widthM, slopePercent }: Subcatchment
): (string | number)[] => {
  const area = plan.catchments.find(({ name }) => name === catchment)?.areaHa.value ?? 0
  return [catchment, GAGE, outlet, ...[area, imperviousPercent.value, widthM.value, slopePercent.value, 0].map(written)]
}

/** The whole of an impervious surface has depression storage, and each surface drains to the outlet. */
const subareas = (each: Subcatchment): (string | number)[] => [
  each.catchment,
  ...[each.roughnessImpervious, each.roughnessPervious, each.depressionImperviousMm, each.depressionPerviousMm].map(({ value }) =>
    written(value)
  ),
  0,
  'OUTLET'
]

const section = ({ name, section: shape, barrels }: Network['conduits'][number]): (string | number)[] =>
  'diameterM' in shape
    ? [name, 'CIRCULAR', written(shape.diameterM), 0, 0, 0, barrels]
    : [name, 'RECT_CLOSED', written(shape.heightM), written(shape.widthM), 0, 0, barrels]

const storageCurve = ({ name, curve }: Network['storages'][number]): (string | number)[][] =>
  curve.map(({ depthM, areaM2 }, i) => [curveOf(name), i === 0 ? 'STORAGE' : '', written(depthM), written(areaM2)])

/** Intensities in mm an hour at the begin of each step; after the last the rain is over. */
const series = ({ stepMinutes, depthsMm }: Storm): (string | number)[][] => [
  ...depthsMm.map((depth, i) => [SERIES, clock(i * stepMinutes), written((depth * 60) / stepMinutes)]),
  [SERIES, clock(depthsMm.length * stepMinutes), 0]
]

const nodesOf = ({ junctions, storages, outfalls }: Network) => [...junctions, ...storages, ...outfalls]

const gagePlace = (network: Network): string[] => {
  const [first] = nodesOf(network)
  return [written(first?.x ?? 0), written(first?.y ?? 0)]
}
