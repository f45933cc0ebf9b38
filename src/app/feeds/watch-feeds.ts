import { setTimeout } from 'node:timers/promises'

/** How often it is looked whether a feed is due; the feeds themselves are asked as seldom as each says. */
const LOOK_MS = 15_000

/** Polls until it is told to stop; what goes wrong is told, and tried again at the next look. */
export const watchFeeds = async (
  poll: () => Promise<unknown>,
  { signal, onFault }: { readonly signal: AbortSignal; readonly onFault: (fault: unknown) => void }
): Promise<void> => {
  while (!signal.aborted) {
    await poll().catch(onFault)
    await setTimeout(LOOK_MS, undefined, { signal, ref: false }).catch(() => {})
  }
}
