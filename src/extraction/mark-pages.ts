import type { Article } from '../reading/index.ts'
import type { Evidence } from '../values/index.ts'
import type { Project } from './record.ts'

type Quoting = Readonly<Record<string, readonly { readonly evidence: Evidence[] }[]>>

/** Says of every quotation from a paged document on which page it begins. */
export const markPages = (article: Article, found: Quoting & { readonly projects: readonly Project[] }): void => {
  if (article.pages.length === 0) return
  for (const items of Object.values(found)) for (const item of items) markPagesOf(article, item.evidence)
  for (const project of found.projects)
    for (const part of [...project.milestones, ...project.obstacles]) markPagesOf(article, part.evidence)
}

const markPagesOf = (article: Article, quoted: Evidence[]): void =>
  quoted.forEach((evidence, i) => {
    quoted[i] = { ...evidence, page: pageOf(article, evidence.start) }
  })

const pageOf = (article: Article, start: number): number => article.pages.findLast((page) => page.start <= start)?.page ?? 1
