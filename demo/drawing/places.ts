/** Streets, offices, schools, works. */
import { between, circle, ellipse, line, mix, path, rect, shape, text, times } from './brush.ts'
import { bamboo, clouds, hills, palm, ranges, sky, stalks, sun, tree, water } from './land.ts'
import { type Scene, scene } from './scene.ts'
import { boat, communalHouse, flag, house, lantern, office, person, skiff, townHouse } from './town.ts'

const shirts = ['#3f5f8a', '#a8524a', '#5b7d5a', '#d39a3f', '#7c6a9c', '#3f8a8a'] as const
const shirt = (index: number): string => shirts[index % shirts.length] ?? '#3f5f8a'

/** People standing along a line of the ground. */
const crowd = (count: number, x: number, y: number, step: number, size: number, hats = 0): string =>
  times(count, (i) =>
    person(x + i * step, y + (i % 2) * 14, size * (0.92 + (i % 3) * 0.07), shirt(i), i % 4 < hats),
  ).join('')

const ground = (y: number, fill: string): string => rect(0, y, 1600, 1000 - y, fill)

const bus = (x: number, y: number, size: number, colour: string): string =>
  rect(x, y - size * 0.42, size, size * 0.36, colour, 'rx="16"') +
  rect(x, y - size * 0.2, size, size * 0.05, '#f7f3e8') +
  times(6, (i) =>
    rect(x + size * (0.04 + i * 0.145), y - size * 0.37, size * 0.12, size * 0.13, '#d7ebf0', 'rx="6"'),
  ).join('') +
  circle(x + size * 0.2, y - size * 0.05, size * 0.06, '#2c3238') +
  circle(x + size * 0.8, y - size * 0.05, size * 0.06, '#2c3238')

const rider = (x: number, y: number, size: number, colour: string): string =>
  circle(x, y - size * 0.12, size * 0.12, '#2c3238') +
  circle(x + size * 0.52, y - size * 0.12, size * 0.12, '#2c3238') +
  path(
    `M${x} ${y - size * 0.14} Q${x + size * 0.2} ${y - size * 0.4} ${x + size * 0.5} ${y - size * 0.14} L${x + size * 0.48} ${y - size * 0.36}Z`,
    colour,
  ) +
  person(x + size * 0.2, y - size * 0.1, size * 0.8, '#e2d9c6') +
  circle(x + size * 0.2, y - size * 0.84, size * 0.085, colour)

export const places: readonly Scene[] = [
  scene(
    'commune-office',
    'Trụ sở ủy ban nhân dân với cột cờ và hàng cây',
    'The office of a people’s committee with its flagpole and trees',
    'Trụ sở UBND xã',
    (r) => [
      sky('day'),
      clouds(r, 5, 90, 300),
      ranges(r, 600, 180, '#8fb09c', '#d6e0d5'),
      ground(690, '#c9c2a2'),
      path('M600 1000 L760 700 H840 L1000 1000Z', '#e3d8bd'),
      office(330, 700, 940),
      flag(800, 690, 120),
      ...times(4, (i) => palm(90 + i * 66, 730, 130)),
      ...times(4, (i) => tree(1330 + i * 80, 720, 130)),
      crowd(3, 420, 880, 80, 150, 1),
      crowd(3, 1020, 900, 76, 150),
    ],
  ),
  scene(
    'school',
    'Sân trường có cột cờ, học sinh vui chơi dưới bóng cây',
    'A school yard with a flagpole, pupils playing under the trees',
    'Sân trường trong nắng sớm',
    (r) => [
      sky('day'),
      sun(1320, 190, 50),
      clouds(r, 5, 80, 280),
      hills(r, 560, 120, '#a8c4ac'),
      ground(680, '#d9c79c'),
      rect(180, 420, 1240, 270, '#f3e2bd'),
      rect(160, 396, 1280, 30, '#a94f3b'),
      rect(180, 546, 1240, 14, '#c99a5b'),
      ...times(10, (i) => [450, 586].map((y) => rect(214 + i * 122, y, 78, 78, '#6f97a8', 'rx="4"')).join('')),
      rect(730, 560, 140, 130, '#7b5238'),
      flag(800, 800, 100),
      tree(140, 730, 240, '#6b9a58'),
      tree(1480, 730, 250, '#5e8f58'),
      tree(420, 700, 150, '#c6523f'),
      ...times(9, (i) => person(300 + i * 128, 880 + (i % 3) * 30, 130, '#f6f6f2', false, '#2f4f78')),
      ...times(9, (i) =>
        shape(
          [
            [296 + i * 128, 775 + (i % 3) * 30],
            [304 + i * 128, 775 + (i % 3) * 30],
            [300 + i * 128, 806 + (i % 3) * 30],
          ],
          '#c8202c',
        ),
      ),
    ],
  ),
  scene(
    'market',
    'Chợ quê với sạp rau quả và người mua bán',
    'A country market with fruit and vegetable stalls',
    'Chợ buổi sáng',
    (r) => [
      sky('morning'),
      ...times(8, (i) =>
        townHouse(i * 205 - 20, 600, 190, 2 + (i % 2), ['#f0dfba', '#e6c9a0', '#d9ddc8'][i % 3] ?? ''),
      ),
      ground(600, '#cdbb98'),
      ...times(4, (i) =>
        [
          rect(110 + i * 380, 560, 10, 210, '#7b5b42'),
          rect(370 + i * 380, 560, 10, 210, '#7b5b42'),
          path(
            `M${80 + i * 380} 570 L${120 + i * 380} 490 H${370 + i * 380} L${410 + i * 380} 570Z`,
            ['#b9523f', '#3f7d82', '#d39a3f', '#5b7d5a'][i] ?? '',
          ),
          rect(90 + i * 380, 690, 310, 90, '#a9764b'),
          ...times(14, (k) =>
            circle(
              112 + i * 380 + (k % 7) * 44,
              684 - Math.floor(k / 7) * 26,
              21,
              ['#e08a3c', '#7fae4f', '#c8503f', '#e6c24f'][(k + i) % 4] ?? '',
            ),
          ),
        ].join(''),
      ),
      crowd(9, 150, 930, 165, 190, 2),
      times(60, () => circle(between(r, 0, 1600), between(r, 950, 1000), 3, '#a8946f')).join(''),
    ],
  ),
  scene(
    'old-town',
    'Phố cổ mái ngói, xe đạp và người đi bộ trong nắng',
    'An old street of tiled houses with bicycles and walkers in the sun',
    'Phố Đình, Trầm Sơn',
    (r) => [
      sky('morning'),
      sun(1260, 210, 50),
      hills(r, 520, 110, '#a8bfae'),
      ...times(9, (i) =>
        townHouse(
          -30 + i * 188,
          720,
          178,
          2 + ((i * 5) % 3 === 0 ? 1 : 0),
          ['#ecc987', '#e3b267', '#f0d9a6', '#dcb98a'][i % 4] ?? '',
        ),
      ),
      ground(720, '#cbb692'),
      ...times(14, (i) => line(`M${i * 130 - 60} 1000 L${700 + i * 15} 720`, '#b8a27c', 2)),
      ...times(8, (i) =>
        lantern(110 + i * 190, 520 + (i % 2) * 24, 30, ['#c8402f', '#e0a03f', '#3f7d82'][i % 3] ?? ''),
      ),
      crowd(4, 250, 900, 130, 180, 1),
      rider(960, 930, 190, '#3f7d82'),
      person(1300, 900, 180, '#f4f1e8'),
      bamboo(r, 30, 960, 200),
    ],
  ),
  scene(
    'lanterns',
    'Đèn lồng thắp sáng phố cổ bên sông lúc tối',
    'Lanterns light the old riverside street at night',
    'Đêm đèn lồng phố Đình',
    (r) => [
      sky('night'),
      circle(1320, 150, 44, '#fdf2cf'),
      sun(1320, 150, 1),
      ...times(60, () =>
        circle(between(r, 0, 1600), between(r, 0, 320), between(r, 1, 2.4), '#fff6dd', 'opacity=".8"'),
      ),
      ...times(9, (i) =>
        townHouse(
          -20 + i * 184,
          640,
          174,
          2 + (i % 2),
          mix(['#ecc987', '#c98f5a', '#d9b27c'][i % 3] ?? '#ecc987', '#2a2f4a', 0.42),
        ),
      ),
      water(r, 640, 1000, '#4a5378', '#1b2947'),
      ...times(18, (i) =>
        ellipse(
          60 + i * 92,
          690 + (i % 3) * 40,
          20,
          60,
          ['#e08a3c', '#d9503f', '#f0c65a'][i % 3] ?? '',
          'opacity=".3"',
        ),
      ),
      line('M0 330 Q400 430 800 350 T1600 340', '#3a2f3a', 4),
      ...times(12, (i) =>
        lantern(
          70 + i * 132,
          430 + Math.sin(i * 1.2) * 34,
          46,
          ['#d9402f', '#f0a53c', '#e8c95a', '#3f9a8a'][i % 4] ?? '',
          true,
        ),
      ),
      skiff(520, 830, 120, '#2a2330'),
      skiff(1150, 900, 150, '#2a2330'),
      ...times(
        7,
        (i) =>
          circle(300 + i * 160, 940 - (i % 3) * 26, 9, '#ffd98a') +
          circle(300 + i * 160, 940 - (i % 3) * 26, 34, 'url(#glow)', 'opacity=".6"'),
      ),
    ],
  ),
  scene(
    'communal-house',
    'Mái đình cong bên cây đa cổ thụ',
    'A communal house with curved eaves beside an old banyan',
    'Đình Trầm Sơn',
    (r) => [
      sky('morning'),
      sun(330, 230, 56),
      ranges(r, 600, 180, '#8fae9c', '#e0dcc6'),
      ground(720, '#c7b58c'),
      path('M560 1000 L720 740 H880 L1040 1000Z', '#d9c9a4'),
      communalHouse(300, 720, 1000),
      tree(1480, 780, 470, '#4f7d50'),
      tree(90, 760, 300, '#5e8f58'),
      ...times(
        2,
        (i) => rect(250 + i * 1060, 560, 34, 200, '#d3c29b') + ellipse(267 + i * 1060, 550, 30, 22, '#b9a67c'),
      ),
      crowd(5, 560, 900, 110, 160, 1),
    ],
  ),
  scene(
    'festival-drums',
    'Đội trống hội trước sân đình, cờ hội nhiều màu',
    'Festival drummers before a communal house with bright banners',
    'Trống hội đình Trầm Sơn',
    (r) => [
      sky('day'),
      clouds(r, 4, 80, 240),
      hills(r, 560, 90, '#a8c2a6'),
      ground(700, '#d3b988'),
      communalHouse(380, 690, 840),
      ...times(
        8,
        (i) =>
          line(`M${80 + i * 206} 760 V420`, '#7b5b42', 7) +
          times(5, (k) =>
            rect(
              84 + i * 206 + k * 14,
              430 + k * 14,
              130 - k * 28,
              100 - k * 28,
              ['#c8402f', '#f0c24f', '#3f7d82', '#5b8a4a', '#f6efe0'][(i + k) % 5] ?? '',
            ),
          ).join(''),
      ),
      ...times(4, (i) =>
        [
          person(330 + i * 330, 900, 240, '#b9302a'),
          ellipse(230 + i * 330, 850, 84, 92, '#a93a2a'),
          ellipse(230 + i * 330, 850, 66, 74, '#efd9a8'),
          circle(230 + i * 330, 850, 26, '#c8402f'),
          rect(190 + i * 330, 930, 80, 16, '#6b4630'),
          line(`M${296 + i * 330} 760 L${250 + i * 330} 820`, '#6b4630', 8),
        ].join(''),
      ),
      crowd(12, 40, 995, 138, 130),
    ],
  ),
  scene(
    'bridge',
    'Cầu dây văng bắc qua sông, thuyền chở hàng bên dưới',
    'A cable-stayed bridge over a river with cargo boats',
    'Cầu Bến Lau 2',
    (r) => [
      sky('dusk'),
      sun(1180, 420, 66, '#ffe3b4'),
      clouds(r, 4, 120, 300, '#f0cbb6', 0.5),
      hills(r, 570, 110, '#8d86a0'),
      ...times(16, (i) => rect(20 + i * 100, 560 - ((i * 37) % 80), 62, ((i * 37) % 80) + 20, '#7b7793')),
      water(r, 570, 1000, '#e0ab8c', '#4b6080'),
      ...[470, 1130].map(
        (x) =>
          shape(
            [
              [x - 22, 760],
              [x + 22, 760],
              [x + 9, 180],
              [x - 9, 180],
            ],
            '#e9e4da',
          ) +
          times(9, (k) =>
            line(
              `M${x} ${220 + k * 34} L${x - 330 + k * 34} 628 M${x} ${220 + k * 34} L${x + 330 - k * 34} 628`,
              '#f7f2e6',
              2.4,
            ),
          ).join(''),
      ),
      rect(0, 626, 1600, 26, '#d9d3c6'),
      rect(0, 652, 1600, 8, '#8b8676'),
      ...times(8, (i) => circle(100 + i * 200, 612, 5, '#fff1c0')),
      boat(780, 830, 130, '#3a4a66'),
      skiff(300, 780, 70, '#33354a'),
    ],
  ),
  scene(
    'road-works',
    'Xe lu và công nhân thi công mặt đường',
    'A roller and workers laying a road',
    'Thi công nâng cấp đường',
    (r) => [
      sky('day'),
      clouds(r, 5, 80, 280),
      ranges(r, 540, 220, '#7fa58f', '#d3dfd2'),
      ground(560, '#a9b878'),
      path('M560 560 H760 L1500 1000 H-120Z', '#5f6266'),
      path('M655 560 H665 L730 1000 H640Z', '#efe6c8', 'stroke-dasharray="4"'),
      rect(880, 640, 250, 110, '#e2a32f', 'rx="10"'),
      rect(960, 540, 130, 110, '#e2a32f', 'rx="8"') + rect(975, 555, 100, 62, '#cfe3e8', 'rx="6"'),
      circle(890, 760, 74, '#4b5055') + circle(890, 760, 50, '#7b8085'),
      circle(1120, 780, 54, '#2c3034') + circle(1120, 780, 24, '#8a8f94'),
      ...[
        [330, 880, 210],
        [520, 820, 180],
        [1330, 900, 220],
      ].map(
        ([x = 0, y = 0, s = 0]) =>
          person(x, y, s, '#e07a2b') +
          path(`M${x - s * 0.11} ${y - s * 0.92} q${s * 0.11} ${-s * 0.16} ${s * 0.22} 0Z`, '#f2c230'),
      ),
      ...times(
        5,
        (i) =>
          shape(
            [
              [150 + i * 80, 960],
              [210 + i * 80, 960],
              [180 + i * 80, 880],
            ],
            '#e0622b',
          ) + rect(166 + i * 80, 920, 28, 9, '#ffffff'),
      ),
      ...times(6, (i) => tree(1180 + i * 76, 600 + i * 10, 100)),
    ],
  ),
  scene(
    'industrial-park',
    'Nhà xưởng mái trắng, cây xanh và công nhân vào ca',
    'White-roofed factories, green trees and workers arriving',
    'Khu công nghiệp Gò Sim',
    (r) => [
      sky('day'),
      sun(270, 190, 50),
      clouds(r, 6, 80, 300),
      hills(r, 520, 150, '#9dbba6'),
      ground(620, '#b7c48c'),
      ...times(3, (i) =>
        [
          rect(100 + i * 500, 450, 440, 190, '#eef0ec'),
          ...times(4, (k) =>
            shape(
              [
                [100 + i * 500 + k * 110, 450],
                [100 + i * 500 + k * 110, 390],
                [210 + i * 500 + k * 110, 450],
              ],
              '#7d9fae',
            ),
          ),
          rect(130 + i * 500, 540, 90, 100, '#5f7f93'),
          ...times(4, (k) => rect(250 + i * 500 + k * 66, 500, 44, 44, '#8fb0bd', 'rx="4"')),
          rect(100 + i * 500, 632, 440, 10, '#8b9a94'),
        ].join(''),
      ),
      rect(0, 760, 1600, 100, '#75797a') + times(14, (i) => rect(20 + i * 120, 806, 60, 6, '#f1ead0')).join(''),
      ...times(12, (i) => tree(50 + i * 140, 740, 110, i % 2 ? '#5e8f58' : '#6fa05f')),
      bus(980, 850, 320, '#2f7d62'),
      crowd(8, 120, 960, 96, 150),
    ],
  ),
  scene(
    'craft-village',
    'Nghệ nhân gốm bên bàn xoay, kệ gốm phía sau',
    'A potter at the wheel with shelves of pottery behind',
    'Nghề gốm Trầm Sơn',
    () => [
      rect(0, 0, 1600, 1000, '#e9d5b0'),
      rect(0, 760, 1600, 240, '#b98f62'),
      rect(90, 120, 700, 460, '#cfae7e'),
      ...times(
        3,
        (row) =>
          rect(90, 250 + row * 150, 700, 16, '#7b5638') +
          times(6, (i) =>
            path(
              `M${130 + i * 112} ${250 + row * 150} q-${22 + (i % 3) * 6} -${40 + (i % 2) * 20} ${8} -${84 + (i % 3) * 10} h${36} q${30 + (i % 3) * 6} ${44 + (i % 2) * 16} ${8} ${84 + (i % 3) * 10}Z`,
              ['#9b5a3c', '#b8734a', '#6f4a38', '#c98f5f'][(i + row) % 4] ?? '',
            ),
          ).join(''),
      ),
      rect(950, 120, 520, 360, '#fbf2d6'),
      rect(950, 120, 520, 360, 'none', 'stroke="#7b5638" stroke-width="16"'),
      ellipse(1200, 420, 230, 60, '#a8c49a'),
      tree(1330, 440, 140),
      circle(1090, 220, 46, '#ffe9b8'),
      person(1010, 930, 470, '#8a5a3c', false, '#5d4c40'),
      ellipse(1160, 800, 170, 34, '#6b4a34'),
      rect(1130, 810, 60, 130, '#5d4030'),
      path('M1090 796 Q1060 700 1120 620 H1200 Q1260 700 1230 796Z', '#b8734a'),
      ellipse(1160, 622, 42, 12, '#8a5236'),
      line('M1080 690 Q1110 720 1096 742', '#dcae88', 26),
      ...times(5, (i) =>
        path(
          `M${180 + i * 120} 930 q-34 -60 10 -112 h44 q44 52 10 112Z`,
          ['#a9653f', '#c98a58', '#7f4f38'][i % 3] ?? '',
        ),
      ),
    ],
  ),
  scene(
    'greenhouse',
    'Nhà màng trồng rau, nông dân kiểm tra bằng máy tính bảng',
    'A vegetable greenhouse, a farmer checking with a tablet',
    'Rau trong nhà màng',
    (r) => [
      sky('day'),
      clouds(r, 4, 60, 200),
      hills(r, 500, 110, '#a3c0a4'),
      ground(560, '#b5c98c'),
      path('M60 1000 V420 Q800 40 1540 420 V1000Z', '#eef5ee', 'opacity=".72"'),
      ...times(9, (i) => line(`M${60 + i * 185} 1000 V${420 - Math.sin((i / 8) * Math.PI) * 200}`, '#b6c6c0', 6)),
      ...times(6, (i) =>
        shape(
          [
            [-100 + i * 330, 1000],
            [130 + i * 330, 1000],
            [720 + i * 50, 560],
            [690 + i * 50, 560],
          ],
          '#8a6a48',
        ),
      ),
      ...times(6, (i) =>
        times(9, (k) =>
          circle(
            705 + i * 50 + (-690 + i * 280) * (k / 9) ** 1.5,
            575 + k * 46,
            12 + k * 6,
            k % 2 ? '#6fae4f' : '#88c060',
          ),
        ).join(''),
      ),
      person(560, 900, 330, '#3f7d62', true),
      rect(590, 690, 70, 50, '#2f3a44', 'rx="6"') + rect(596, 696, 58, 38, '#a8d8e0'),
    ],
  ),
  scene(
    'bus',
    'Xe buýt điện đón khách tại trạm, hàng cây ven đường',
    'An electric bus at a stop on a tree-lined street',
    'Xe buýt điện tuyến số 06',
    (r) => [
      sky('day'),
      clouds(r, 5, 80, 260),
      ...times(9, (i) =>
        townHouse(i * 184 - 10, 640, 168, 2 + ((i * 7) % 3), ['#f0dfba', '#dfe3d3', '#e8cfa8'][i % 3] ?? ''),
      ),
      ground(640, '#c4bda8'),
      rect(0, 760, 1600, 240, '#6b6f73'),
      ...times(9, (i) => rect(30 + i * 190, 900, 100, 9, '#f1ead0')),
      ...times(6, (i) => tree(70 + i * 300, 700, 170)),
      bus(380, 880, 760, '#2f7d8a'),
      text(470, 596, 34, '#fdf7e6', '06 Bến xe - Làng gốm'),
      rect(1240, 540, 12, 260, '#4b5a66') +
        rect(1190, 520, 130, 60, '#1f5c86', 'rx="8"') +
        text(1212, 562, 32, '#ffffff', 'BUÝT'),
      crowd(3, 1290, 850, 90, 200),
    ],
  ),
  scene(
    'traffic',
    'Học sinh qua đường có người hướng dẫn, xe dừng nhường',
    'Pupils crossing with a guide while vehicles wait',
    'An toàn giao thông cổng trường',
    (r) => [
      sky('day'),
      clouds(r, 4, 80, 240),
      ...times(8, (i) =>
        townHouse(i * 205 - 10, 600, 190, 2 + (i % 2), ['#efe0c0', '#dfe6da', '#e9cfa9'][i % 3] ?? ''),
      ),
      ground(600, '#c9c1aa'),
      rect(0, 690, 1600, 310, '#666a6e'),
      ...times(9, (i) =>
        shape(
          [
            [560 + i * 62, 720],
            [596 + i * 62, 720],
            [560 + i * 84 - 90, 990],
            [505 + i * 84 - 90, 990],
          ],
          '#f4f0e2',
        ),
      ),
      rect(1330, 380, 12, 330, '#4b5a66') +
        rect(1308, 300, 56, 150, '#2c3238', 'rx="12"') +
        circle(1336, 330, 17, '#d9402f') +
        circle(1336, 374, 17, '#6b5a2a') +
        circle(1336, 418, 17, '#2f5a3a'),
      ...times(5, (i) => person(600 + i * 84, 880 + (i % 2) * 20, 150, '#f6f6f2', false, '#2f4f78')),
      person(500, 900, 230, '#c9a35a', false, '#8a6f3a'),
      circle(468, 700, 34, '#d9402f') + rect(464, 730, 8, 90, '#7b5b42'),
      rider(1180, 880, 220, '#a8524a'),
      rider(1390, 930, 240, '#3f5f8a'),
      tree(120, 690, 220),
    ],
  ),
  scene(
    'waste-sorting',
    'Ba thùng rác phân loại và người dân bỏ rác đúng chỗ',
    'Three sorting bins and residents using them',
    'Phân loại rác tại nguồn',
    (r) => [
      sky('morning'),
      hills(r, 540, 110, '#a6c2a8'),
      ...times(6, (i) => house(20 + i * 280, 640, 190, i % 2 ? '#f1e4cb' : '#e9d4b2')),
      ground(640, '#c3cf9c'),
      path('M0 760 Q800 720 1600 770 V1000 H0Z', '#d8cba8'),
      ...times(
        3,
        (i) =>
          rect(560 + i * 190, 640, 150, 210, ['#3f8a55', '#d39a3f', '#5f6f7a'][i] ?? '', 'rx="14"') +
          rect(
            548 + i * 190,
            618,
            174,
            34,
            mix(['#3f8a55', '#d39a3f', '#5f6f7a'][i] ?? '#000000', '#20242c', 0.2),
            'rx="10"',
          ) +
          circle(635 + i * 190, 745, 38, '#fdf7e6', 'opacity=".9"') +
          [
            shape(
              [
                [635, 720],
                [657, 762],
                [613, 762],
              ],
              '#3f8a55',
            ),
            path('M808 770 q-4 -46 40 -48 q2 44 -40 48Z', '#d39a3f'),
            rect(1000, 728, 32, 36, '#5f6f7a', 'rx="4"'),
          ][i],
      ),
      person(430, 900, 300, '#a8524a', true),
      person(1180, 890, 280, '#3f7d82'),
      person(1290, 900, 180, '#e0a03f'),
      tree(150, 780, 260),
      tree(1480, 780, 230, '#6b9a58'),
    ],
  ),
  scene(
    'rescue-drill',
    'Lực lượng cứu hộ chèo xuồng đưa người dân qua vùng ngập',
    'Rescue teams carry residents by boat across a flooded area',
    'Diễn tập tìm kiếm cứu nạn',
    (r) => [
      sky('storm'),
      clouds(r, 7, 60, 240, '#6a7983', 0.5),
      hills(r, 520, 130, '#6f8a80'),
      ...times(6, (i) => house(40 + i * 280, 600, 180, '#e6d9bd', '#8f5140')),
      water(r, 560, 1000, '#a9ab92', '#6d7a70'),
      ...times(5, (i) => tree(150 + i * 320, 620, 150, '#55785a')),
      path('M400 760 Q760 850 1180 750 L1120 850 Q760 910 470 850Z', '#d9622b'),
      ...[
        [540, 800],
        [690, 810],
        [900, 806],
        [1040, 796],
      ].map(
        ([x = 0, y = 0], i) =>
          person(x, y, 210, i % 3 === 0 ? '#e07a2b' : '#4f6d3f') +
          (i % 3 === 0 ? path(`M${x - 22} ${y - 186} q22 -30 44 0Z`, '#f2c230') : ''),
      ),
      person(800, 800, 150, '#a8524a'),
      line('M420 720 L300 900 M1130 720 L1260 890', '#7b5b42', 12),
    ],
  ),
  scene(
    'sports',
    'Người dân chạy bộ dọc bờ sông buổi sáng',
    'People running along the river in the morning',
    'Giải chạy Bình minh sông Trầm',
    (r) => [
      sky('morning'),
      sun(330, 280, 64),
      ranges(r, 520, 190, '#8aa79c', '#e6dcc6'),
      water(r, 520, 640, '#f2dbb2', '#8ab3b5'),
      path('M0 630 H1600 V1000 H0Z', '#9dbb74'),
      path('M0 760 H1600 V960 H0Z', '#c9866a'),
      ...times(3, (i) => rect(0, 805 + i * 50, 1600, 4, '#f7ead2')),
      ...times(8, (i) => {
        const [x, y] = [110 + i * 190, 880 + (i % 3) * 40]
        const s = 190
        return [
          line(
            `M${x} ${y - s * 0.42} L${x - 38} ${y - 30} L${x - 70} ${y - 6} M${x} ${y - s * 0.42} L${x + 34} ${y - 44} L${x + 30} ${y}`,
            '#3e4757',
            15,
          ),
          path(`M${x - 20} ${y - s * 0.4} L${x - 4} ${y - s * 0.8} H${x + 30} L${x + 18} ${y - s * 0.4}Z`, shirt(i)),
          line(
            `M${x + 22} ${y - s * 0.72} L${x + 58} ${y - s * 0.56} L${x + 76} ${y - s * 0.7} M${x} ${y - s * 0.72} L${x - 34} ${y - s * 0.58} L${x - 20} ${y - s * 0.42}`,
            '#e0b48f',
            11,
          ),
          circle(x + 20, y - s * 0.9, 19, '#e6bd97'),
          path(`M${x} ${y - s * 0.9} q2 -26 24 -24 q18 2 16 20Z`, '#3a2c28'),
          rect(x - 2, y - s * 0.68, 24, 20, '#ffffff'),
        ].join('')
      }),
      ...times(6, (i) => tree(80 + i * 300, 690, 150)),
    ],
  ),
  scene(
    'flag',
    'Lá cờ Tổ quốc tung bay trên nền trời xanh',
    'The national flag against a blue sky',
    'Cờ Tổ quốc',
    (r) => [
      sky('day'),
      clouds(r, 9, 100, 700),
      ranges(r, 900, 180, '#7fa58f', '#cfdccf'),
      rect(420, 120, 18, 880, '#b8ae98'),
      circle(429, 112, 20, '#e2b65a'),
      path('M440 160 Q640 100 830 165 T1220 150 V670 Q1020 735 830 685 T440 680Z', '#c8202c'),
      path('M440 160 Q640 100 830 165 L830 685 Q640 622 440 680Z', '#b51a26', 'opacity=".25"'),
      shape(
        times(10, (i) => {
          const a = (i * Math.PI) / 5 - Math.PI / 2
          const l = i % 2 === 0 ? 140 : 53
          return [830 + Math.cos(a) * l, 425 + Math.sin(a) * l] as const
        }),
        '#f6d44a',
      ),
      ...times(8, (i) => palm(60 + i * 220, 1010, 120, '#4d7d5a')),
    ],
  ),
  scene(
    'fibre-tower',
    'Trạm viễn thông trên đỉnh núi, bản làng dưới thung lũng',
    'A telecom mast on a mountain above a valley village',
    'Trạm phát sóng Đỉnh Gió',
    (r) => [
      sky('dusk'),
      clouds(r, 4, 120, 320, '#f0cdb8', 0.5),
      ranges(r, 620, 320, '#4f6f7c', '#c7b3ae'),
      path('M700 1000 Q900 560 1130 520 Q1340 540 1600 860 V1000Z', '#42635a'),
      shape(
        [
          [1090, 540],
          [1170, 540],
          [1138, 130],
          [1122, 130],
        ],
        'none',
        'stroke="#f1e9dc" stroke-width="6"',
      ),
      ...times(8, (i) =>
        line(
          `M${1092 + i * 4} ${500 - i * 46} L${1164 - i * 4} ${454 - i * 46} M${1168 - i * 4} ${500 - i * 46} L${1096 + i * 4} ${454 - i * 46}`,
          '#f1e9dc',
          3,
        ),
      ),
      ...[200, 270].map((y) => ellipse(1094, y, 20, 28, '#f7f1e4') + ellipse(1168, y + 20, 20, 28, '#f7f1e4')),
      ...times(3, (i) =>
        line(
          `M${1060 - i * 44} ${150 - i * 20} q-34 50 0 ${100 + i * 30} M${1200 + i * 44} ${150 - i * 20} q34 50 0 ${100 + i * 30}`,
          '#fff3d6',
          5,
          'opacity=".7"',
        ),
      ),
      hills(r, 880, 120, '#35524c'),
      ...times(
        7,
        (i) =>
          house(80 + i * 96, 880 - (i % 2) * 24, 66, '#d9a86c', '#5f4636') +
          rect(98 + i * 96, 852 - (i % 2) * 24, 14, 12, '#ffe9a8'),
      ),
      stalks(r, 1020, '#2c463e', '', 90),
    ],
  ),
]
