import type { TextLine } from './read-lines.ts'

export type ReturningLines = {
  next(): Promise<TextLine | undefined>
  /** Puts lines back, to be read again from another start. */
  putBack(lines: readonly TextLine[]): void
}

/** Lines that may be put back: after a broken record, reading begins again on the line behind its first. */
export function returningLines(lines: AsyncIterator<TextLine>): ReturningLines {
  const waiting: TextLine[] = []
  return {
    async next() {
      const line = waiting.pop()
      if (line !== undefined) return line
      const { value, done } = await lines.next()
      return done ? undefined : value
    },
    putBack(returned) {
      for (const line of returned.toReversed()) waiting.push(line)
    },
  }
}
