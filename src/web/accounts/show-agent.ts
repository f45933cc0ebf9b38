/** Browsers and systems by what they call themselves, each before those that it also calls itself. */
const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Cốc Cốc', /\bcoc_coc_browser\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//]
] as const
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/]
] as const

/** What a browser says of itself, as people call it: "Chrome · Windows"; as it stands where it is none that we know. */
export const showAgent = (agent: string): string => {
  const nameOf = (known: readonly (readonly [string, RegExp])[]): string | undefined => known.find(([, sign]) => sign.test(agent))?.[0]
  const browser = nameOf(BROWSERS)
  return browser === undefined ? agent : [browser, nameOf(SYSTEMS)].filter(Boolean).join(' · ')
}
