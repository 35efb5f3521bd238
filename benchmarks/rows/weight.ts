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

type Face = { weight: string; ranges: readonly (readonly [from: number, to: number])[]; file: string }

/** For each letter the last face of a weight that has it is taken, as browsers do; every weight counts as used. */
function neededFonts(sheet: string, html: string): string[] {
  const faces = [...sheet.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, body = '']) => faceOf(body) ?? [])
  const letters = [...new Set(html)].map((letter) => letter.codePointAt(0) ?? 0)
  const needed = new Set<string>()
  for (const weight of new Set(faces.map((face) => face.weight))) {
    const ofWeight = faces.filter((face) => face.weight === weight)
    for (const letter of letters) {
      const face = ofWeight.findLast(({ ranges }) => ranges.some(([from, to]) => from <= letter && letter <= to))
      if (face) needed.add(face.file)
    }
  }
  return [...needed]
}

/** Null for a face that is made of a font the reader has. */
function faceOf(body: string): Face | null {
  const file = /url\(["']?([^"')]+)/.exec(body)?.[1]
  if (file === undefined) return null
  const ranges = (/unicode-range:\s*([^;]+)/.exec(body)?.[1] ?? 'U+0-10FFFF').split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return [from, to] as const
  })
  return { weight: /font-weight:\s*([^;]+)/.exec(body)?.[1] ?? '400', ranges, file }
}
