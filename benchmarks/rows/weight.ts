/** What a reader's first visit brings over the line besides pictures. */
import { ask, type Site } from '../measure/asking.ts'
import type { Row } from '../measure/rows.ts'

/** Bytes as they travel: the page, every stylesheet and script it names, and the fonts that its letters need. */
export async function weightRow(site: Site): Promise<Row> {
  const page = await ask(site, '/')
  const html = page.body.toString()
  const sent = async (path: string) => (await ask(site, path, { encoding: 'br' })).body.length
  const sum = async (paths: readonly string[]) =>
    (await Promise.all(paths.map(sent))).reduce((all, bytes) => all + bytes, 0)
  const styles = found(html, /<link[^>]+rel="stylesheet"[^>]*>/g, /href="([^"]+)"/)
  const scripts = found(html, /<script[^>]+src="[^"]+"/g, /src="([^"]+)"/)
  const sheets = await Promise.all(styles.map(async (path) => (await ask(site, path)).body.toString()))
  const fonts = sheets.flatMap((sheet) => neededFonts(sheet, html))
  const parts = {
    page: await sent('/'),
    styles: await sum(styles),
    scripts: await sum(scripts),
    fonts: await sum(fonts),
  }
  const all = Object.values(parts).reduce((total, bytes) => total + bytes, 0)
  return {
    key: 'weight',
    what: 'Home page with styles, scripts and fonts, compressed, pictures apart',
    value: all / 1000,
    unit: 'kB',
    atMost: 100,
    from: { ...parts, 'font files': fonts.length },
  }
}

const found = (html: string, element: RegExp, attribute: RegExp): string[] => [
  ...new Set([...html.matchAll(element)].flatMap(([tag]) => attribute.exec(tag)?.[1] ?? [])),
]

/** Browsers load a font file when the page has a letter in its range; every weight counts as used. */
function neededFonts(sheet: string, html: string): string[] {
  const letters = new Set([...html].map((letter) => letter.codePointAt(0) ?? 0))
  const faces = [...sheet.matchAll(/@font-face\s*{([^}]*)}/g)].map(([, body = '']) => body)
  return faces.filter((face) => isNeeded(face, letters)).flatMap((face) => /url\(["']?([^"')]+)/.exec(face)?.[1] ?? [])
}

function isNeeded(face: string, letters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1]
  if (ranges === undefined) return true
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    for (let code = from; code <= to; code++) if (letters.has(code)) return true
    return false
  })
}
