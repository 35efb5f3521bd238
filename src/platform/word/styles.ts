/** What the styles of a Word file say about its text, as far as the converter does not ask: outline levels and old fonts. */

export type WordStyles = {
  /** Outline levels, 1 to 6, of styles that are not called headings. */
  levels: ReadonlyMap<string, number>
  /** The font of a style, its own or that of the style it is based on. */
  fontOf(styleId: string | null | undefined): string | undefined
  /** The font of text without any style. */
  usual: string | undefined
}

type Style = { font: string | undefined; basedOn: string | undefined }

export function readStyles(xml: string): WordStyles {
  const styles = new Map<string, Style>()
  const levels = new Map<string, number>()
  let normal: string | undefined
  const [before = '', ...parts] = xml.split('<w:style ')
  for (const part of parts) {
    const id = /w:styleId="([^"]{1,100})"/.exec(part)?.[1]
    if (id === undefined) continue
    styles.set(id, { font: fontIn(part), basedOn: /<w:basedOn w:val="([^"]{1,100})"/.exec(part)?.[1] })
    const level = Number(/<w:outlineLvl w:val="([0-8])"/.exec(part)?.[1] ?? 9) + 1
    if (level <= 6 && /w:type="paragraph"/.test(part)) levels.set(id, level)
    if (/w:default="1"/.test(part) && /w:type="paragraph"/.test(part)) normal = id
  }
  const fontOf = (id: string | null | undefined, depth = 0): string | undefined => {
    const style = id == null || depth > 20 ? undefined : styles.get(id)
    return style?.font ?? (style === undefined ? undefined : fontOf(style.basedOn, depth + 1))
  }
  return { levels, fontOf: (id) => fontOf(id), usual: fontOf(normal) ?? fontIn(before) }
}

const fontIn = (xml: string): string | undefined => /<w:rFonts [^>]*?w:(?:ascii|hAnsi)="([^"]{1,100})"/.exec(xml)?.[1]

/** Paragraphs with an outline level of their own get a style that the converter knows: 'Outline1' to 'Outline6'. */
export const withOutlineStyles = (xml: string): string =>
  xml
    .split('</w:pPr>')
    .map((part) => {
      const at = part.lastIndexOf('<w:pPr>')
      const level = at < 0 ? null : /<w:outlineLvl w:val="([0-5])"/.exec(part.slice(at))
      if (level === null) return part
      const style = `<w:pStyle w:val="Outline${Number(level[1]) + 1}"/>`
      const facts = part.slice(at + '<w:pPr>'.length).replace(/<w:pStyle [^>]*\/>/, '')
      return `${part.slice(0, at)}<w:pPr>${style}${facts}`
    })
    .join('</w:pPr>')
