/** What a route gives back, as data; the server of its side turns it into bytes. */
import type { VNode } from 'preact'
import type { Language } from '../basics/language.ts'
import type { Prose } from '../basics/prose/types.ts'
import type { Cite } from '../design/citations.ts'
import type { PageHead } from '../design/frame-types.ts'

export type Tombstone = {
  reason: string
  title: string | null
  documentNumber: string | null
  withdrawnAt: Date
}

/** What a page says about itself; the server adds the site, its address and who publishes it. */
export type PageFacts = Omit<PageHead, 'origin' | 'path' | 'creator'> & { path?: string; creator?: string }

type Headers = Readonly<Record<string, string>>

export type Answer =
  | {
      kind: 'page'
      status: number
      head: PageFacts
      body: VNode
      /** 'site': may be kept until the site changes. 'never': a form or something personal. */
      keep: 'site' | 'never'
      /** Whether it shows items of the sites below, so that their changes drop it too. */
      gathers: boolean
      /** The item whose views this answer counts. */
      itemId: string | null
      /** The same page in the other language; null where only its home can be offered. */
      alternate: string | null
      /** Browser programs the page needs beside those of every page, by the names of their assets; the desk only. */
      scripts: readonly string[]
      /** Running texts of the page: the documents they name are looked up, all in one go, and linked. */
      texts?: readonly Prose[]
      cite?: Cite
      /** Set where the address does not tell the language of the page. */
      language?: Language
      cookies: readonly string[]
      /** Take the place of the headers every answer carries; the desk only. */
      headers?: Headers
    }
  | { kind: 'redirect'; status: 301 | 302 | 303; to: string; cookies: readonly string[] }
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'gone'; tombstone: Tombstone }
  | ({ kind: 'file' } & StoredFile)
  | {
      kind: 'bytes'
      contentType: string
      body: Buffer
      cacheControl: string
      keep: 'site' | 'never'
      gathers: boolean
      downloadAs: string | null
      etag: string | null
      /** 200 where nothing is said; the desk only. */
      status?: number
      headers?: Headers
    }

/** `lighter`: the same picture in AVIF, for browsers that say they take it. */
export type StoredFile = {
  sha256: string
  contentType: string
  bytes: number
  lighter?: { sha256: string; bytes: number } | null
}

type PageOptions = {
  status?: number
  keep?: 'site' | 'never'
  gathers?: boolean
  itemId?: string
  alternate?: string | null
  language?: Language
  scripts?: readonly string[]
  texts?: readonly Prose[]
  cookies?: readonly string[]
  headers?: Headers
}

export function page(head: PageFacts, body: VNode, options: PageOptions = {}): Answer {
  const {
    status = 200,
    keep = 'site',
    gathers = false,
    itemId = null,
    alternate = null,
    cookies = [],
    scripts = [],
    language,
    headers,
    texts,
  } = options
  const told = {
    ...(language === undefined ? {} : { language }),
    ...(headers === undefined ? {} : { headers }),
    ...(texts === undefined ? {} : { texts }),
  }
  return { kind: 'page', status, head, body, keep, gathers, itemId, alternate, scripts, cookies, ...told }
}

export const movedForEver = (to: string): Answer => ({ kind: 'redirect', status: 301, to, cookies: [] })

/** After a form was accepted: the browser asks anew with GET, so reloading sends nothing twice. */
export const seeOther = (to: string, cookies: readonly string[] = []): Answer => ({
  kind: 'redirect',
  status: 303,
  to,
  cookies,
})

export const notFound: Answer = { kind: 'not-found' }
export const forbidden: Answer = { kind: 'forbidden' }
export const gone = (tombstone: Tombstone): Answer => ({ kind: 'gone', tombstone })

/** A stored file that something live shows. */
export const storedFile = (file: StoredFile): Answer => ({
  kind: 'file',
  ...file,
})

type BytesOptions = {
  cacheControl?: string
  keep?: 'site' | 'never'
  gathers?: boolean
  downloadAs?: string
  etag?: string
  status?: number
  headers?: Headers
}

export function bytes(contentType: string, body: Buffer | string, options: BytesOptions = {}): Answer {
  const {
    cacheControl = 'no-cache',
    keep = 'never',
    gathers = false,
    downloadAs = null,
    etag = null,
    status,
    headers,
  } = options
  return {
    kind: 'bytes',
    ...(status === undefined ? {} : { status }),
    ...(headers === undefined ? {} : { headers }),
    contentType,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    cacheControl,
    keep,
    gathers,
    downloadAs,
    etag,
  }
}
