import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Role } from '../accounts/index.ts'
import type { Model } from '../second-reader/index.ts'
import type { FilesPlace } from '../storage/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { LogForm } from './open-log.ts'
import { type Reach, reachOf } from './reach.ts'
import { type DirectorySettings, directoryOf } from './read-directory.ts'
import { filesOf } from './read-files.ts'
import { type Mailing, mailingOf } from './read-mailing.ts'
import { type Measuring, measuringOf } from './read-measuring.ts'
import { modelOf } from './read-model.ts'
import { type ProviderSettings, providerOf } from './read-provider.ts'
import { secondStepOf } from './read-roles.ts'
import { type Watching, watchingOf } from './read-watching.ts'
import { workspaceOf } from './read-workspaces.ts'
import { checkNames } from './settings.ts'
import { readSettingsFile } from './settings-file.ts'

/** What a setting is called in the environment, and what it was set to. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  /** HOPLUU_DATA: where the register lives when it is SQLite; absolute. */
  readonly dataFolder: string
  /** HOPLUU_WORKSPACE: whose register commands and the server's own address are for. */
  readonly workspace: string
  /** HOPLUU_HOST, HOPLUU_ORIGIN, HOPLUU_WORKSPACES, HOPLUU_PROXY, HOPLUU_ACCOUNTS: how the server is reached. */
  readonly reach: Reach
  /** HOPLUU_LDAP_…: the directory that people sign in with; null for none. It may hold a password. */
  readonly directory: DirectorySettings | null
  /** HOPLUU_OIDC_…: the provider that people sign in with; null for none. It may hold a secret. */
  readonly provider: ProviderSettings | null
  /** HOPLUU_SECOND_STEP: the roles whose accounts must ask for a second step. */
  readonly secondStepFor: ReadonlySet<Role>
  /** HOPLUU_PORT: where the server listens; 0 lets the system choose. */
  readonly port: number
  /** HOPLUU_DRAIN: how long a server that is asked to stop goes on taking requests while it says that it is not ready; 0 for not at all. */
  readonly drainMs: number
  /** HOPLUU_JOBS: whether a server reads what waits itself, or leaves it to `hopluu worker`. */
  readonly jobs: 'here' | 'workers'
  /** DATABASE_URL: a PostgreSQL database; null for SQLite in the data folder. It holds a password: never show it. */
  readonly databaseUrl: string | null
  /** HOPLUU_FILES, HOPLUU_FILES_KEY, HOPLUU_FILES_SECRET: where originals are kept; null for the database. It may hold a key: never show it. */
  readonly files: FilesPlace | null
  /** HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME, HOPLUU_MODEL_KEY: a language model as second reader; null, as without them, for none. The key is a secret. */
  readonly secondReader: Model | null
  /** HOPLUU_LOG: sentences for people, or a JSON object a line. */
  readonly logForm: LogForm
  /** HOPLUU_METRICS_PORT: where Prometheus may ask for figures; null for nowhere. */
  readonly metricsPort: number | null
  /** HOPLUU_MQTT_…, HOPLUU_MEASUREMENTS, HOPLUU_MEASUREMENTS_NAMES: where measurements come from. It may hold a password. */
  readonly measuring: Measuring
  /** HOPLUU_SMTP_URL, HOPLUU_MAIL_…, HOPLUU_REMIND_…, HOPLUU_ESCALATE: how reminders go out by mail; null for not at all. It may hold a password. */
  readonly mailing: Mailing | null
  /** HOPLUU_FEEDS, HOPLUU_FEEDS_…: whether and how the feeds that are watched are asked. */
  readonly watching: Watching
}

export interface SettingsGiven {
  readonly environment: Environment
  /** Stand for HOPLUU_DATA and HOPLUU_PORT, and win over them. */
  readonly dataFolder?: string | undefined
  readonly port?: number | undefined
}

const USUAL_PORT = 4700
const USUAL_FOLDER = 'hopluu-data'
const SETTINGS_FILE = 'hopluu.env'

/**
 * The settings, each checked: those of the environment, and for what it does not say those of the settings file.
 * Refuses with port_not_valid, database_url_not_valid, log_form_not_valid, drain_not_valid, jobs_setting_not_valid, workers_need_postgres, and as `withSettingsFile`, `modelOf`, `filesOf`, `workspaceOf`, `reachOf`,
 * `directoryOf`, `providerOf`, `secondStepOf`, `measuringOf`, `mailingOf` and `watchingOf` do.
 */
export const settingsOf = ({ environment: said, dataFolder, port }: SettingsGiven): Outcome<Settings> => {
  const all = withSettingsFile(said)
  if (!all.ok) return all
  const environment = all.value
  const given = port ?? (environment.HOPLUU_PORT?.trim() || USUAL_PORT)
  const number = portOf(given)
  if (number === null) return refuse('port_not_valid', { name: 'HOPLUU_PORT', value: given })
  const metrics = environment.HOPLUU_METRICS_PORT?.trim() || null
  const metricsPort = metrics === null ? null : portOf(metrics)
  if (metrics !== null && metricsPort === null) return refuse('port_not_valid', { name: 'HOPLUU_METRICS_PORT', value: metrics })
  const logForm = environment.HOPLUU_LOG?.trim() || 'text'
  if (logForm !== 'text' && logForm !== 'json') return refuse('log_form_not_valid', { value: logForm })
  const drain = environment.HOPLUU_DRAIN?.trim() || '0'
  if (!/^\d{1,3}$/.test(drain)) return refuse('drain_not_valid', { value: drain })
  const jobs = environment.HOPLUU_JOBS?.trim() || 'here'
  if (jobs !== 'here' && jobs !== 'workers') return refuse('jobs_setting_not_valid', { value: jobs })
  const databaseUrl = environment.DATABASE_URL || null
  if (databaseUrl !== null && !(URL.canParse(databaseUrl) && /^postgres(ql)?:$/.test(new URL(databaseUrl).protocol))) {
    return refuse('database_url_not_valid')
  }
  if (jobs === 'workers' && databaseUrl === null) return refuse('workers_need_postgres')
  const model = modelOf(environment)
  if (!model.ok) return model
  const files = filesOf(environment)
  if (!files.ok) return files
  const workspace = workspaceOf(environment)
  if (!workspace.ok) return workspace
  const reach = reachOf(environment)
  if (!reach.ok) return reach
  const directory = directoryOf(environment)
  if (!directory.ok) return directory
  const provider = providerOf(environment)
  if (!provider.ok) return provider
  const secondStep = secondStepOf(environment)
  if (!secondStep.ok) return secondStep
  const measuring = measuringOf(environment)
  if (!measuring.ok) return measuring
  const mailing = mailingOf(environment)
  if (!mailing.ok) return mailing
  const watching = watchingOf(environment)
  if (!watching.ok) return watching
  const signIn = { directory: directory.value, provider: provider.value, secondStepFor: secondStep.value }
  const folder = resolve(dataFolder ?? (environment.HOPLUU_DATA || USUAL_FOLDER))
  return accept({
    dataFolder: folder,
    workspace: workspace.value,
    reach: reach.value,
    ...signIn,
    port: number,
    drainMs: Number(drain) * 1000,
    jobs,
    databaseUrl,
    files: files.value,
    secondReader: model.value,
    logForm,
    metricsPort,
    measuring: measuring.value,
    mailing: mailing.value,
    watching: watching.value
  })
}

const portOf = (given: string | number): number | null => {
  const number = typeof given === 'number' ? given : /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  return Number.isInteger(number) && number >= 0 && number <= 65_535 ? number : null
}

/**
 * The environment and, beneath it, the settings file: the one that HOPLUU_SETTINGS names, or `hopluu.env` in the working directory where that is there.
 * Refuses with settings_file_not_read, and as `checkNames` and `readSettingsFile` do.
 */
const withSettingsFile = (environment: Environment): Outcome<Environment> => {
  const spelled = checkNames(Object.keys(environment))
  if (!spelled.ok) return spelled
  const named = environment.HOPLUU_SETTINGS || null
  const file = resolve(named ?? SETTINGS_FILE)
  if (named === null && !existsSync(file)) return accept(environment)
  try {
    const read = readSettingsFile(readFileSync(file, 'utf8'), file)
    return read.ok ? accept({ ...read.value, ...environment }) : read
  } catch (fault) {
    return refuse('settings_file_not_read', { file, reason: (fault as NodeJS.ErrnoException).code ?? String(fault) })
  }
}
