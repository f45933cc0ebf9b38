import { defineParams } from '@sveltejs/kit/params'
import { kindOfList, type ListName } from './dossiers/lists.ts'

/** Lists of dossiers by their addresses; any other address is a page of its own, or none. */
export const params = defineParams({
  list: (name) => (kindOfList(name) ? (name as ListName) : undefined)
})
