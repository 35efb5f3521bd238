/** When what nobody needs any more leaves the library and the store. */

const day = 86_400_000

/** What is thrown away can be taken back for so long. */
export const takeBackDays = 7

export const thrownAwayBefore = (now: Date): Date => new Date(now.getTime() - takeBackDays * day)

/** Bytes lie in the store before they are entered in a catalogue: nothing that was put within a day is looked at. */
export const untouchedSince = (now: Date): Date => new Date(now.getTime() - day)

/** The folders of the store in their order, beginning behind one of them. */
export function foldersAfter(last: string): string[] {
  const all = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'))
  const from = all.indexOf(last) + 1
  return [...all.slice(from), ...all.slice(0, from)]
}

/** What one run does at most, so that it ends long before the next. */
export const mostOfRun = { rows: 2_000, rowsLookedAt: 20_000, files: 5_000, filesLookedAt: 200_000 }
