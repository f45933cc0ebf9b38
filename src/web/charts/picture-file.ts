/** How a chart looks by itself: the light tones of `styles/charts.css` and `tokens.css`, since a file has no page around it. */
const STYLE = `
svg { background: #ffffff; font-family: "Be Vietnam Pro", "Segoe UI", Arial, sans-serif; }
text { fill: #1c2423; font-size: 13px; }
.soft { fill: #56605d; }
.grid { stroke: #d8d8d0; }
.piece { stroke: #56605d; stroke-width: 1; }
.tone-done, .actual, .node { fill: #0b5c60; }
.tone-way { fill: #6fa8d6; }
.tone-open { fill: #f3cf7a; }
.planned { fill: #ffffff; stroke-dasharray: 4 2; }
.on-done { fill: #ffffff; }
.band { fill: none; stroke: #0b5c60; stroke-opacity: 0.32; }
`

/**
 * The picture of a chart's markup as a file of its own: its drawing with its style inside, its links leading to the register at `origin`. Null where the
 * markup has no chart.
 */
export const pictureFile = (markup: string, origin: string): string | null => {
  const found = /<figure[^>]*>[\s\S]*?(<svg[\s\S]*?<\/svg>)/.exec(markup)?.[1]
  if (!found) return null
  const clean = found.replace(/<!--[\s\S]*?-->/g, '').replaceAll(' href="/', ` href="${origin.replaceAll('&', '&amp;')}/`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${clean.replace(/<svg([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$1><style>${STYLE}</style>`)}\n`
}
