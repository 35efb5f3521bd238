/** One broken rule at one place; `line` counts from 1. */
export type Finding = { path: string; line: number; message: string }

/** The one line a person (and an editor's click) reads. */
export function sentence({ path, line, message }: Finding): string {
  return `${path}:${line} ${message}`
}

/** In the order a reader walks the tree. */
export function byPlace(a: Finding, b: Finding): number {
  return a.path.localeCompare(b.path, 'en') || a.line - b.line || a.message.localeCompare(b.message, 'en')
}
