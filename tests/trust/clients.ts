/** What a client was told is done. Each of these must be in the register for ever after. */
export type Acknowledged =
  | { readonly kind: 'report'; readonly reportId: string }
  | { readonly kind: 'decision'; readonly reportId: string; readonly itemId: string; readonly revision: number; readonly verdict: string }
  | { readonly kind: 'note'; readonly dossierId: string; readonly text: string }
  | { readonly kind: 'withdrawal'; readonly reportId: string; readonly reason: string }

/** What one client does, and what it was told. */
export interface Client {
  readonly ledger: Acknowledged[]
  /** What was asked for when the server went: it may be there or not, but never in part. */
  readonly open: { report: string | null }
  /** Writes until `signal` is aborted or the server is gone. */
  work(url: string, signal: AbortSignal): Promise<void>
}

interface Item {
  readonly id: string
  readonly revision: number
  readonly state: string
}

const reportText = (client: number, n: number, seed: number): string =>
  `Cần Thơ làm việc với đoàn số ${seed}-${client}-${n}
Ngày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn của JICA số ${seed}-${client}-${n}.
Thành phố đề nghị JICA hỗ trợ xây dựng nhà máy xử lý nước thải số ${n} với vốn ${100 + n} tỷ đồng.
JICA sẽ cử chuyên gia trong quý III/2023. Sở Xây dựng chủ trì, báo cáo trước ngày 30/6/2023.`

/**
 * A client that adds reports, decides on their items, notes in a dossier of its own and now and then withdraws a report; one write after the other.
 * `heard` is told of each answer and how long it took.
 */
export const openClient = (
  client: number,
  seed: number,
  chance: () => number,
  heard: (status: number, ms: number) => void = () => {}
): Client => {
  const ledger: Acknowledged[] = []
  const open: { report: string | null } = { report: null }
  let n = 0
  let dossierId: string | null = null

  const work: Client['work'] = async (url, signal) => {
    const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; json: never }> => {
      const text = typeof body === 'string'
      const begun = performance.now()
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        signal,
        ...(body === undefined
          ? {}
          : { body: text ? body : JSON.stringify(body), headers: { 'content-type': text ? 'text/plain' : 'application/json' } })
      })
      const json = (await answer.json()) as never
      heard(answer.status, performance.now() - begun)
      return { status: answer.status, json }
    }
    const decideOn = async (reportId: string): Promise<void> => {
      const { items } = (await send('GET', `/reports/${reportId}`)).json as { items: readonly Item[] }
      for (const { id, revision, state } of items.slice(0, 4)) {
        const verdict = state === 'proposed' ? (chance() < 0.8 ? 'accept' : 'reject') : 'reopen'
        const body = { revision, verdict, ...(verdict === 'reject' ? { reason: 'không đúng' } : {}) }
        const { status } = await send('POST', `/reports/${reportId}/items/${id}/decisions`, body)
        if (status === 200) ledger.push({ kind: 'decision', reportId, itemId: id, revision: revision + 1, verdict })
      }
    }
    const note = async (): Promise<void> => {
      if (dossierId === null) {
        const { status, json } = await send('POST', '/dossiers', { kind: 'need', fields: { text: `thiếu cán bộ ${seed}-${client}-${n}` } })
        if (status !== 201) return
        dossierId = (json as { id: string }).id
      }
      const { revision } = (await send('GET', `/dossiers/${dossierId}`)).json as { revision: number }
      const text = `đã gọi điện lần ${++n}`
      const { status } = await send('POST', `/dossiers/${dossierId}/acts`, { revision, act: { act: 'note', text } })
      if (status === 200) ledger.push({ kind: 'note', dossierId, text })
    }
    const add = async (): Promise<string | null> => {
      const text = reportText(client, ++n, seed)
      open.report = text
      const { status, json } = await send('POST', '/reports', text)
      open.report = null
      if (status !== 201) return null
      const { reportId } = json as { reportId: string }
      ledger.push({ kind: 'report', reportId })
      return reportId
    }
    try {
      while (!signal.aborted) {
        // Every other client begins with what needs no reader, so that a server that has just started is written to at once.
        if (client % 2 === 1) for (let i = 0; i < 5; i++) await note()
        const reportId = await add()
        if (reportId !== null) await decideOn(reportId)
        await note()
        if (reportId !== null && chance() < 0.15) {
          const { status } = await send('PUT', `/reports/${reportId}/withdrawal`, { reason: 'đưa nhầm' })
          if (status === 200) ledger.push({ kind: 'withdrawal', reportId, reason: 'đưa nhầm' })
        }
      }
    } catch {
      // The server is gone: what was not answered was not acknowledged.
    }
  }
  return { ledger, open, work }
}
