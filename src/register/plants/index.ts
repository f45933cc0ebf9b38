export { type KeptPlantLog, keepPlantLog, type NewPlantLog } from './keep-log.ts'
export { lateOn, nextDue } from './next-due.ts'
export { readPlantDay } from './plant-log.ts'
export { type PlantAt, type PlantFault, type PlantTask, type PlantView, showPlant } from './show-plant.ts'
