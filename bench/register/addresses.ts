import type { Chance } from '../chance.ts'
import type { Asking, Client } from './client.ts'

interface Dossier {
  readonly id: string
  /** Counted on here with each note. */
  revision: number
}

const SECTORS = ['wastewater', 'transport', 'health', 'tourism', 'digital', 'energy']
const LOOKED_FOR = [
  'thoat nuoc',
  'nuoc thai cần thơ',
  'ubnd can tho',
  '“khu công nghiệp”',
  'hop phat 77',
  'benh vien da khoa hue',
  'cảng cạn 4321',
  'trung tam du lieu'
]

/** What people ask of a register, drawn by chance from what is in it: its partners, bodies, meetings and undertakings. */
export const addressesIn = async (
  client: Client,
  chance: Chance
): Promise<{ readonly read: () => Asking; readonly write: () => Asking }> => {
  const rowsOf = async (query: string): Promise<Dossier[]> =>
    ((await client.json({ path: `/api/v1/dossiers?limit=100&${query}` })) as { rows: Dossier[] }).rows
  const partners = await rowsOf('kind=partner')
  const undertakings = await rowsOf('kind=undertaking')
  const projects = await rowsOf('kind=project')
  const meetings = await rowsOf('kind=meeting')
  const provinces = await rowsOf('kind=partner&facet=kind:province')
  await client.json({ path: '/api/v1/home', method: 'PUT', body: { partnerId: provinces[0]?.id ?? null } })

  const id = (of: readonly Dossier[]): string => chance.pick(of).id
  const reading: readonly (() => Asking)[] = [
    () => ({ what: 'list: reports', path: '/reports' }),
    () => ({ what: 'list: undertakings', path: '/undertakings' }),
    () => ({ what: 'list: undertakings, filtered', path: `/undertakings?state=open&sector=${chance.pick(SECTORS)}` }),
    () => ({ what: 'list: undertakings of a partner, overdue', path: `/undertakings?partner=${id(partners)}&when=overdue` }),
    () => ({ what: 'list: meetings of a province', path: `/meetings?partner=${id(provinces)}` }),
    () => ({ what: 'list: projects by name', path: `/projects?order=title&sector=${chance.pick(SECTORS)}` }),
    () => ({ what: 'partner page', path: `/partners/${id(partners)}` }),
    () => ({ what: 'partner page, a province', path: `/partners/${id(provinces)}` }),
    () => ({ what: 'undertaking page', path: `/undertakings/${id(undertakings)}` }),
    () => ({ what: 'project page', path: `/projects/${id(projects)}` }),
    () => ({ what: 'chain', path: `/chain/${id(chance.below(2) ? projects : undertakings)}` }),
    () => ({ what: 'chain of a meeting', path: `/chain/${id(meetings)}` }),
    () => ({ what: 'search', path: `/search?q=${encodeURIComponent(chance.pick(LOOKED_FOR))}` }),
    () => ({ what: 'today', path: '/' })
  ]

  let written = 0
  const writing: readonly (() => Asking)[] = [
    () => ({
      what: 'write: a report is added and read',
      path: '/api/v1/reports',
      method: 'POST',
      body: {
        text: `Sáng 5/10/2026, UBND thành phố Cần Thơ làm việc với Công ty Hợp Phát ${chance.below(3000)}.\n\nThành phố đề nghị Công ty hỗ trợ đào tạo ${++written + Math.floor(performance.timeOrigin)} kỹ sư vận hành nhà máy xử lý nước thải.`
      }
    }),
    () => {
      const of = chance.pick(undertakings)
      return {
        what: 'write: a note on an undertaking',
        path: `/api/v1/dossiers/${of.id}/acts`,
        method: 'POST',
        body: { revision: of.revision++, act: { act: 'note', text: `Đôn đốc lần ${++written}` } }
      }
    }
  ]
  return { read: () => chance.pick(reading)(), write: () => chance.pick(writing)() }
}
