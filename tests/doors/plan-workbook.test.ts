import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { hopluu } from './cli-process.ts'

test('on the command line a plan is written as a workbook with formulas; another kind of file is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-plan-out-'))
  try {
    const file = join(folder, 'can-tho.xlsx')
    const plan = ['plan', 'wastewater', 'examples/can-tho-wastewater-plan.json', '--lang', 'en', '--out']
    assert.deepEqual(await hopluu([...plan, file]), { code: 0, out: '', err: '' })
    const files = unzipSync(readFileSync(file))
    assert.match(strFromU8(files['xl/workbook.xml'] ?? assert.fail()), /name="Inputs".*name="Totals".*name="Costs VND"/)
    assert.match(strFromU8(files['xl/worksheets/sheet2.xml'] ?? assert.fail()), /<f>[^<]*Ninh Kiều[^<]*<\/f><v>\d/)
    const { code, err } = await hopluu([...plan, join(folder, 'can-tho.doc')])
    assert.equal(code, 2)
    assert.match(err, /xlsx/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
