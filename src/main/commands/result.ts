/** What a command comes to: JSON for standard output, sentences for standard error, and the exit code. */
export type Result = {
  /** 0 done; 1 done in part or refused; 2 wrong use. */
  exitCode: 0 | 1 | 2
  output?: unknown
  messages?: readonly string[]
}

export const wrongUse = (...messages: string[]): Result => ({ exitCode: 2, messages })

export const refused = (messages: readonly string[]): Result => ({ exitCode: 1, messages })
