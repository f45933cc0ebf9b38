// Builds the web pages: `npm run build` always, with --if-stale only when their sources changed since the last build.
import { buildWeb, isWebStale } from '../src/cli/build-web.ts'
import { sentenceOf } from '../src/wording/index.ts'

if (!process.argv.includes('--if-stale') || isWebStale()) {
  const begun = performance.now()
  const built = await buildWeb()
  if (built.ok) process.stdout.write(`build/web (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`)
  else {
    process.stderr.write(`${sentenceOf(built.refusal, 'vi')}\n${sentenceOf(built.refusal, 'en')}\n`)
    process.exitCode = 3
  }
}
