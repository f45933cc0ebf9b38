import { defineParams } from '@sveltejs/kit/params'
import { kindOfList, type ListName } from './dossiers/lists.ts'

/** Lists of dossiers by their addresses; any other address is a page of its own, or none. */
export const params = defineParams({
  list: (name) => (kindOfList(name) ? (name as ListName) : undefined),
  /** A list as a file for other programs: "undertakings.csv", "undertakings.xlsx". */
  file: (name) => (name === 'csv' || name === 'xlsx' ? name : undefined)
})
