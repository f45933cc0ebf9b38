import type { Words } from './vi.ts'
import type { worksVi } from './works-vi.ts'

/** The words of `works-vi.ts` in English. */
export const worksEn: Words<typeof worksVi> = {
  title: 'Works and results',
  lead: 'From the need to the result: plans, facilities, heritage and areas to protect, products, training and exchanges. Each dossier is entered by an officer with its source.',
  all: (n) => `See all (${n})`,
  none: 'No dossier yet.',
  enter: {
    facility: 'Enter a facility',
    product: 'Enter a product',
    asset: 'Enter a heritage site or an area to protect',
    placement: 'Enter a course or an exchange',
    plan: 'Enter a plan'
  },
  about: {
    result: 'What was achieved, with its indicators.',
    plan: 'Plans calculated from the need: wastewater, drainage.',
    facility: 'Plants and stations: kind, capacity, where, and who runs them.',
    asset: 'Heritage, flood-prone areas, and the projects that protect them.',
    product: 'Products of the locality: group, maker, where.',
    placement: 'Who went, sent by whom, from when to when, and what came of it.'
  },
  others: 'Other pages',
  next: {
    certificate: (title, day) => `Prepare the next assessment of “${title}”: its certificate runs out on ${day}`,
    placement: (title, day) => `Write down what came of “${title}”, which was to end on ${day}`,
    first: 'Enter the first facility of your locality'
  },
  form: {
    back: 'Works and results',
    name: 'Name',
    nameHint: 'In full, as papers have it',
    kind: 'Kind',
    group: 'Product group',
    role: 'Who goes',
    place: 'Where',
    placeHint: 'for example: phường Ninh Kiều, thành phố Cần Thơ; a former name will do',
    sector: 'Sector',
    capacity: 'Capacity',
    unit: 'Unit',
    maker: 'Made by',
    rank: 'Rank',
    rankHint: 'for example: national monument',
    people: 'Number of people',
    plannedStart: 'From (planned)',
    plannedEnd: 'To (planned)',
    dayHint: '2026-06-30, 2026-06, 2026-Q2',
    latitude: 'Latitude',
    longitude: 'Longitude',
    pointHint: 'decimal degrees, for example 10.0342; leave empty if not known',
    note: 'Note',
    source: 'Source (required)',
    sourceHint: 'number and date of a document; or who said so, and when',
    choose: 'not known',
    save: 'Enter'
  }
}
