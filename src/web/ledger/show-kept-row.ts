import type { DossierView, EntryView } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { entryText, typedEntry } from '../dossiers/show-entries.ts'
import { showWho } from '../format/who.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import type { RowTyped } from './read-row-form.ts'

/** A row of the ledger as it stands, as it would be typed, and how it came to be so. */
export interface KeptRowShown {
  /** Null: it was withdrawn. */
  readonly typed: RowTyped | null
  /** What it was at each time, the latest first. */
  readonly history: readonly RowThen[]
}

/** A row as it once was: by whom and on which document. */
export interface RowThen {
  readonly said: string
  readonly who: string
  readonly source: string
}

/** A row of a dossier by its entry; null where the dossier never had it. */
export const showKeptRow = (dossier: DossierView, entry: string, language: Language): KeptRowShown | null => {
  const isOwn = (one: EntryView): one is EntryView<'transaction'> => one.kind === 'transaction' && one.entry === entry
  const kept = dossier.entries.find(isOwn)
  if (!kept) return null
  const { value, entered, earlier, withdrawn } = kept
  const flat = typedEntry('transaction', value, language)
  const told = (was: typeof value, how: typeof entered, by = (text: string): string => text): RowThen => ({
    said: by(entryText('transaction', was, language)),
    who: how ? showWho(how, language) : '',
    source: how?.source ?? ''
  })
  return {
    typed: withdrawn
      ? null
      : {
          ...{ project: dossier.title, type: flat.type ?? '', fund: flat.fund ?? '', standing: flat.standing ?? 'actual' },
          ...{ on: flat.on ?? '', amount: flat.amount ?? '', currency: flat.currency ?? '' },
          ...{ provider: flat.provider ?? '', receiver: flat.receiver ?? '', description: flat.description ?? '' },
          // Whoever corrects it says why.
          source: ''
        },
    history: [
      ...(withdrawn ? [told(value, withdrawn, ledgerWordsIn(language).ledger.row.taken)] : []),
      told(value, entered),
      ...earlier.map((was) => told(was.value, was.entered))
    ]
  }
}
