// How bodies, people and terms are called in English and in the script of those whose they are. In: dossiers, their glossaries. Out: names by their Vietnamese.
export { type GatheredNames, type GlossaryTerm, gatherNames } from './gather-names.ts'
export { namedIn } from './named-in.ts'
export { Names, NO_NAMES, type Rendering } from './names.ts'
export { namesAround, type SoughtNames } from './names-around.ts'
