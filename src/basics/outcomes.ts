/** A problem a person can mend: where it is and a stable word for it; the sentence stands in the module's `words.ts`. */
export type Issue = { field: string; problem: string }

/** What a deed came to: its value, or the reasons why nothing was changed. */
export type Outcome<T> = { done: T } | { issues: readonly Issue[] }

export const done = <T>(value: T): Outcome<T> => ({ done: value })

export const stopped = (...issues: Issue[]): Outcome<never> => ({ issues })
