/** Buildings, boats, lanterns, people. */
import { circle, ellipse, group, line, mix, path, rect, shape, times } from './brush.ts'

export const star = (x: number, y: number, radius: number, fill = '#f6d44a'): string =>
  shape(
    times(10, (index) => {
      const [angle, length] = [(index * Math.PI) / 5 - Math.PI / 2, index % 2 === 0 ? radius : radius * 0.382]
      return [x + Math.cos(angle) * length, y + Math.sin(angle) * length] as const
    }),
    fill,
  )

/** The national flag, two by three, on its pole. */
export const flag = (x: number, y: number, size: number): string =>
  rect(x - 3, y - size * 2.6, 6, size * 2.6, '#8d8778') +
  rect(x + 3, y - size * 2.55, size * 1.2, size * 0.8, '#c8202c') +
  star(x + 3 + size * 0.6, y - size * 2.15, size * 0.25)

/** A tiled house with its door and windows; `y` is the ground. */
export const house = (x: number, y: number, width: number, wall = '#f1e4cb', roof = '#b4573f'): string => {
  const height = width * 0.5
  return [
    rect(x, y - height, width, height, wall),
    rect(x, y - 10, width, 10, mix(wall, '#6b5b4a', 0.35)),
    shape(
      [
        [x - width * 0.1, y - height],
        [x + width * 1.1, y - height],
        [x + width * 0.86, y - height * 1.75],
        [x + width * 0.14, y - height * 1.75],
      ],
      roof,
    ),
    shape(
      [
        [x - width * 0.1, y - height],
        [x + width * 1.1, y - height],
        [x + width * 1.08, y - height + 10],
        [x - width * 0.08, y - height + 10],
      ],
      mix(roof, '#3b1f1a', 0.35),
    ),
    rect(x + width * 0.42, y - height * 0.68, width * 0.17, height * 0.68, '#7b5238'),
    ...[0.12, 0.72].map((at) => rect(x + width * at, y - height * 0.66, width * 0.17, height * 0.34, '#6f93a3')),
  ].join('')
}

/** A narrow town house with shop front and balcony. */
export const townHouse = (x: number, y: number, width: number, floors: number, wall: string): string => {
  const storey = width * 0.82
  const top = y - storey * floors
  return (
    rect(x, top, width, storey * floors, wall) +
    rect(x - 4, top - 14, width + 8, 16, mix(wall, '#5a4636', 0.4)) +
    times(floors - 1, (floor) =>
      [0.14, 0.56]
        .map(
          (at) =>
            rect(x + width * at, top + storey * floor + storey * 0.22, width * 0.3, storey * 0.5, '#5f7f86', 'rx="3"') +
            rect(
              x + width * (at - 0.03),
              top + storey * floor + storey * 0.74,
              width * 0.36,
              6,
              mix(wall, '#5a4636', 0.45),
            ),
        )
        .join(''),
    ).join('') +
    rect(x + width * 0.1, y - storey * 0.72, width * 0.8, storey * 0.72, '#6b4a35') +
    rect(x - 6, y - storey * 0.86, width + 12, storey * 0.16, '#b4573f')
  )
}

/** An office of the people's committee: steps, columns, flag. */
export const office = (x: number, y: number, width: number, wall = '#f4e7c6', roof = '#a94f3b'): string => {
  const height = width * 0.34
  const wing = (from: number): string =>
    times(3, (index) =>
      times(2, (row) =>
        rect(
          from + index * width * 0.095,
          y - height * (0.82 - row * 0.42),
          width * 0.055,
          height * 0.26,
          '#6d8fa0',
          'rx="3"',
        ),
      ).join(''),
    ).join('')
  return [
    rect(x, y - height, width, height, wall),
    rect(x - 12, y - height - 18, width + 24, 22, mix(wall, '#8b6f47', 0.25)),
    shape(
      [
        [x - 24, y - height - 16],
        [x + width + 24, y - height - 16],
        [x + width * 0.9, y - height * 1.34],
        [x + width * 0.1, y - height * 1.34],
      ],
      roof,
    ),
    wing(x + width * 0.05),
    wing(x + width * 0.69),
    rect(x + width * 0.34, y - height * 1.12, width * 0.32, height * 1.12, mix(wall, '#ffffff', 0.35)),
    shape(
      [
        [x + width * 0.31, y - height * 1.12],
        [x + width * 0.69, y - height * 1.12],
        [x + width * 0.5, y - height * 1.52],
      ],
      roof,
    ),
    circle(x + width * 0.5, y - height * 1.24, width * 0.028, '#c8202c') +
      star(x + width * 0.5, y - height * 1.24, width * 0.021),
    rect(x + width * 0.44, y - height * 0.62, width * 0.12, height * 0.62, '#6f4b34'),
    ...[0.36, 0.415, 0.57, 0.625].map((at) =>
      rect(x + width * at, y - height * 1.02, width * 0.016, height * 1.02, '#fffaf0'),
    ),
    ...times(3, (index) =>
      rect(
        x + width * (0.3 - index * 0.02),
        y - 4 + index * 9,
        width * (0.4 + index * 0.04),
        10,
        mix('#d8ccb2', '#8b7d63', index * 0.2),
      ),
    ),
  ].join('')
}

/** A communal house with curved eaves. */
export const communalHouse = (x: number, y: number, width: number): string => {
  const height = width * 0.2
  const eaves = y - height
  return [
    rect(x + width * 0.1, eaves, width * 0.8, height, '#8a5a3c'),
    ...times(9, (index) => rect(x + width * (0.1 + index * 0.0975), eaves, width * 0.02, height, '#5f3a28')),
    ...times(4, (index) =>
      rect(x + width * (0.2 + index * 0.17), eaves + height * 0.25, width * 0.08, height * 0.75, '#a9714b'),
    ),
    path(
      `M${x - width * 0.06} ${eaves - height * 0.28} Q${x + width * 0.1} ${eaves + height * 0.12} ${x + width * 0.2} ${eaves} L${x + width * 0.8} ${eaves} Q${x + width * 0.9} ${eaves + height * 0.12} ${x + width * 1.06} ${eaves - height * 0.28} Q${x + width * 0.9} ${eaves - height * 0.3} ${x + width * 0.8} ${eaves - height * 1.5} L${x + width * 0.2} ${eaves - height * 1.5} Q${x + width * 0.1} ${eaves - height * 0.3} ${x - width * 0.06} ${eaves - height * 0.28}Z`,
      '#a04632',
    ),
    line(
      `M${x + width * 0.18} ${eaves - height * 1.5} Q${x + width * 0.5} ${eaves - height * 1.4} ${x + width * 0.82} ${eaves - height * 1.5}`,
      '#6f2f24',
      16,
    ),
    ...times(13, (index) =>
      line(
        `M${x + width * (0.24 + index * 0.0435)} ${eaves - height * 1.42} L${x + width * (0.16 + index * 0.057)} ${eaves - height * 0.08}`,
        '#8a3a29',
        3,
      ),
    ),
    rect(x + width * 0.04, y - 6, width * 0.92, 20, '#c9b894'),
  ].join('')
}

export const boat = (x: number, y: number, size: number, hull = '#3f6f8f', cabin = '#f3ead6'): string =>
  group(
    x,
    y,
    size / 100,
    [
      path('M-110 -26 Q-60 -6 0 -6 Q70 -6 120 -40 L92 22 Q0 34 -82 22Z', hull),
      path('M-106 -20 Q-60 0 0 0 Q66 0 114 -32 L110 -22 Q60 10 0 10 Q-60 10 -102 -10Z', '#c0402f'),
      rect(-52, -64, 76, 58, cabin, 'rx="5"') + rect(-60, -74, 92, 12, mix(hull, '#10202c', 0.3), 'rx="4"'),
      ...[-42, -16, 8].map((dx) => rect(dx, -54, 15, 16, '#5f8393', 'rx="2"')),
      rect(-20, -128, 5, 56, '#6d5f4e') + rect(-15, -126, 34, 22, '#c8202c') + star(2, -115, 7),
      line('M60 -20 L84 -96 M84 -96 L-16 -120', '#6d5f4e', 3),
      circle(98, -24, 4, '#ffffff'),
    ].join(''),
  )

/** A bamboo boat with its rower. */
export const skiff = (x: number, y: number, size: number, colour = '#6b4c38'): string =>
  group(
    x,
    y,
    size / 100,
    path('M-90 -14 Q0 16 90 -14 Q60 20 0 22 Q-60 20 -90 -14Z', colour) +
      person(18, 4, 62, '#4f6d7a', true) +
      line('M30 -24 L86 26', '#8a6b4a', 4),
  )

export const lantern = (x: number, y: number, size: number, colour: string, lit = false): string =>
  group(
    x,
    y,
    size / 100,
    (lit ? circle(0, 0, 120, 'url(#glow)', 'opacity=".45"') : '') +
      line('M0 -80 V-54', '#5d4636', 4) +
      ellipse(0, 0, 46, 54, colour) +
      [-24, 0, 24].map((rx) => line(`M0 -52 Q${rx * 1.9} 0 0 52`, mix(colour, '#5a1a12', 0.25), 3)).join('') +
      rect(-20, -60, 40, 10, '#e2b65a') +
      rect(-20, 50, 40, 10, '#e2b65a') +
      line('M0 60 V96', '#e2b65a', 6),
  )

/** A figure without a face; `y` is the ground, `size` the height. */
export function person(x: number, y: number, size: number, shirt: string, hat = false, trousers = '#3e4757'): string {
  return group(
    x,
    y,
    size / 100,
    [
      path('M-13 0 L-11 -44 L11 -44 L13 0 L4 0 L0 -30 L-4 0Z', trousers),
      path('M-17 -40 Q-20 -76 -8 -79 L8 -79 Q20 -76 17 -40Z', shirt),
      line('M-15 -72 Q-23 -58 -19 -44 M15 -72 Q23 -58 19 -44', mix(shirt, '#20242c', 0.15), 7),
      rect(-4, -84, 8, 8, '#dcae88'),
      circle(0, -91, 9.5, '#e6bd97'),
      hat
        ? shape(
            [
              [-24, -92],
              [24, -92],
              [0, -110],
            ],
            '#ecd9a6',
          )
        : path('M-10 -91 Q-10 -103 0 -103 Q10 -103 10 -91 Q4 -97 -10 -91Z', '#3a2c28'),
    ].join(''),
  )
}

/** Head and shoulders seen from behind, for rows of seats. */
export const listener = (x: number, y: number, size: number, shirt: string): string =>
  group(
    x,
    y,
    size / 100,
    path('M-46 0 Q-48 -46 -14 -52 L14 -52 Q48 -46 46 0Z', shirt) +
      rect(-8, -62, 16, 14, '#dcae88') +
      circle(0, -78, 23, '#3a2c28'),
  )
