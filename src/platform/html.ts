/** Turns foreign HTML (an old portal's, a paste's) into running text by an allow-list. No DOM, one pass. */
import { Parser } from 'htmlparser2'
import type { Prose } from '../basics/prose/types.ts'
import { flatten } from './html/flatten.ts'
import { HtmlReader, type PictureOf, TooDeep } from './html/reader.ts'

export type { PictureOf }
export type CleanedHtml = { prose: Prose; dropped: string[] }

/**
 * The running text of the HTML, and the names of what was left out, each once: elements ('script'), handlers ('onclick'),
 * links and pictures with the beginning of their address ('link:javascript:…', 'img:…'), 'nesting' where it was too deep.
 * Never fails; the result is sound for `parseProse` unless it is larger than `proseLimits`.
 */
export function proseFromHtml(html: string, options: { picture?: PictureOf } = {}): CleanedHtml {
  try {
    return read(html, options.picture)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    const { prose, dropped } = read(flatten(html), options.picture)
    return { prose, dropped: ['nesting', ...dropped] }
  }
}

function read(html: string, picture: PictureOf | undefined): CleanedHtml {
  const reader = new HtmlReader(picture)
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: () => reader.close(),
  })
  parser.end(html)
  return { prose: reader.builder.finish(), dropped: [...reader.dropped] }
}
