/**
 * When a text is saved while it is written: after two seconds of quiet, and at least every twenty. What could not be
 * sent is kept on this machine and sent again. Knows nothing of pages: whoever starts it gives the outside world.
 */

/** The fields of a form as they would be sent. */
export type Fields = readonly (readonly [name: string, value: string])[]

export type SavedAnswer = { savedAt: Date; isBehind: boolean; others: readonly string[] }

export type Sent =
  | ({ kind: 'saved' } & SavedAnswer)
  | { kind: 'refused'; text: string }
  | { kind: 'signed-out' }
  | { kind: 'away' }

export type SavingState =
  | { is: 'untouched' | 'unsaved' | 'saving' }
  | ({ is: 'saved' } & SavedAnswer)
  | { is: 'refused'; text: string }
  | { is: 'signed-out' }
  | { is: 'away'; isKept: boolean }

export type SavingParts = {
  fields(): Fields
  send(fields: Fields, isLeaving: boolean): Promise<Sent>
  /** Keeps the fields on this machine; false where it may not. */
  keep(fields: Fields): boolean
  forget(): void
  show(state: SavingState): void
  /** Runs something later; the answer calls it off. */
  later(milliseconds: number, run: () => void): () => void
}

export type Saving = {
  changed(): void
  /** The connection is back, or somebody presses for it. */
  again(): void
  /** The page is going: what is unsaved is kept here and sent without waiting. */
  leaving(): void
  isUnsaved(): boolean
  /** Whether something is on its way to the desk. */
  isBusy(): boolean
}

const quiet = 2_000
const longest = 20_000
const retry = 15_000

export function startSaving(parts: SavingParts): Saving {
  const now = { changes: 0, saved: 0, isBusy: false, isStopped: false }
  const stops: Record<'quiet' | 'longest' | 'retry', () => void> = { quiet: idle, longest: idle, retry: idle }
  const isUnsaved = () => now.changes !== now.saved

  const save = async (isLeaving = false) => {
    for (const stop of Object.values(stops)) stop()
    stops.longest = idle
    if (now.isBusy || now.isStopped || !isUnsaved()) return
    now.isBusy = true
    const upTo = now.changes
    const { sent, isKept } = await sendKept(parts, isLeaving)
    now.isBusy = false
    if (sent.kind === 'saved') now.saved = upTo
    if (!isUnsaved()) parts.forget()
    now.isStopped = sent.kind === 'signed-out'
    parts.show(stateOf(sent, isKept))
    const pause = sent.kind === 'saved' ? quiet : retry
    if (isUnsaved() && !now.isStopped) stops.retry = parts.later(pause, () => void save())
  }
  const changed = () => {
    now.changes += 1
    if (now.isStopped) return void parts.keep(parts.fields())
    if (!now.isBusy) parts.show({ is: 'unsaved' })
    stops.quiet()
    stops.quiet = parts.later(quiet, () => void save())
    if (stops.longest === idle) stops.longest = parts.later(longest, () => void save())
  }
  const leaving = () => {
    if (isUnsaved() && (now.isBusy || now.isStopped)) parts.keep(parts.fields())
    void save(true)
  }
  return { changed, leaving, isUnsaved, again: () => void save(), isBusy: () => now.isBusy }
}

/** Kept on this machine before it is sent: what happens on the way loses nothing. */
async function sendKept(parts: SavingParts, isLeaving: boolean): Promise<{ sent: Sent; isKept: boolean }> {
  const fields = parts.fields()
  const isKept = parts.keep(fields)
  parts.show({ is: 'saving' })
  return { sent: await parts.send(fields, isLeaving), isKept }
}

const idle = () => {}

function stateOf(sent: Sent, isKept: boolean): SavingState {
  switch (sent.kind) {
    case 'saved':
      return { is: 'saved', savedAt: sent.savedAt, isBehind: sent.isBehind, others: sent.others }
    case 'refused':
      return { is: 'refused', text: sent.text }
    case 'signed-out':
      return { is: 'signed-out' }
    case 'away':
      return { is: 'away', isKept }
  }
}
