import { answerTasks } from './answer-tasks.ts'
import { openTask } from './opening-task.ts'

// One opening process: it knows the formats that documents come in and nothing of what stands in them, so that it starts at once and stays small.
answerTasks(openTask)
