import { extract } from '../extraction/index.ts'
import { articleFromText } from '../reading/index.ts'
import { answerTasks } from './answer-tasks.ts'
import { readTask } from './reading-task.ts'

// One reading process. It reads two words at once, so that its tables are loaded when a document comes.
extract(articleFromText('Hợp Lưu', {}), { id: 'warm' })

answerTasks(readTask)
