// Reads one long text of mixed reports in a process of its own and prints how much memory that took, as JSON: `node bench/read-long-text.ts LENGTH`.
// A length of 0 reads nothing, so that what the program and its word tables take can be told apart.
import { extract } from '../src/extraction/index.ts'
import { articleFromText } from '../src/reading/index.ts'
import { MixedText } from './mixed-text.ts'
import { readSourceTexts } from './source-texts.ts'

const length = Number(process.argv[2] ?? 0)
const text = new MixedText(await readSourceTexts(), 7).ofLength(Math.max(length, 1000))
extract(articleFromText(text.slice(0, 1000)), { id: 'x' })
const record = length > 0 ? extract(articleFromText(text, { publishedOn: '2025-09-09' }), { id: 'x' }) : null
const items = record ? record.people.length + record.organisations.length + record.figures.length + record.actions.length : 0
process.stdout.write(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024, items }))
