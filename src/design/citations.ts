import { createContext } from 'preact'

/** A place in a text that names a document, and where that is read. */
export type CitedPlace = { from: number; to: number; href: string }

export type Cite = (text: string) => readonly CitedPlace[]

/** Which words of a running text name a document that readers can open; nobody knows any without a resolver. */
export const Citations = createContext<Cite>(() => [])
