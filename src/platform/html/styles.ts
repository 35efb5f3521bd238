/** The style sheets that word processors and spreadsheets put before what they copy, as far as they tell what a text is. */

export type Style = ReadonlyMap<string, string>

const mostRules = 5000
const longestStyle = 4000

/** Only properties that say something about the meaning of a text. */
const asked =
  /^(?:font-family|font-weight|font-style|text-decoration|text-decoration-line|vertical-align|display|visibility|text-align|mso-list|mso-outline-level|mso-hide|mso-element|mso-special-character|mso-footnote-id|mso-endnote-id|mso-comment-reference|mso-level-number-format|mso-level-text)$/

/** Declarations by their lower-case names. */
export function declarations(css: string | undefined): Style {
  const style = new Map<string, string>()
  if (css === undefined || css.length > longestStyle) return style
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && asked.test(name))
      style.set(
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .slice(0, 200),
      )
  }
  return style
}

/** Word begins its sheet with a comment before the first rule. */
const withoutComments = (css: string): string =>
  css
    .split('/*')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('*/') + 2)))
    .join(' ')

export class StyleSheet {
  private readonly rules = new Map<string, Style>()

  constructor(given: string) {
    const css = withoutComments(given)
    let at = 0
    while (this.rules.size < mostRules) {
      const opens = css.indexOf('{', at)
      const closes = opens < 0 ? -1 : css.indexOf('}', opens)
      if (closes < 0) break
      this.add(css.slice(at, Math.min(opens, at + longestStyle)), css.slice(opens + 1, closes))
      at = closes + 1
    }
  }

  private add(selectors: string, css: string) {
    const style = declarations(css)
    if (style.size === 0) return
    for (const selector of selectors.replaceAll('<!--', ' ').split(',')) {
      const name = selector.trim().replace(/\s+/g, ' ').toLowerCase()
      this.rules.set(name, new Map([...(this.rules.get(name) ?? []), ...style]))
    }
  }

  /** What the sheet says of a selector: 'p.msonormal', '@list l0:level1'. */
  ruleOf = (selector: string): Style | undefined => this.rules.get(selector.toLowerCase())

  /** The sheet's word for the element, its classes and its own style, the nearer one last. */
  styleOf(name: string, classes: readonly string[], own: string | undefined): Style {
    const style = new Map<string, string>()
    const take = (rule: Style | undefined) => {
      for (const [key, value] of rule ?? []) style.set(key, value)
    }
    if (this.rules.size > 0) {
      take(this.rules.get(name))
      for (const one of classes.slice(0, 10)) {
        take(this.rules.get(`.${one.toLowerCase()}`))
        take(this.rules.get(`${name}.${one.toLowerCase()}`))
      }
    }
    take(declarations(own))
    return style
  }
}
