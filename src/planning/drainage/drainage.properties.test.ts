import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { floodedArea } from './flooded-area.ts'
import { intensityMmPerHour, type Rain, rainOf, scaledRain } from './rain.ts'
import { rationalPeak } from './rational.ts'
import { storageNeed } from './storage-need.ts'
import { stormOf } from './storm.ts'
import { STORM_FORMS } from './storm-forms.ts'

const rains = fc
  .record({
    a: fc.double({ min: 500, max: 15_000, noNaN: true }),
    c: fc.double({ min: 0, max: 0.9, noNaN: true }),
    b: fc.double({ min: 5, max: 40, noNaN: true }),
    n: fc.double({ min: 0.4, max: 1, noNaN: true })
  })
  .map((constants): Rain => {
    const rain = rainOf({ form: 'constants', ...constants, source: 'test', status: 'set' })
    assert.ok(rain.ok)
    return rain.value
  })
const years = fc.double({ min: 1, max: 200, noNaN: true })
const catchments = fc.record({
  coefficient: fc.double({ min: 0.05, max: 1, noNaN: true }),
  areaHa: fc.double({ min: 0.1, max: 500, noNaN: true }),
  concentrationMinutes: fc.double({ min: 3, max: 120, noNaN: true })
})
const outlets = fc.double({ min: 0, max: 50, noNaN: true })
const UNTIL = 2880
const least = (a: number, b: number): boolean => a <= b * (1 + 1e-9) + 1e-9

test('longer rain is deeper and less intense, rarer rain not less deep', () => {
  fc.assert(
    fc.property(
      rains,
      years,
      years,
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 1, max: 2, noNaN: true }),
      (rain, p, q, minutes, by) => {
        assert.ok(least(rain.depthMm(minutes, p), rain.depthMm(minutes * by, p)))
        assert.ok(least(intensityMmPerHour(rain, minutes * by, p), intensityMmPerHour(rain, minutes, p)))
        assert.ok(least(rain.depthMm(minutes, Math.min(p, q)), rain.depthMm(minutes, Math.max(p, q))))
      }
    )
  )
})

test('more rain never runs off as less, and the peaks of two parts of a catchment come to that of the whole', () => {
  fc.assert(
    fc.property(catchments, outlets, outlets, fc.double({ min: 0, max: 1, noNaN: true }), ({ coefficient, areaHa }, i, more, part) => {
      assert.ok(rationalPeak(coefficient, i, areaHa) <= rationalPeak(coefficient, i + more, areaHa))
      const parts = rationalPeak(coefficient, i, areaHa * part) + rationalPeak(coefficient, i, areaHa * (1 - part))
      assert.ok(Math.abs(parts - rationalPeak(coefficient, i, areaHa)) < 1e-9 * (1 + parts))
    })
  )
})

test('storage is never below nought, grows with the return period and shrinks as the outlet takes more', () => {
  fc.assert(
    fc.property(rains, catchments, years, years, outlets, outlets, (rain, catchment, p, q, outlet, more) => {
      const volume = (each: number, takes: number): number => storageNeed(rain, each, catchment, takes, UNTIL).volumeM3
      assert.ok(volume(p, outlet) >= 0)
      assert.ok(least(volume(Math.min(p, q), outlet), volume(Math.max(p, q), outlet)))
      assert.ok(least(volume(p, outlet + more), volume(p, outlet)))
    }),
    { numRuns: 60 }
  )
})

test('a catchment twice as large with an outlet twice as large needs twice the storage', () => {
  fc.assert(
    fc.property(rains, catchments, years, outlets, (rain, catchment, p, outlet) => {
      const one = storageNeed(rain, p, catchment, outlet, UNTIL).volumeM3
      const two = storageNeed(rain, p, { ...catchment, areaHa: catchment.areaHa * 2 }, outlet * 2, UNTIL).volumeM3
      assert.ok(Math.abs(two - 2 * one) < 1e-6 * (1 + two))
    }),
    { numRuns: 60 }
  )
})

test('a storm holds the depth of its duration, no step below nought, and every window around its peak no more than the rain of that duration', () => {
  const shapes = fc.record({
    form: fc.constantFrom(...STORM_FORMS),
    stepMinutes: fc.constantFrom(5, 10, 15),
    steps: fc.integer({ min: 3, max: 60 }),
    peakAt: fc.double({ min: 0.1, max: 0.9, noNaN: true })
  })
  fc.assert(
    fc.property(rains, shapes, years, (rain, { form, stepMinutes, steps, peakAt }, p) => {
      const durationMinutes = stepMinutes * steps
      const { depthsMm } = stormOf(rain, { form, durationMinutes, stepMinutes, peakAt }, p)
      assert.equal(depthsMm.length, steps)
      assert.ok(depthsMm.every((depth) => depth > -1e-9))
      const total = depthsMm.reduce((sum, depth) => sum + depth, 0)
      assert.ok(Math.abs(total - rain.depthMm(durationMinutes, p)) < 1e-6 * (1 + total))
      for (let from = 0; from < steps; from++) {
        let fallen = 0
        for (let until = from; until < steps; until++) {
          fallen += depthsMm[until] as number
          assert.ok(least(fallen, rain.depthMm((until - from + 1) * stepMinutes, p)))
        }
      }
    })
  )
})

test('more water never floods less ground, and the pool holds what was poured', () => {
  // Centimetres and square metres: finer ground is surveyed by nobody.
  const curves = fc
    .array(fc.record({ riseCm: fc.integer({ min: 1, max: 300 }), moreM2: fc.integer({ min: 0, max: 500_000 }) }), {
      minLength: 1,
      maxLength: 8
    })
    .map((steps) => {
      const curve = [{ stageM: 0, areaHa: 0 }]
      for (const { riseCm, moreM2 } of steps) {
        const { stageM, areaHa } = curve.at(-1) as (typeof curve)[number]
        curve.push({ stageM: stageM + riseCm / 100, areaHa: areaHa + moreM2 / 10_000 })
      }
      return curve
    })
  const volumes = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(curves, volumes, volumes, (curve, one, other) => {
      const [less, more] = [floodedArea(curve, Math.min(one, other)), floodedArea(curve, Math.max(one, other))]
      assert.ok(least(less.areaHa, more.areaHa) && least(less.stageM, more.stageM))
      if (more.isBeyond) return
      const held = curve.reduce((sum, upper, i) => {
        const lower = curve[i - 1]
        if (!lower || more.stageM <= lower.stageM) return sum
        const height = Math.min(more.stageM, upper.stageM) - lower.stageM
        const top = more.stageM < upper.stageM ? more.areaHa : upper.areaHa
        return sum + ((lower.areaHa + top) / 2) * height * 10_000
      }, 0)
      assert.ok(Math.abs(held - more.volumeM3) <= 1e-6 * (1 + more.volumeM3), `${held} of ${more.volumeM3}`)
    })
  )
})

test('rain times a factor runs off and is held as that much or more, and what is held is what came in less what the outlet took', () => {
  fc.assert(
    fc.property(rains, catchments, years, outlets, fc.double({ min: 1, max: 3, noNaN: true }), (rain, catchment, p, outlet, factor) => {
      const wetter = scaledRain(rain, factor)
      const { coefficient, areaHa, concentrationMinutes: tc } = catchment
      const peak = (of: Rain): number => rationalPeak(coefficient, intensityMmPerHour(of, tc, p), areaHa)
      assert.ok(Math.abs(peak(wetter) - factor * peak(rain)) < 1e-9 * (1 + peak(wetter)))
      const [dry, wet] = [rain, wetter].map((of) => storageNeed(of, p, catchment, outlet, UNTIL)) as [
        ReturnType<typeof storageNeed>,
        ReturnType<typeof storageNeed>
      ]
      assert.ok(least(dry.volumeM3 * factor, wet.volumeM3))
      if (wet.criticalMinutes === null) return
      // Mass balance: 1 mm on 1 ha is 10 m³; the outlet takes its flow over half of the storm and its time of concentration.
      const ranOff = coefficient * wetter.depthMm(wet.criticalMinutes, p) * areaHa * 10
      const led = ((outlet * (wet.criticalMinutes + tc)) / 2) * 60
      assert.ok(Math.abs(ranOff - led - wet.volumeM3) < 1e-6 * (1 + ranOff))
    }),
    { numRuns: 100 }
  )
})
