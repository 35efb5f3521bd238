/**
 * Blocks that are put whole into an agency's template take the template's styles of the same name; a style it does not
 * have comes along, so that the text looks right in a template that has only a heading.
 */

type Style = { id: string; name: string; xml: string }

export type Dressed = { xml: string; styles: string }

/** The blocks with the template's style ids, and the template's styles with the missing ones added. */
export function dressed(xml: string, ownStyles: string, templateStyles: string): Dressed {
  const theirs = new Map(stylesIn(templateStyles).map((style) => [nameKey(style.name), style.id]))
  const usual = defaultIn(templateStyles)
  const used = new Set([...xml.matchAll(/<w:pStyle w:val="([^"]+)"\/>/g)].map(([, id = '']) => id))
  const needed = stylesIn(ownStyles).filter(({ id }) => used.has(id))
  const idOf = new Map(needed.map(({ id, name }) => [id, theirs.get(nameKey(name)) ?? `CongSo${id}`]))
  const added = needed
    .filter(({ name }) => !theirs.has(nameKey(name)))
    .map(({ id, xml: style }) => resting(style, id, usual))
    .join('')
  return {
    xml: xml.replace(/<w:pStyle w:val="([^"]+)"\/>/g, (tag, id: string) => tag.replace(id, idOf.get(id) ?? id)),
    styles: added === '' ? templateStyles : templateStyles.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`),
  }
}

const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi')

const stylesIn = (styles: string): Style[] =>
  [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g)].map(([xml, id = '']) => ({
    id,
    name: /<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? id,
    xml,
  }))

/** The style every paragraph of the template begins with; Word gives it another id in another language. */
const defaultIn = (styles: string): string | null =>
  /<w:style [^>]*w:type="paragraph"[^>]*w:default="(?:1|true)"[^>]*w:styleId="([^"]+)"/.exec(styles)?.[1] ??
  /<w:style [^>]*w:default="(?:1|true)"[^>]*w:type="paragraph"[^>]*w:styleId="([^"]+)"/.exec(styles)?.[1] ??
  /<w:style [^>]*w:type="paragraph"[^>]*w:styleId="([^"]+)"[^>]*w:default="(?:1|true)"/.exec(styles)?.[1] ??
  null

/** An added style rests on the template's first style, and has an id no template uses. */
const resting = (style: string, id: string, usual: string | null): string =>
  style
    .replace(`w:styleId="${id}"`, `w:styleId="CongSo${id}"`)
    .replace(/<w:(basedOn|next) w:val="[^"]*"\/>/g, (_, tag: string) =>
      usual === null ? '' : `<w:${tag} w:val="${usual}"/>`,
    )
