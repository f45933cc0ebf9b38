import { nearest } from '../operation/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'

/** Taken so and not imported: an import of node:util loads everything it offers, threads too, and every start would wait for that. */
const { parseArgs } = process.getBuiltinModule('node:util')

/** The options a command knows: name without dashes, whether a value follows, and whether several may. */
export type OptionTypes = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: true }>
>

export type OptionValues<O extends OptionTypes> = {
  [K in keyof O]?: O[K]['type'] extends 'string' ? (O[K]['multiple'] extends true ? readonly string[] : string) : boolean
}

/** Options every command has. */
export const COMMON_OPTIONS = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const

/**
 * Reads a command's words into options and the rest. "-" is a plain argument, "--" ends the options.
 * Refuses with unknown_option(_near), option_needs_value, option_takes_no_value.
 */
export const parseOptions = <O extends OptionTypes>(
  command: string,
  words: readonly string[],
  options: O
): Outcome<{ readonly values: OptionValues<O>; readonly rest: readonly string[] }> => {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, string | boolean | readonly string[]> = {}
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    if (token.kind !== 'option') continue
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!known) return refuseOption(command, token.rawName, options)
    if (known.type === 'boolean') {
      if (token.value !== undefined) return refuse('option_takes_no_value', { option: token.rawName })
      values[token.name] = true
      continue
    }
    // "--url --json" is a forgotten value, not an address called "--json"; "--url=--json" would say so.
    const forgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('-') && token.value !== '-')
    if (forgotten) return refuse('option_needs_value', { option: token.rawName, command })
    const value = token.value ?? ''
    values[token.name] = known.multiple ? [...((values[token.name] as readonly string[] | undefined) ?? []), value] : value
  }
  return accept({ values: values as OptionValues<O>, rest })
}

const refuseOption = (command: string, option: string, options: OptionTypes) => {
  const near = nearest(
    option,
    Object.keys(options).map((name) => `--${name}`)
  )
  return near ? refuse('unknown_option_near', { command, option, nearest: near }) : refuse('unknown_option', { command, option })
}
