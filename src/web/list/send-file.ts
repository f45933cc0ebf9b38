/** How far one file has come on its way into the register. */
export interface Sending {
  name: string
  state: 'waiting' | 'sending' | 'reading' | 'added' | 'existed' | 'later' | 'refused'
  percent: number
  reportId: string | null
  /** The level it was added at, where that is not the one worked at. */
  elsewhere: string | null
  /** Why it was refused, in the reader's language. */
  said: string | null
}

interface Answer {
  readonly reportId?: string
  readonly added?: boolean
  readonly waiting?: true
  readonly level?: string
  readonly detail?: string
}

/**
 * Sends one file to the API as its own bytes and tells each change; never throws. An XMLHttpRequest, because it tells how much
 * has been sent. `lost` is what to say when no answer comes; `level`: at which it is to be kept; `later` asks that it be read after the answer.
 */
export const sendFile = (
  file: File,
  { lost, level, later }: { readonly lost: string; readonly level: string; readonly later: boolean },
  tell: (change: Partial<Sending>) => void
): Promise<void> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ lang: document.documentElement.lang === 'en' ? 'en' : 'vi', level })
    request.open('POST', `/api/v1/reports?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.normalize('NFC')))
    if (later) request.setRequestHeader('prefer', 'respond-async')
    request.responseType = 'json'
    request.upload.onprogress = (event) => tell({ state: 'sending', percent: Math.floor((event.loaded / Math.max(event.total, 1)) * 100) })
    request.upload.onload = () => tell({ state: 'reading', percent: 100 })
    request.onload = () => {
      const answer = request.response as Answer | null
      if (answer?.reportId) {
        const state = answer.waiting ? 'later' : answer.added ? 'added' : 'existed'
        tell({ state, reportId: answer.reportId, elsewhere: answer.level ?? null })
      } else tell({ state: 'refused', said: answer?.detail ?? lost })
    }
    request.onerror = () => tell({ state: 'refused', said: lost })
    request.onloadend = () => resolve()
    request.send(file)
  })
