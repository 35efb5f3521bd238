import { DeskHistory, type HistoryLine } from '../../../design/desk-history.tsx'
import { historyWords as words } from '../words/desk.ts'

type KeptHistoryProps = {
  id: string
  title?: string
  lines: readonly HistoryLine[]
  undo: { action: string; csrf: string }
}

/** The last changes of the page; the last of all is taken back, or done again. */
export function KeptHistory({ id, title = words.title, lines, undo }: KeptHistoryProps) {
  const text = lines[0]?.deed === words.deeds['undo'] ? words.redo : words.undo
  return <DeskHistory id={id} title={title} none={words.none} lines={lines} undo={{ ...undo, text }} />
}
