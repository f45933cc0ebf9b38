import type { PageWords } from './vi.ts'

/** The words of the pages of places in English. */
export const placesEn: PageWords['places'] = {
  title: 'Places',
  lead: 'Undertakings, meetings, agreements and projects by the 34 provinces and cities of today. Units that were merged are found under the new name.',
  points: 'Projects with coordinates',
  pointsNone: 'No project has coordinates yet. Enter them on its page, under “Locations”.',
  pointsExplain: 'The dots on the map are coordinates that people entered with their source (decimal degrees, WGS 84).',
  pointsMap: (project) => `Where the project ${project} lies, on a map of Việt Nam`,
  point: (name, project) => `${name} (${project})`,
  pointDoubt: {
    abroad: "lies outside Việt Nam: look at it again unless the project is in the partner's country"
  },
  mapLabel: (kind) => `Map of Việt Nam, shaded by the number of dossiers: ${kind}`,
  skipMap: 'Skip the map, go to the table',
  shadeBy: 'Shaded by',
  none: 'none',
  range: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  ofPlace: (name, count, kind) => `${name}: ${count} ${kind.toLocaleLowerCase('en')}`,
  islands: { 'Hoàng Sa': 'Hoàng Sa archipelago', 'Trường Sa': 'Trường Sa archipelago' },
  islandsOf: (province) => `(${province})`,
  tableLabel: 'Dossiers by province',
  place: 'Province or city',
  open: (kind, name) => `${kind} in ${name}`,
  formerly: (names) => `with the former ${names}`,
  without: 'Nothing filed yet:',
  emptyTitle: 'No dossier stands under a province yet',
  emptyText: 'When you accept an undertaking, a meeting or a project, it is filed under the province that the report names.',
  all: 'The whole country',
  province: (type, name) => (type === 'thành phố' ? `City of ${name}` : `${name} province`),
  formerNames: 'With what was said under former names:',
  before: (name, day) => `${name} (before ${day})`,
  was: (old, now) => `${old} is part of ${now} today. What was said of ${old} stands here.`,
  saidAs: (names) => `said as ${names}`,
  seeAll: (n) => `See all ${n}`,
  seeList: 'Open as a list',
  nothing: (name) => `Nothing is filed under ${name} yet`,
  nothingText: 'Add a report that names this place, then accept its items.',
  addReport: 'Add a report',
  missing: (name) => `There is no province or city called “${name}”.`
}
