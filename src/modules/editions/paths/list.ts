/** Where the items of a site are listed, narrowed, taken away as a table, and handled many at once. */
import { encodeIdKey, type IdKey } from '../../../basics/id-key.ts'
import { itemsPath } from '../paths.ts'
import { filterQuery, isNarrowed, type ListFilter } from '../rules/list-filter.ts'

/** A list that was narrowed by nothing says so, or the person's usual filter would come back. */
export const everything = 'tat-ca'

export type ListAsked = { filter?: ListFilter; after?: IdKey; before?: IdKey; done?: string }

export function listPath(siteSlug: string, { filter = {}, after, before, done }: ListAsked = {}): string {
  const parts = [
    isNarrowed(filter) ? filterQuery(filter) : '',
    after === undefined ? '' : `sau=${encodeIdKey(after)}`,
    before === undefined ? '' : `truoc=${encodeIdKey(before)}`,
    done === undefined ? '' : `da=${done}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? itemsPath(siteSlug) : `${itemsPath(siteSlug)}?${parts.join('&')}`
}

export const wholeListPath = (siteSlug: string): string => `${itemsPath(siteSlug)}?${everything}=1`

export type TableFormat = 'xlsx' | 'csv'

export function listTablePath(siteSlug: string, filter: ListFilter = {}, format?: TableFormat): string {
  if (format === undefined) return `${itemsPath(siteSlug)}/bang-tinh`
  const query = filterQuery(filter)
  return `${itemsPath(siteSlug)}/bang-tinh?${query === '' ? '' : `${query}&`}dang=${format}`
}

export const savedFiltersPath = (siteSlug: string): string => `${itemsPath(siteSlug)}/bo-loc`
export const savedFilterEndPath = (siteSlug: string): string => `${itemsPath(siteSlug)}/bo-loc/xoa`
export const savedFilterDefaultPath = (siteSlug: string): string => `${itemsPath(siteSlug)}/bo-loc/mac-dinh`

export const bulkPath = (siteSlug: string): string => `${itemsPath(siteSlug)}/nhieu`
export const bulkDeedPath = (siteSlug: string): string => `${itemsPath(siteSlug)}/nhieu/lam`
export const batchPath = (siteSlug: string, batchId: string): string => `${itemsPath(siteSlug)}/nhieu/${batchId}`
export const batchUndoPath = (siteSlug: string, batchId: string): string =>
  `${itemsPath(siteSlug)}/nhieu/${batchId}/hoan-tac`
