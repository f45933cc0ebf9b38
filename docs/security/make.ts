import { writeFileSync } from 'node:fs'
import { routesPage } from './routes-page.ts'

// Writes the page anew, where the tables it is made from have changed.
writeFileSync(new URL('routes.md', import.meta.url), await routesPage())
