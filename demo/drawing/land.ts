/** Sky, hills, water, fields, trees. */
import {
  between,
  type Chance,
  circle,
  ellipse,
  gradient,
  group,
  high,
  line,
  mix,
  path,
  rect,
  shape,
  times,
  wide,
} from './brush.ts'

const skies = {
  morning: ['#f6c99a', '#fbe3c0', '#fdf4e3'],
  day: ['#9fcbe0', '#cfe6ee', '#f4f6ec'],
  dusk: ['#4f5d8c', '#c98a86', '#f6c08a'],
  night: ['#17294a', '#2f4a75', '#6b7ba0'],
  mist: ['#c9d8d4', '#e2e9e2', '#f6f3e6'],
  storm: ['#5d6e7a', '#8d9ba1', '#c5ccc8'],
} as const
type Sky = keyof typeof skies

export const sky = (kind: Sky): string =>
  `<defs>${gradient('sky', skies[kind])}<radialGradient id="glow"><stop offset="0" stop-color="#fffbe8" stop-opacity=".95"/><stop offset="1" stop-color="#fffbe8" stop-opacity="0"/></radialGradient></defs>${rect(0, 0, wide, high, 'url(#sky)')}`

export const sun = (x: number, y: number, radius: number, fill = '#fff3cf'): string =>
  circle(x, y, radius * 3.4, 'url(#glow)') + circle(x, y, radius, fill)

export const clouds = (
  random: Chance,
  count: number,
  top: number,
  bottom: number,
  fill = '#ffffff',
  opacity = 0.7,
): string =>
  times(count, () => {
    const [x, y, size] = [between(random, 0, wide), between(random, top, bottom), between(random, 0.6, 1.5)]
    const puffs = [
      [-90, 0, 60, 22],
      [0, -16, 70, 36],
      [80, 2, 64, 24],
      [10, 10, 150, 16],
    ] as const
    return `<g opacity="${opacity}">${puffs.map(([dx, dy, rx, ry]) => ellipse(x + dx * size, y + dy * size, rx * size, ry * size, fill)).join('')}</g>`
  }).join('')

/** A ridge across the whole width. */
export function hills(random: Chance, base: number, height: number, fill: string, roughness = 1): string {
  const waves = times(
    5,
    (index) => [between(random, 0.4, 1), between(random, 0, 6.3), (index + 1) * roughness] as const,
  )
  const at = (x: number): number =>
    base -
    height *
      (0.55 +
        waves.reduce((sum, [size, phase, pace]) => sum + (size / pace) * Math.sin((x / wide) * 4.2 * pace + phase), 0) /
          4)
  const points = times(81, (index) => `${index * 20} ${Math.round(at(index * 20))}`)
  return path(`M0 ${high} L${points.join(' L')} L${wide} ${high} Z`, fill)
}

/** Three ridges that fade into the sky. */
export const ranges = (random: Chance, base: number, height: number, near: string, far: string): string =>
  times(4, (index) =>
    hills(random, base + index * height * 0.16, height * (1.15 - index * 0.2), mix(far, near, index / 3), 1.15),
  ).join('')

export function water(random: Chance, top: number, bottom: number, far: string, near: string): string {
  const name = `w${Math.round(top)}${Math.round(bottom)}`
  const ripples = times(46, () => {
    const depth = random() ** 1.6
    const [x, y, length] = [between(random, -60, wide), top + 8 + depth * (bottom - top - 16), 30 + depth * 190]
    return line(
      `M${Math.round(x)} ${Math.round(y)} q${Math.round(length / 2)} ${Math.round(3 + depth * 6)} ${Math.round(length)} 0`,
      '#ffffff',
      1.5 + depth * 3,
      `opacity="${0.16 + random() * 0.22}"`,
    )
  })
  return `<defs>${gradient(name, [far, near])}</defs>${rect(0, top, wide, bottom - top, `url(#${name})`)}${ripples.join('')}`
}

/** Furrows or rows of rice that run to a vanishing point. */
export function furrows(top: number, light: string, dark: string, vanish = 800): string {
  const rows = times(34, (index) => {
    const foot = -1900 + index * 155
    return shape(
      [
        [vanish + (foot - vanish) * 0.035, top],
        [vanish + (foot + 78 - vanish) * 0.035, top],
        [foot + 78, high],
        [foot, high],
      ],
      dark,
      'opacity=".5"',
    )
  })
  return `<defs>${gradient('field', [mix(light, '#fff6d8', 0.35), light])}</defs>${rect(0, top, wide, high - top, 'url(#field)')}${rows.join('')}`
}

/** Stalks along the lower edge. */
export const stalks = (random: Chance, y: number, fill: string, tips: string, count = 150): string =>
  times(count, () => {
    const [x, size, lean] = [between(random, -20, wide + 20), between(random, 60, 150), between(random, -26, 26)]
    const foot = y + between(random, 10, 60)
    const grain =
      tips === ''
        ? ''
        : ellipse(
            x + lean,
            foot - size,
            5,
            16,
            tips,
            `transform="rotate(${Math.round(lean)} ${Math.round(x + lean)} ${Math.round(foot - size)})"`,
          )
    return (
      line(
        `M${Math.round(x)} ${Math.round(foot)} q${Math.round(lean / 4)} ${Math.round(-size / 2)} ${Math.round(lean)} ${Math.round(-size)}`,
        fill,
        4,
      ) + grain
    )
  }).join('')

export const tree = (x: number, y: number, size: number, leaf = '#5e8a58', trunk = '#6e5443'): string =>
  group(
    x,
    y,
    size / 100,
    [
      rect(-6, -62, 12, 62, trunk, 'rx="4"'),
      ...(
        [
          [0, -104, 52, 46],
          [-38, -82, 38, 32],
          [38, -84, 40, 34],
        ] as const
      ).map(([dx, dy, rx, ry]) => ellipse(dx, dy, rx, ry, leaf)),
      ellipse(-14, -116, 26, 20, mix(leaf, '#ffffff', 0.16)),
    ].join(''),
  )

export const pine = (x: number, y: number, size: number, leaf = '#3f6b57'): string =>
  group(
    x,
    y,
    size / 100,
    rect(-5, -30, 10, 30, '#5f4a3c') +
      times(4, (index) =>
        shape(
          [
            [-48 + index * 10, -22 - index * 32],
            [48 - index * 10, -22 - index * 32],
            [0, -92 - index * 28],
          ],
          mix(leaf, '#ffffff', index * 0.05),
        ),
      ).join(''),
  )

export const palm = (x: number, y: number, size: number, leaf = '#4d7d55'): string =>
  group(
    x,
    y,
    size / 100,
    [
      line('M0 0 Q14 -70 6 -140', '#7c6247', 9),
      ...(
        [
          [-70, -128],
          [-58, -176],
          [-12, -196],
          [44, -186],
          [74, -140],
          [56, -108],
          [-44, -104],
        ] as const
      ).map(([tx, ty]) => path(`M6 -140 Q${tx / 2} ${ty - 26} ${tx} ${ty} Q${tx / 2 + 8} ${ty + 4} 6 -140Z`, leaf)),
    ].join(''),
  )

export const bamboo = (random: Chance, x: number, y: number, size: number): string =>
  times(7, (index) => {
    const lean = (index - 3) * 16 + between(random, -8, 8)
    const stem = line(
      `M${x + index * 5} ${y} q${Math.round(lean * 0.2)} ${-size * 0.6} ${Math.round(lean * size * 0.008)} ${-size}`,
      '#7f9a55',
      size / 42,
    )
    return (
      stem +
      times(6, (leaf) =>
        ellipse(
          x + index * 5 + lean * size * 0.008 * (0.5 + leaf * 0.1) + between(random, -22, 22),
          y - size * (0.5 + leaf * 0.1),
          size * 0.12,
          size * 0.028,
          leaf % 2 ? '#6d9150' : '#87a85f',
          `transform="rotate(${Math.round(between(random, -30, 30))} ${Math.round(x)} ${Math.round(y - size * 0.7)})"`,
        ),
      ).join('')
    )
  }).join('')

export const birds = (random: Chance, count: number, x: number, y: number, colour = '#ffffff'): string =>
  times(count, () => {
    const [dx, dy, size] = [x + between(random, -260, 260), y + between(random, -80, 80), between(random, 10, 24)]
    return line(
      `M${Math.round(dx - size)} ${Math.round(dy - size * 0.4)} Q${Math.round(dx - size * 0.4)} ${Math.round(dy - size * 0.7)} ${Math.round(dx)} ${Math.round(dy)} Q${Math.round(dx + size * 0.4)} ${Math.round(dy - size * 0.7)} ${Math.round(dx + size)} ${Math.round(dy - size * 0.4)}`,
      colour,
      3,
    )
  }).join('')
