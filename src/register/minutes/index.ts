export { approveMinutes, type MinutesAt } from './approve-minutes.ts'
export type { CarriedPoint } from './carried-points.ts'
export { keepMinutes, type NewMinutes } from './keep-minutes.ts'
export { type MinutesView, minutesOf } from './minutes-of.ts'
