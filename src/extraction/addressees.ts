import type { Action } from './record.ts'

/** Whom an action addresses beside those who act: nobody where two sides do it together, since there each addresses the other and both stand in `by` and `to`. */
export const addresseesBeside = ({ by, to }: Pick<Action, 'by' | 'to'>): Action['to'] =>
  to.length === by.length && to.every(({ id, name }, i) => by[i]?.id === id && by[i]?.name === name) ? [] : to
