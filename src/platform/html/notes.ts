/** What happened to a text on its way in: data, so that the desk can say it in sentences. */
export type PasteNote =
  | 'fonts-tcvn3'
  | 'fonts-vni'
  | 'fonts-viqr'
  | 'encoding-unreadable'
  | 'deletions-left-out'
  | 'insertions-kept'
  | 'comments-left-out'
  | 'hidden-left-out'
  | 'footnotes-kept'
  | 'pictures-left-out'
  | 'links-left-out'
  | 'local-links-left-out'
  | 'active-left-out'
  | 'lines-joined'
  | 'page-numbers-left-out'
  | 'signs-left-out'
  | 'cut'

/** How often each thing happened; the order in which they are told is that of the first time. */
export class Notes {
  private readonly counts = new Map<PasteNote, number>()

  add(note: PasteNote, times = 1) {
    if (times > 0) this.counts.set(note, (this.counts.get(note) ?? 0) + times)
  }

  list(): { note: PasteNote; count: number }[] {
    return [...this.counts].map(([note, count]) => ({ note, count }))
  }
}
