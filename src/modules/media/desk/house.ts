/** What the library's pages lean on besides the request. */
import type { SiteRequest } from '../../../web/desk-request.ts'
import type { Refocus, UsedIn } from '../actions/keep-library.ts'
import type { Receiving } from '../actions/receive-upload.ts'

export type MediaHouse = Omit<Receiving, 'db'> & { usedIn: UsedIn; replaceIn: ReplaceIn; refocus: Refocus }

/** A file as texts name it. */
export type NamedInTexts = {
  sha256: string
  name: string
  contentType: string
  bytes: number
  width?: number
  height?: number
}

export type Swap = { from: NamedInTexts; to: NamedInTexts }

/** 'revision': a text under way gets the new file at once; 'change': what is live gets a change that waits for approval. */
export type ItemOfSwap = {
  editionId: string
  title: string
  href: string
  becomes: 'revision' | 'change' | null
  /** Why it stays as it is. */
  problem: string | null
}

export type ItemSwapped = ItemOfSwap & { isUndone: boolean; notUndone: string | null }

/** A file put in the place of another in the texts of a site; `main` asks the modules above to do it. */
export type ReplaceIn = {
  /** Nothing is changed; `more` items beyond these name the old file too. */
  foresee(request: SiteRequest, swap: Swap): Promise<{ items: ItemOfSwap[]; more: number }>
  /** Each item in its own transaction; answers where the result is found. */
  replace(request: SiteRequest, swap: Swap, editionIds: readonly string[]): Promise<{ batchId: string }>
  resultOf(request: SiteRequest, batchId: string): Promise<{ items: ItemSwapped[]; undoable: number } | undefined>
  /** False where there is no such result of this person. */
  undo(request: SiteRequest, undoing: { batchId: string; reason: string }): Promise<boolean>
}
