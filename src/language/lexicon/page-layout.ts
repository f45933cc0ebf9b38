import { join } from 'node:path'
import { readTable } from './read-table.ts'

/** What the table gives a measure for: margins and indents in millimetres, letters and gaps in points. */
export const LAYOUT_RULES = [
  'marginTop',
  'marginBottom',
  'marginLeft',
  'marginRight',
  'body',
  'nation',
  'motto',
  'agency',
  'number',
  'dateline',
  'title',
  'signature',
  'recipientsHead',
  'recipients',
  'pageNumber',
  'firstLine',
  'paragraphGap'
] as const

export type LayoutRule = (typeof LAYOUT_RULES)[number]

/** The measures of an official document: millimetres for margins and indents, points for letters and gaps. */
export type PageLayout = Readonly<Record<LayoutRule, number>>

/** The layout we use, each measure within its bounds. Throws TableFault where one is missing, unknown or out of them. */
export const readPageLayout = (folder: string): PageLayout => {
  const file = join(folder, 'layout.tsv')
  const found = new Map<string, number>(
    readTable(
      file,
      ['rule', 'least', 'most', 'used', 'unit', 'status'],
      ([rule, least, most, used, unit, status], at): [string, number] => {
        if (!LAYOUT_RULES.some((each) => each === rule)) throw at.fault(`"${rule}" is no measure of a page`)
        if (!(Number(least) <= Number(used) && Number(used) <= Number(most))) throw at.fault(`${used} is not within ${least} and ${most}`)
        if (unit !== 'mm' && unit !== 'pt') throw at.fault(`"${unit}" is neither mm nor pt`)
        if (!['verified', 'secondary', 'recalled'].includes(status)) throw at.fault(`"${status}" is no status`)
        return [rule, Number(used)]
      }
    )
  )
  return Object.fromEntries(
    LAYOUT_RULES.map((rule): [LayoutRule, number] => {
      const measure = found.get(rule)
      if (measure === undefined) throw new Error(`${file}: "${rule}" is missing`)
      return [rule, measure]
    })
  ) as PageLayout
}
