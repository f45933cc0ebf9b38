import { parseEnv } from 'node:util'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { checkNames, SETTINGS } from './settings.ts'

const LINE = /^\s*(?:(?:#.*)?|(?<name>[A-Z][A-Z0-9_]*)\s*=.*)$/

/**
 * The settings that a file holds, one `NAME=value` a line, as systemd reads them too; `#` begins a comment. A file is for this program alone, so
 * that each name in it must be a setting, and none may stand twice. `file` is what a refusal calls it.
 * Refuses with settings_line_not_valid, setting_unknown, setting_unknown_near, setting_twice.
 */
export const readSettingsFile = (text: string, file: string): Outcome<Readonly<Record<string, string>>> => {
  const names: string[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const found = LINE.exec(line)
    if (!found) return refuse('settings_line_not_valid', { file, line: index + 1 })
    const name = found.groups?.name
    if (name === undefined) continue
    const spelled = checkNames([name])
    if (!spelled.ok) return spelled
    if (!SETTINGS.some((setting) => setting.name === name)) return refuse('setting_unknown', { name })
    if (names.includes(name)) return refuse('setting_twice', { file, name })
    names.push(name)
  }
  return accept({ ...parseEnv(text.replace(/^\uFEFF/, '')) } as Record<string, string>)
}
