import type { Settings } from '../../operation/index.ts'
import { makeSeries, type SeriesGiven } from '../../register/index.ts'
import { hearBroker } from './hear-broker.ts'
import { watchFolder } from './watch-folder.ts'

/** Takes in what comes by the folder and the broker that the settings name, until it is told to stop; nothing where they name none. */
export const measure = async (
  { measuring, workspace }: Pick<Settings, 'measuring' | 'workspace'>,
  given: SeriesGiven,
  { signal, onFault }: { readonly signal: AbortSignal; readonly onFault: (fault: Error) => void }
): Promise<void> => {
  const series = makeSeries(given)
  const watching = measuring.folder && watchFolder(measuring.folder, { register: { series }, signal, onFault })
  const broker = measuring.broker && (await hearBroker(measuring.broker, { series, workspaceId: workspace, onFault }))
  if (broker) {
    if (!signal.aborted) await new Promise((stopped) => signal.addEventListener('abort', stopped, { once: true }))
    await broker.close()
  }
  await watching
}
