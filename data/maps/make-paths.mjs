// Makes provinces.json of vn34-s8.topo.json: `node data/maps/make-paths.mjs`. Each province becomes SVG paths on a sheet 1,000 units wide, on which
// a degree of longitude is as long as one of latitude at 16° north, the middle of the country.
import { readFileSync, writeFileSync } from 'node:fs'

const at = (name) => new URL(name, import.meta.url)
const { arcs, transform, objects } = JSON.parse(readFileSync(at('vn34-s8.topo.json'), 'utf8'))

/** Degrees at the edges of the sheet. */
const [WEST, EAST, SOUTH, NORTH] = [102, 118.1, 6.9, 23.6]
const WIDTH = 1000
const [x1, y1] = [WIDTH / (EAST - WEST), WIDTH / (EAST - WEST) / Math.cos((16 * Math.PI) / 180)]
const HEIGHT = Math.round((NORTH - SOUTH) * y1)

/** The place of each archipelago, in degrees, and the province it belongs to. */
const ARCHIPELAGOES = [
  { name: 'Hoàng Sa', province: 'Đà Nẵng', west: 110.5, south: 15 },
  { name: 'Trường Sa', province: 'Khánh Hòa', west: 109.46, south: 6, north: 12 }
]

const points = arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    const [longitude, latitude] = [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
    return { longitude, latitude, x: Math.round((longitude - WEST) * x1), y: Math.round((NORTH - latitude) * y1) }
  })
})

/** The points of a ring; the last, which is the first again, is left out. */
const ringOf = (indices) =>
  indices.flatMap((index) => {
    const arc = index < 0 ? points[~index].toReversed() : points[index]
    return arc.slice(0, -1)
  })

const pathOf = (ring) => {
  const [start, ...rest] = ring
  let [x, y] = [start.x, start.y]
  const steps = rest.flatMap((point) => {
    const step = [point.x - x, point.y - y]
    ;[x, y] = [point.x, point.y]
    return step[0] === 0 && step[1] === 0 ? [] : [step]
  })
  // An islet smaller than a unit is still drawn, one unit wide.
  return steps.length < 2 ? `M${start.x} ${start.y}h1v1h-1z` : `M${start.x} ${start.y}l${steps.map(([dx, dy]) => `${dx} ${dy}`).join(' ').replaceAll(' -', '-')}z`
}

const areaOf = (ring) => ring.reduce((sum, a, i) => sum + (a.x * ring[(i + 1) % ring.length].y - ring[(i + 1) % ring.length].x * a.y), 0) / 2

const middleOf = (ring) => {
  const area = areaOf(ring)
  const sum = (axis) =>
    ring.reduce((total, a, i) => {
      const b = ring[(i + 1) % ring.length]
      return total + (a[axis] + b[axis]) * (a.x * b.y - b.x * a.y)
    }, 0)
  return [Math.round(sum('x') / (6 * area)), Math.round(sum('y') / (6 * area))]
}

/** "Thanh Hoá" → "Thanh Hóa", as data/places writes it. */
const spelt = (name) => name.normalize('NFC').replace('oá', 'óa').replace('oà', 'òa')

const provinces = objects.vn34_thanglequoc.geometries.map(({ type, arcs: rings, properties }) => {
  const name = spelt(properties.name)
  const outer = (type === 'MultiPolygon' ? rings : [rings]).map((polygon) => ringOf(polygon[0]))
  const islandsOf = outer.map((ring) => {
    const [{ longitude, latitude }] = ring
    return ARCHIPELAGOES.find(
      (each) => each.province === name && longitude > each.west && latitude > each.south && latitude < (each.north ?? 90)
    )?.name
  })
  const largest = outer.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0]
  const drawn = (part) => outer.filter((_, i) => islandsOf[i] === part).map(pathOf).join('')
  const own = ARCHIPELAGOES.find((each) => each.province === name)
  return { name, middle: middleOf(largest), path: drawn(undefined), ...(own ? { islands: { name: own.name, path: drawn(own.name) } } : {}) }
})
provinces.sort((a, b) => a.middle[1] - b.middle[1])
writeFileSync(at('provinces.json'), `{"width":${WIDTH},"height":${HEIGHT},"provinces":[\n${provinces.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`)
