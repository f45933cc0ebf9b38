import type { DossierLine, LedgerLine, RateLine, ReportView } from '../../register/index.ts'
import type { DumpRow } from './tables.ts'

export const reportRow = ({ source, article, ...report }: ReportView): DumpRow => ({
  ...{ id: report.id, title: report.title, publishedOn: report.publishedOn, meetingOn: report.meetingOn, url: source.url },
  ...{ publisher: source.publisher, sha256: source.sha256, mediaType: report.mediaType, fileName: report.fileName },
  ...{ addedAt: report.addedAt, addedBy: report.addedBy, text: article.text }
})

export const itemRows = ({ id: reportId, items }: ReportView): DumpRow[] =>
  items.map(({ id, kind, state, revision, content, evidence }) => ({
    ...{ reportId, id, kind, state, revision, content },
    evidence: evidence.map(({ start, end, exact }) => ({ start, end, exact }))
  }))

export const decisionRows = ({ items }: ReportView): DumpRow[] =>
  items.flatMap(({ decisions }) =>
    decisions.map(({ reportId, itemId, id, verdict, revision, by, at, reason }) => ({
      reportId,
      itemId,
      id,
      verdict,
      revision,
      by,
      at,
      reason
    }))
  )

export const dossierRow = ({
  id,
  kind,
  title,
  state,
  pending,
  dueBy,
  firstOn,
  spokenOn,
  statements,
  openedAt,
  partners
}: DossierLine): DumpRow => ({
  ...{ id, kind, title, state, pending, dueBy, firstOn, spokenOn, statements, openedAt },
  partners: partners.map((partner) => partner.id)
})

export const valueRows = ({ id: dossierId, fields }: DossierLine): DumpRow[] =>
  fields.flatMap(({ field, holds, others }) =>
    [...holds.map((value) => ({ ...value, holds: true })), ...others.map((value) => ({ ...value, holds: false }))].map(
      ({ value, holds: stands, chosen, times, firstOn, lastOn, origin }) => ({
        ...{ dossierId, field, value, holds: stands, chosen, times, firstOn, lastOn },
        ...{ reportId: origin.reportId || null, itemId: origin.itemId }
      })
    )
  )

export const linkRows = ({ id, links }: DossierLine): DumpRow[] =>
  links
    .filter(({ direction }) => direction === 'from')
    .flatMap(({ relation, dossier, origins }) =>
      origins.map(({ reportId, itemId }) => ({ from: id, relation, to: dossier.id, reportId: reportId || null, itemId }))
    )

export const transactionRow = ({ dossier, partner, provider, receiver, ...row }: LedgerLine): DumpRow => ({
  ...{ dossierId: dossier.id, entry: row.entry, type: row.type, fund: row.fund, standing: row.standing, on: row.on },
  ...{ currency: row.currency, amountMinor: row.amountMinor, partnerId: partner?.id ?? null },
  ...{ provider: provider?.name ?? null, receiver: receiver?.name ?? null, description: row.description },
  ...{ by: row.by, at: row.at, source: row.source }
})

export const rateRow = ({ base, quote, rate, kind, on, source, status }: RateLine): DumpRow => ({
  base,
  quote,
  rate,
  kind,
  on,
  source,
  status
})
