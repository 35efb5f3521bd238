/** What of a watched folder is taken now: a file that is still being written is left for the next look. */

export type FolderFile = { path: string; bytes: number; changedAt: Date }

/** Writers touch a file while they copy it; one that rested so long is whole. */
const restMs = 3_000
/** A PDF without its end is waited for longer: a slow line may still be writing it. */
const restUnendedMs = 120_000

export const isResting = ({ changedAt }: Pick<FolderFile, 'changedAt'>, now: Date): boolean =>
  now.getTime() - changedAt.getTime() >= restMs

export const mayLackEnd = ({ changedAt }: Pick<FolderFile, 'changedAt'>, now: Date): boolean =>
  now.getTime() - changedAt.getTime() >= restUnendedMs

/** Names that other programs give to what is not finished or not meant to be read. */
export const isPassing = (name: string): boolean =>
  /^[.~]|\.(tmp|part|partial|crdownload|filepart|swp)$|^(thumbs\.db|desktop\.ini)$/i.test(name)
