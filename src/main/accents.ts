/** The stylesheets of the sites' accents, made from the colour and compressed once. */
import { createHash } from 'node:crypto'
import { accentStylesheet } from '../design/accent.ts'
import type { Asset } from '../platform/assets.ts'
import { stylesheetAsset } from '../web/send-asset.ts'

export type Accents = {
  /** The address of the stylesheet of an accent. */
  url(accent: string): string
  read(path: string): Asset | null
}

export function openAccents(): Accents {
  const urls = new Map<string, string>()
  const sheets = new Map<string, Asset>()
  return {
    url(accent) {
      const known = urls.get(accent)
      if (known) return known
      const sheet = Buffer.from(accentStylesheet(accent))
      const url = `/assets/site-${createHash('sha256').update(sheet).digest('hex').slice(0, 12)}.css`
      urls.set(accent, url)
      sheets.set(url, stylesheetAsset(sheet))
      return url
    },
    read: (path) => sheets.get(path) ?? null,
  }
}
