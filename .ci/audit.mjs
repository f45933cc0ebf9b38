// Asks the registry this machine uses whether a package of the lock file has a known hole of high severity. Ends with 1 where one has. A registry that
// answers no such question makes no build red: then it says NOT AVAILABLE.
import { spawnSync } from 'node:child_process'

const { stdout, error } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], { encoding: 'utf8', timeout: 120_000 })

/** npm's report; null where it could not get one. */
const report = (() => {
  try {
    const said = JSON.parse(stdout)
    return said.auditReportVersion === undefined ? null : said
  } catch {
    return null
  }
})()

if (report === null) {
  const why = error?.message ?? /"statusCode":\s*(\d+)/.exec(stdout ?? '')?.[1] ?? 'no answer'
  console.log(`NOT AVAILABLE: audit of the packages (the registry answered: ${why}). Nothing is known of their holes from this run.`)
} else {
  const found = Object.values(report.vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical')
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`)
  console.log(`Audit of the packages: ${found.length} with a known hole of high severity or worse.`)
  process.exitCode = found.length > 0 ? 1 : 0
}
