/** What lies behind a figure, read from its key. */
import type { Origin } from './figures.ts'
import { origins } from './figures.ts'

export type Behind =
  | {
      kind: 'items'
      type: 'article' | 'document'
      origin?: Origin
      genre?: string
      body?: string
      unitId?: string
      siteId?: string
    }
  | { kind: 'sections' }
  | { kind: 'sites'; isActive: boolean }
  | { kind: 'units'; isActive: boolean }
  | { kind: 'days' }
  | { kind: 'seats' }
  | { kind: 'money' }
  | { kind: 'given'; indicator: string }

const plain: Record<string, Behind> = {
  items: { kind: 'items', type: 'article' },
  documents: { kind: 'items', type: 'document' },
  sections: { kind: 'sections' },
  sites: { kind: 'sites', isActive: false },
  'sites.active': { kind: 'sites', isActive: true },
  contributors: { kind: 'units', isActive: true },
  'contributors.silent': { kind: 'units', isActive: false },
  visits: { kind: 'days' },
  views: { kind: 'days' },
  staff: { kind: 'seats' },
}

/** Null for a key of no figure; totals since the launch have nothing to list but days. */
export function behindOf(key: string): Behind | null {
  const known = plain[key]
  if (known !== undefined) return known
  const [, family = '', rest = ''] = /^(items\.origin|items\.genre|documents\.body|money|given)\.(.+)$/.exec(key) ?? []
  const origin = origins.find((one) => one === rest)
  if (family === 'items.origin') return origin === undefined ? null : { kind: 'items', type: 'article', origin }
  if (family === 'items.genre') return { kind: 'items', type: 'article', genre: rest === 'none' ? '' : rest }
  if (family === 'documents.body') return { kind: 'items', type: 'document', body: rest }
  if (family === 'money') return { kind: 'money' }
  return family === 'given' ? { kind: 'given', indicator: rest } : null
}
