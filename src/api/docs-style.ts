/** The style of the API's page; it stands in the page itself, which asks for no other file. */
export const DOCS_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d2524;--soft:#57625f;--rule:#dcd9d0;--accent:#0b5c60;--tint:#f1efe8}
@media (prefers-color-scheme:dark){:root{--paper:#151b1b;--ink:#e6e4de;--soft:#a9b2b0;--rule:#333c3c;--accent:#7fd0cf;--tint:#1e2626}}
*{box-sizing:border-box}
body{font:1rem/1.6 "Be Vietnam Pro",system-ui,sans-serif;margin:0;padding:2rem 1.5rem 6rem;background:var(--paper);color:var(--ink);display:grid;grid-template-columns:minmax(0,17rem) minmax(0,46rem);gap:1rem 3rem;justify-content:center}
header{grid-column:1/-1}
h1{font-weight:600;line-height:1.2;margin:.5rem 0}
h2{font-weight:600;margin:2.5rem 0 1rem;border-top:2px solid var(--ink);padding-top:.5rem}
h3{font-weight:600;margin:0;font-size:1.0625rem;overflow-wrap:anywhere}
h4{font-weight:600;margin:1rem 0 .25rem;font-size:.875rem;color:var(--soft)}
section:first-of-type h2{margin-top:0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
nav{position:sticky;top:1rem;align-self:start;max-height:95vh;overflow:auto;font-size:.875rem}
nav ul{list-style:none;padding:0;margin:0}
nav a{display:block;padding:.25rem 0;overflow-wrap:anywhere;text-decoration:none}
nav a:hover{text-decoration:underline}
article{border-top:1px solid var(--rule);padding:1.25rem 0}
b{font-weight:600;color:var(--soft);font-size:.8125em;letter-spacing:.03em}
small{color:var(--soft)}
code{font:.9375em/1.5 ui-monospace,"Cascadia Mono",Menlo,monospace;overflow-wrap:anywhere}
pre{background:var(--tint);padding:.75rem 1rem;overflow:auto;font-size:.875rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.25rem 1.25rem;margin:0}
dd{margin:0}
ul{padding-left:1.25rem;margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--rule);font-weight:400}
tr:target{background:var(--tint)}
@media (max-width:60rem){body{grid-template-columns:minmax(0,1fr)}nav{position:static;max-height:none}dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
`
