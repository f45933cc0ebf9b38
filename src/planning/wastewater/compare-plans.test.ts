import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { comparePlans } from './compare-plans.ts'
import { readWastewaterPlan } from './read-plan.ts'

const example = JSON.parse(readFileSync(new URL('../../../examples/can-tho-wastewater-plan.json', import.meta.url), 'utf8'))

const planOf = (given: unknown) => {
  const read = readWastewaterPlan(given)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

test('a plan differs from itself in nothing', () => {
  assert.deepEqual(comparePlans(planOf(example), planOf(structuredClone(example))), [])
})

test('what was changed is named by where it stands; an area that is left out goes with all its figures', () => {
  const changed = structuredClone(example)
  changed.parameters.returnPercent.value = 81
  const [area] = changed.areas
  area.population[0].value += 1
  const differences = comparePlans(planOf(example), planOf(changed))
  assert.deepEqual(differences.map(({ path }) => path.join('/')).toSorted(), [
    `areas/${area.name}/population/${area.population[0].year}/value`,
    'parameters/returnPercent/value'
  ])
  const figure = differences.find(({ path }) => path.includes('returnPercent'))
  assert.deepEqual([figure?.before, figure?.after], [example.parameters.returnPercent.value, 81])
})
