// For the server, which speaks both languages at once.
import { en } from './en.ts'
import { keepWords } from './index.ts'
import { vi } from './vi.ts'

keepWords('vi', vi)
keepWords('en', en)
