import { answerTasks } from './answer-tasks.ts'
import { drawTask } from './drawing-task.ts'

// The drawing process. It knows nothing of extraction, so that it starts at once.
answerTasks(drawTask)
