import { type Language, showNumber } from '../../wording/index.ts'
import { CHART_COLOURS } from './chart-colours.ts'
import type { Chart } from './document.ts'
import { escaped } from './escaped.ts'

const WIDTH = 640
const HEIGHT = 300
const LEFT = 76
const TOP = 12
const BOTTOM = 52
/** About how many lines stand behind the columns. */
const TICKS = 5

/** A step that people count in (1, 2 or 5 times a power of ten), so that about `TICKS` of them reach the highest value. */
const stepFor = (highest: number): number => {
  const rough = highest / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
}

/** A chart as SVG with its numbers said in words beside each mark; a value that is null leaves a gap. */
export const drawChart = (chart: Chart, language: Language): string => {
  const { kind, stacked = false, categories, series } = chart
  const tops = categories.map((_, place) => {
    const values = series.map(({ values }) => values[place] ?? 0)
    return stacked ? values.reduce((sum, each) => sum + each, 0) : Math.max(...values)
  })
  const highest = Math.max(1, ...tops)
  const step = stepFor(highest)
  const ceiling = Math.ceil(highest / step) * step
  const plotHeight = HEIGHT - TOP - BOTTOM
  const y = (value: number): number => TOP + plotHeight * (1 - value / ceiling)
  const slot = (WIDTH - LEFT) / Math.max(1, categories.length)
  const colour = (index: number): string => `#${CHART_COLOURS[index % CHART_COLOURS.length]}`
  const told = (index: number, place: number): string =>
    `<title>${escaped(`${series[index]?.name}, ${categories[place]}: ${showNumber(String(series[index]?.values[place] ?? ''), language)} ${chart.unit}`)}</title>`

  const grid = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, index) => index * step).map(
    (value) =>
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#d9dee2"/><text x="${LEFT - 6}" y="${round(y(value) + 4)}" text-anchor="end">${showNumber(String(Number(value.toPrecision(12))), language)}</text>`
  )
  // Of many categories every nth is named, so that the names do not lie on one another.
  const every = Math.ceil(categories.length / 12)
  const names = categories.map((name, place) =>
    place % every === 0
      ? `<text x="${round(LEFT + slot * (place + 0.5))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${escaped(name)}</text>`
      : ''
  )
  const marks =
    kind === 'line'
      ? series.map(({ values }, index) => {
          const points = values.flatMap((value, place) =>
            value === null ? [] : [{ x: round(LEFT + slot * (place + 0.5)), y: round(y(value)), place }]
          )
          const path = `<polyline fill="none" stroke="${colour(index)}" stroke-width="2" points="${points.map((point) => `${point.x},${point.y}`).join(' ')}"/>`
          return (
            path +
            points
              .map((point) => `<circle cx="${point.x}" cy="${point.y}" r="3" fill="${colour(index)}">${told(index, point.place)}</circle>`)
              .join('')
          )
        })
      : categories.map((_, place) => {
          const width = stacked ? slot * 0.6 : (slot * 0.7) / series.length
          let below = 0
          return series
            .map(({ values }, index) => {
              const value = values[place] ?? null
              if (value === null) return ''
              const x = LEFT + slot * place + (stacked ? slot * 0.2 : slot * 0.15 + width * index)
              const top = y(below + value)
              const height = y(below) - top
              if (stacked) below += value
              return `<rect x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${colour(index)}">${told(index, place)}</rect>`
            })
            .join('')
        })
  const legend = series.map(
    ({ name }, index) =>
      `<g transform="translate(${LEFT + (index * (WIDTH - LEFT)) / series.length} ${HEIGHT - 14})"><rect width="11" height="11" y="-10" fill="${colour(index)}"/><text x="16">${escaped(name)}</text></g>`
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(`${chart.caption} (${chart.unit})`)}" font-size="12">${[...grid, ...names, ...marks, ...legend].join('')}</svg>`
}

const round = (value: number): number => Math.round(value * 10) / 10
