/** A site's own accent: measured before it is accepted, and turned into the few tokens it replaces. */
import type { Issue } from '../basics/outcomes.ts'

type Colour = readonly [red: number, green: number, blue: number]

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** The paper of the dark theme, as in `tokens.css`. */
const night: Colour = [0x17, 0x14, 0x12]

/** The least contrast of text, WCAG 2.2 criterion 1.4.3 (AA). */
export const leastContrast = 4.5

/** Why a colour may not be a site's accent: `colour-unreadable` (not '#rrggbb') or `contrast-too-low` on white or on its tint. */
export function whyNotAccent(accent: string): Issue[] {
  const colour = read(accent)
  if (colour === null) return [{ field: 'accent', problem: 'colour-unreadable' }]
  const least = Math.min(contrast(colour, white), contrast(colour, tintOf(colour)))
  return least < leastContrast ? [{ field: 'accent', problem: 'contrast-too-low' }] : []
}

/** The stylesheet of a site's accent, for both themes. Throws a RangeError for an accent that `whyNotAccent` refuses. */
export function accentStylesheet(accent: string): string {
  const colour = read(accent)
  if (colour === null || whyNotAccent(accent).length > 0) throw new RangeError(`not an accent: ${accent}`)
  const day = `--accent:${accent};--accent-strong:${write(mix(colour, black, 0.22))}`
  const light = `--accent-text:${accent};--accent-tint:${write(tintOf(colour))}`
  const dark = `--accent-text:${write(lightEnough(colour))};--accent-tint:${write(mix(night, colour, 0.16))}`
  return [
    '@layer tokens{',
    `:root{${day};${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
    `:root[data-theme=dark]{${dark}}`,
    '}',
  ].join('')
}

/** The contrast of two colours, 1 to 21, as WCAG defines it. Throws a RangeError for what is no '#rrggbb'. */
export function contrastOf(first: string, second: string): number {
  const colours = [read(first), read(second)] as const
  if (colours[0] === null || colours[1] === null) throw new RangeError(`not colours: ${first}, ${second}`)
  return contrast(colours[0], colours[1])
}

/** The pale ground a colour makes on white; null for what is no '#rrggbb'. */
export function tintFor(accent: string): string | null {
  const colour = read(accent)
  return colour === null ? null : write(tintOf(colour))
}

const tintOf = (colour: Colour): Colour => mix(white, colour, 0.055)

/** The accent mixed with white until it reads well on the dark theme's paper and tint. */
function lightEnough(colour: Colour): Colour {
  const tint = mix(night, colour, 0.16)
  for (let share = 0.3; share < 1; share += 0.05) {
    const lighter = mix(colour, white, share)
    if (contrast(lighter, tint) >= 7) return lighter
  }
  return white
}

function contrast(first: Colour, second: Colour): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** `share` of the second colour in the first. */
const mix = (first: Colour, second: Colour, share: number): Colour => [
  blend(first[0], second[0], share),
  blend(first[1], second[1], share),
  blend(first[2], second[2], share),
]

const blend = (first: number, second: number, share: number): number => Math.round(first * (1 - share) + second * share)

function read(text: string): Colour | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  return found ? [hex(found[1]), hex(found[2]), hex(found[3])] : null
}

const hex = (text: string | undefined): number => Number.parseInt(text ?? '0', 16)

const write = (colour: Colour): string => `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
