/** How far one file has come on its way into the register. */
export interface Sending {
  name: string
  state: 'waiting' | 'sending' | 'reading' | 'added' | 'existed' | 'refused'
  percent: number
  reportId: string | null
  /** The level it was added at, where that is not the one worked at. */
  elsewhere: string | null
  /** Why it was refused, in the reader's language. */
  said: string | null
}

/**
 * Sends one file to the API as its own bytes and tells each change; never throws. An XMLHttpRequest, because it tells how much
 * has been sent. `level`: at which it is to be kept. `lost` is what to say when no answer comes.
 */
export const sendFile = (file: File, level: string, lost: string, tell: (change: Partial<Sending>) => void): Promise<void> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ lang: document.documentElement.lang === 'en' ? 'en' : 'vi', level })
    request.open('POST', `/api/v1/reports?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.normalize('NFC')))
    request.responseType = 'json'
    request.upload.onprogress = (event) => tell({ state: 'sending', percent: Math.floor((event.loaded / Math.max(event.total, 1)) * 100) })
    request.upload.onload = () => tell({ state: 'reading', percent: 100 })
    request.onload = () => {
      const answer = request.response as { reportId?: string; added?: boolean; level?: string; detail?: string } | null
      if (answer?.reportId) tell({ state: answer.added ? 'added' : 'existed', reportId: answer.reportId, elsewhere: answer.level ?? null })
      else tell({ state: 'refused', said: answer?.detail ?? lost })
    }
    request.onerror = () => tell({ state: 'refused', said: lost })
    request.onloadend = () => resolve()
    request.send(file)
  })
