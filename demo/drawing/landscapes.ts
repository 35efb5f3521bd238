/** Fields, river, sea, islands, mountains. */
import { between, circle, ellipse, line, mix, path, rect, shape, times } from './brush.ts'
import { bamboo, birds, clouds, furrows, hills, palm, pine, ranges, sky, stalks, sun, tree, water } from './land.ts'
import { type Scene, scene } from './scene.ts'
import { boat, flag, house, person, skiff } from './town.ts'

const crane = (x: number, y: number, size: number): string =>
  [
    line(`M${x} ${y} v${-size * 0.5} M${x + size * 0.12} ${y} v${-size * 0.5}`, '#55606a', 3),
    ellipse(x + size * 0.06, y - size * 0.6, size * 0.26, size * 0.15, '#f4f4f0'),
    line(
      `M${x + size * 0.22} ${y - size * 0.64} q${size * 0.16} ${-size * 0.16} ${size * 0.1} ${-size * 0.4}`,
      '#f4f4f0',
      size * 0.06,
    ),
    circle(x + size * 0.32, y - size * 1.05, size * 0.06, '#b8402f'),
    line(`M${x + size * 0.36} ${y - size * 1.05} l${size * 0.16} ${size * 0.02}`, '#55606a', 3),
  ].join('')

const turbine = (x: number, y: number, size: number, turn: number): string =>
  [
    shape(
      [
        [x - size * 0.02, y],
        [x + size * 0.02, y],
        [x + size * 0.01, y - size],
        [x - size * 0.01, y - size],
      ],
      '#f6f6f2',
    ),
    ...times(3, (index) => {
      const angle = turn + (index * 2 * Math.PI) / 3
      return line(
        `M${x} ${y - size} L${Math.round(x + Math.cos(angle) * size * 0.46)} ${Math.round(y - size + Math.sin(angle) * size * 0.46)}`,
        '#f6f6f2',
        size * 0.024,
      )
    }),
    circle(x, y - size, size * 0.025, '#d9dcd8'),
  ].join('')

const tower = (x: number, y: number, height: number): string =>
  [
    shape(
      [
        [x - 34, y],
        [x - 28, y],
        [x - 4, y - height],
        [x - 9, y - height],
      ],
      '#f5f0e4',
    ),
    path(`M${x - 34} ${y} L${x - 22} ${y - height} H${x + 22} L${x + 34} ${y}Z`, '#f5f0e4'),
    ...times(3, (index) =>
      path(
        `M${x - 31 + index * 3.4} ${y - height * (0.2 + index * 0.28)} L${x - 29.4 + index * 3.4} ${y - height * (0.32 + index * 0.28)} H${x + 29.4 - index * 3.4} L${x + 31 - index * 3.4} ${y - height * (0.2 + index * 0.28)}Z`,
        '#b9412f',
      ),
    ),
    rect(x - 30, y - height - 12, 60, 14, '#4a5560'),
    rect(x - 17, y - height - 48, 34, 38, '#fbe9a8'),
    path(`M${x - 24} ${y - height - 46} Q${x} ${y - height - 84} ${x + 24} ${y - height - 46}Z`, '#b9412f'),
  ].join('')

const islandShape = (x: number, y: number, width: number, fill: string): string =>
  path(
    `M${x} ${y} Q${x + width * 0.12} ${y - width * 0.16} ${x + width * 0.26} ${y - width * 0.17} Q${x + width * 0.4} ${y - width * 0.34} ${x + width * 0.55} ${y - width * 0.24} Q${x + width * 0.7} ${y - width * 0.2} ${x + width * 0.8} ${y - width * 0.1} Q${x + width * 0.93} ${y - width * 0.06} ${x + width} ${y}Z`,
    fill,
  )

export const landscapes: readonly Scene[] = [
  scene(
    'rice-field',
    'Cánh đồng lúa xanh trải đến chân núi, hai con sếu đứng bên bờ ruộng',
    'Green rice fields reaching the hills, two cranes by the dyke',
    'Cánh đồng lúa Đồng Sếu',
    (r) => [
      sky('morning'),
      sun(1210, 250, 62),
      clouds(r, 4, 110, 260),
      ranges(r, 560, 210, '#6f9a8a', '#cfdcc8'),
      furrows(560, '#8fb661', '#6d9a4c'),
      ...times(9, (i) => tree(60 + i * 190, 575, 46 + (i % 3) * 10, '#557f56')),
      house(1120, 585, 92),
      house(1240, 590, 70, '#efe0c4', '#9d5140'),
      crane(460, 800, 150),
      crane(600, 770, 120),
      stalks(r, 1010, '#57863f', '#c9b45a', 130),
    ],
  ),
  scene(
    'rice-harvest',
    'Nông dân đội nón lá thu hoạch lúa chín vàng',
    'Farmers in conical hats harvesting golden rice',
    'Mùa thu hoạch ven sông Trầm',
    (r) => [
      sky('day'),
      sun(330, 210, 56),
      clouds(r, 5, 90, 260),
      ranges(r, 520, 170, '#7c9c86', '#d3ddcb'),
      furrows(520, '#e3bd5c', '#cf9f3f', 700),
      ...times(7, (i) => tree(120 + i * 230, 535, 40, '#6f8f56')),
      ...[
        [420, 700, 150],
        [640, 670, 128],
        [1050, 690, 142],
        [1230, 740, 168],
      ].map(([x = 0, y = 0, s = 0], i) =>
        person(x, y, s, ['#4f6d8f', '#a8524a', '#5b7d5a', '#8c6a9c'][i] ?? '#4f6d8f', true),
      ),
      ...times(6, (i) => path(`M${180 + i * 220} ${830 + (i % 2) * 26} q40 -70 80 0Z`, '#c58f33')),
      stalks(r, 1010, '#b98a34', '#e8c767', 150),
    ],
  ),
  scene(
    'river',
    'Dòng sông uốn qua phố thị và đồng ruộng lúc sớm mai, thuyền nhỏ trên sông',
    'A river bends past town and fields in the early morning, small boats on the water',
    'Sông Trầm buổi sớm',
    (r) => [
      sky('morning'),
      sun(800, 300, 70),
      ranges(r, 520, 230, '#7b9b97', '#e3d8c3'),
      water(r, 520, 1000, '#f1d7b0', '#6fa0a6'),
      path('M0 520 Q300 500 520 540 Q360 600 420 700 Q300 860 0 1000Z', '#86a765'),
      path('M1600 515 Q1280 505 1090 545 Q1240 640 1180 740 Q1300 900 1600 1000Z', '#7b9f63'),
      ...times(6, (i) =>
        house(1130 + i * 74, 552 + (i % 2) * 10, 58, i % 2 ? '#f0e2c8' : '#e8d3b4', i % 3 ? '#b4573f' : '#8f5a47'),
      ),
      ...times(5, (i) => palm(60 + i * 84, 640 + i * 18, 90 + i * 6)),
      skiff(800, 690, 90),
      skiff(650, 600, 46),
      bamboo(r, 120, 960, 330),
    ],
  ),
  scene(
    'harbour',
    'Tàu cá nhiều màu neo đậu trong cảng, phía sau là làng ven biển',
    'Colourful fishing boats moored in a harbour before a coastal village',
    'Cảng cá Cửa Nhạn',
    (r) => [
      sky('day'),
      clouds(r, 6, 80, 300),
      hills(r, 470, 150, '#a9c2b6'),
      hills(r, 500, 90, '#7fa58f'),
      ...times(13, (i) =>
        house(
          30 + i * 122,
          520 - (i % 3) * 10,
          76 + (i % 4) * 9,
          ['#f3e6cc', '#e5d2b3', '#f6efe0'][i % 3],
          ['#b4573f', '#5f8393', '#a0643f'][i % 3],
        ),
      ),
      water(r, 520, 1000, '#9cc7cc', '#3f7f92'),
      boat(350, 640, 92, '#2f6b8c'),
      boat(700, 610, 76, '#3d7d62'),
      boat(1080, 630, 86, '#27618a'),
      boat(1400, 600, 66, '#7b4a3a'),
      boat(560, 830, 150, '#246089'),
      boat(1160, 860, 165, '#2f7a66'),
    ],
  ),
  scene(
    'fishing-dawn',
    'Thuyền nan trở về trên mặt biển ánh hồng lúc bình minh',
    'Bamboo boats return on a rosy sea at dawn',
    'Bình minh trên biển Cửa Nhạn',
    (r) => [
      sky('dusk'),
      sun(820, 520, 96, '#ffe2ae'),
      clouds(r, 5, 160, 380, '#f0c9b4', 0.5),
      hills(r, 560, 60, '#8b7f96'),
      water(r, 560, 1000, '#f0b98d', '#566a8a'),
      ...times(8, (i) => ellipse(820 + (i % 2 ? 14 : -12), 590 + i * 40, 150 - i * 9, 6, '#fff0cd', 'opacity=".45"')),
      skiff(420, 730, 120, '#3a3341'),
      skiff(1130, 800, 160, '#352f3d'),
      skiff(740, 650, 70, '#4a4150'),
      birds(r, 9, 1100, 330, '#fdeedd'),
    ],
  ),
  scene(
    'island',
    'Hòn đảo xanh giữa biển, tàu cao tốc rẽ sóng',
    'A green island in the open sea, a ferry cutting the waves',
    'Đặc khu Hòn Nhạn',
    (r) => [
      sky('day'),
      sun(260, 210, 54),
      clouds(r, 7, 90, 330),
      water(r, 520, 1000, '#a7d3d8', '#2f7d98'),
      islandShape(520, 540, 860, '#6d9a76'),
      islandShape(640, 540, 560, '#557f5f'),
      islandShape(180, 530, 220, '#8fb0a6'),
      path('M600 540 Q950 520 1340 540 Q1200 566 960 562 Q720 566 600 540Z', '#ecd9aa'),
      tower(1240, 522, 120),
      ...times(6, (i) => house(800 + i * 62, 528, 42)),
      ...times(5, (i) => palm(690 + i * 22, 545, 60)),
      boat(480, 770, 150, '#f3f1ea', '#2f6b8c'),
      path('M330 800 q150 40 330 10', '#ffffff', 'opacity=".5"'),
      birds(r, 7, 420, 380),
    ],
  ),
  scene(
    'lighthouse',
    'Ngọn hải đăng sọc đỏ trắng trên mỏm đá lúc chiều',
    'A red and white lighthouse on a rocky cape in the evening',
    'Hải đăng Hòn Nhạn',
    (r) => [
      sky('dusk'),
      sun(420, 470, 70, '#ffe0b0'),
      clouds(r, 4, 130, 320, '#efc6b0', 0.5),
      hills(r, 560, 40, '#7a7390'),
      water(r, 540, 1000, '#dba98a', '#3f5577'),
      ...times(7, (i) => ellipse(420 + (i % 2 ? 12 : -10), 570 + i * 44, 120 - i * 9, 6, '#ffe9c4', 'opacity=".4"')),
      path('M760 1000 Q800 720 980 640 Q1180 560 1330 610 Q1500 650 1600 780 V1000Z', '#5a6354'),
      path('M880 1000 Q930 800 1090 700 Q1250 650 1420 740 Q1530 800 1600 900 V1000Z', '#6f7a62'),
      path(`M1185 250 L560 150 L560 330Z`, '#fff3c4', 'opacity=".28"'),
      tower(1200, 640, 350),
      house(1290, 660, 110),
      ...times(4, (i) => pine(950 + i * 50, 700 - i * 12, 60)),
      boat(360, 700, 60, '#2d3f5c'),
    ],
  ),
  scene(
    'mountains',
    'Dãy núi lam chồng lớp, bản làng nhà sàn bên suối',
    'Layered blue mountains, a hamlet of stilt houses by a stream',
    'Suối Trầm nhìn từ dãy Trầm Lĩnh',
    (r) => [
      sky('mist'),
      sun(1240, 220, 54),
      ranges(r, 560, 400, '#3f7268', '#c6d6d3'),
      hills(r, 700, 150, '#5c8a63'),
      hills(r, 820, 120, '#78a265'),
      path('M760 1000 Q700 900 800 820 Q880 760 820 700 Q900 780 900 840 Q860 920 980 1000Z', '#bfe0e2'),
      ...times(5, (i) =>
        [
          house(250 + i * 120, 770 - (i % 2) * 26, 84, '#c99f6c', '#7a5a3f'),
          rect(258 + i * 120, 770 - (i % 2) * 26, 6, 24, '#5f4634'),
          rect(322 + i * 120, 770 - (i % 2) * 26, 6, 24, '#5f4634'),
        ].join(''),
      ),
      ...times(12, (i) => pine(980 + i * 54, 800 - (i % 4) * 20, 70 + (i % 3) * 16)),
      bamboo(r, 90, 980, 300),
    ],
  ),
  scene(
    'terraces',
    'Ruộng bậc thang mùa nước đổ phản chiếu nền trời',
    'Rice terraces full of water mirror the sky',
    'Ruộng bậc thang Suối Trầm',
    (r) => [
      sky('mist'),
      ranges(r, 420, 300, '#5c8c7a', '#cfdcd6'),
      ...times(
        9,
        (i) =>
          path(
            `M0 ${430 + i * 64} Q${260 + i * 30} ${380 + i * 66} ${560 + i * 24} ${440 + i * 62} T${1160 + i * 10} ${430 + i * 64} T1600 ${400 + i * 66} V1000 H0Z`,
            i % 2 ? '#7fa865' : '#b9d6cf',
          ) +
          line(
            `M0 ${430 + i * 64} Q${260 + i * 30} ${380 + i * 66} ${560 + i * 24} ${440 + i * 62} T${1160 + i * 10} ${430 + i * 64} T1600 ${400 + i * 66}`,
            '#5f8a4d',
            9,
          ),
      ),
      person(560, 690, 90, '#7a3f56', true),
      person(650, 712, 84, '#3f5f8a', true),
      ...times(5, (i) => tree(1180 + i * 80, 560 + i * 14, 60)),
      house(1000, 470, 80, '#c99f6c', '#7a5a3f'),
    ],
  ),
  scene(
    'tea-hills',
    'Đồi chè xanh uốn lượn, người hái chè đeo gùi',
    'Winding green tea hills with pickers',
    'Nương chè trên dãy Trầm Lĩnh',
    (r) => [
      sky('mist'),
      sun(380, 230, 50),
      ranges(r, 500, 280, '#5f8f7c', '#d2ddd6'),
      hills(r, 640, 170, '#7ba763'),
      ...times(11, (i) =>
        line(
          `M-40 ${610 + i * 42} Q400 ${520 + i * 46} 820 ${620 + i * 40} T1660 ${580 + i * 44}`,
          i % 2 ? '#4f8145' : '#639351',
          24 + i * 2,
        ),
      ),
      ...[
        [430, 730, 120],
        [900, 700, 104],
        [1150, 810, 146],
      ].map(
        ([x = 0, y = 0, s = 0], i) =>
          person(x, y, s, ['#a8524a', '#3f5f8a', '#8c6a3a'][i] ?? '', true) +
          ellipse(x - s * 0.2, y - s * 0.56, s * 0.12, s * 0.17, '#c9a468'),
      ),
      tree(1380, 640, 150, '#4f7c50'),
      tree(160, 620, 120, '#58865a'),
    ],
  ),
  scene(
    'forest',
    'Rừng cây xanh nhiều tầng, nắng xiên qua tán lá',
    'A many-layered green forest with slanting light',
    'Rừng Trầm Lĩnh',
    (r) => [
      sky('mist'),
      ranges(r, 620, 300, '#6b9a83', '#d6e2d8'),
      ...times(5, (i) =>
        shape(
          [
            [260 + i * 260, 0],
            [360 + i * 260, 0],
            [160 + i * 260, 1000],
            [-20 + i * 260, 1000],
          ],
          '#fffbe0',
          'opacity=".14"',
        ),
      ),
      ...times(13, (i) =>
        tree(30 + i * 130, 690 + (i % 3) * 16, 170 + (i % 4) * 26, mix('#7aa57b', '#4f8060', (i % 3) / 2)),
      ),
      hills(r, 800, 60, '#5d8a5b'),
      ...times(9, (i) =>
        tree(90 + i * 190, 860 + (i % 2) * 30, 270 + (i % 3) * 40, mix('#3f7350', '#558a55', (i % 3) / 2)),
      ),
      path('M640 1000 Q760 900 740 820 Q800 900 960 1000Z', '#d9c79c'),
      ...times(60, () =>
        ellipse(between(r, 0, 1600), between(r, 900, 1000), between(r, 16, 46), 12, r() > 0.5 ? '#4c7a48' : '#6b9858'),
      ),
    ],
  ),
  scene(
    'tree-planting',
    'Người dân trồng cây non bên bờ sông',
    'Residents planting young trees by the river',
    'Ra quân trồng cây',
    (r) => [
      sky('day'),
      clouds(r, 5, 90, 280),
      ranges(r, 520, 190, '#86a893', '#d5e0d4'),
      water(r, 520, 620, '#b7d8dc', '#7fb4bb'),
      path('M0 610 Q800 570 1600 620 V1000 H0Z', '#93b56b'),
      ...times(
        7,
        (i) =>
          line(`M${140 + i * 220} ${900 - (i % 2) * 90} v-90`, '#7a5b40', 6) +
          ellipse(140 + i * 220, 796 - (i % 2) * 90, 34, 40, '#5f9a55') +
          ellipse(140 + i * 220, 904 - (i % 2) * 90, 44, 12, '#8a6a48'),
      ),
      ...[
        [250, 860, 190],
        [490, 780, 160],
        [720, 890, 200],
        [1010, 790, 164],
        [1260, 880, 196],
      ].map(([x = 0, y = 0, s = 0], i) =>
        person(x, y, s, ['#2f6fae', '#2f6fae', '#4b8a52', '#b9523f', '#2f6fae'][i] ?? '', i % 2 === 1),
      ),
      flag(1480, 840, 90),
    ],
  ),
  scene(
    'shrimp-ponds',
    'Ao nuôi tôm có quạt nước, rừng ngập mặn phía xa',
    'Shrimp ponds with paddle wheels, mangroves beyond',
    'Vùng nuôi tôm thôn Đầm, Cửa Nhạn',
    (r) => [
      sky('day'),
      sun(1250, 200, 52),
      clouds(r, 5, 100, 280),
      hills(r, 500, 50, '#7fa58c'),
      ...times(22, (i) => tree(20 + i * 76, 520, 46, '#55825a')),
      rect(0, 515, 1600, 485, '#a98f68'),
      ...(
        [
          [40, 560, 700, 150],
          [800, 560, 760, 150],
          [-80, 740, 780, 240],
          [770, 740, 880, 240],
        ] as const
      ).map(
        ([x, y, w, h]) =>
          path(`M${x + 40} ${y} H${x + w - 20} L${x + w} ${y + h} H${x}Z`, '#6fb0b3') +
          path(`M${x + 40} ${y} H${x + w - 20} L${x + w - 16} ${y + 14} H${x + 36}Z`, '#8a734f', 'opacity=".5"'),
      ),
      ...[
        [250, 640],
        [520, 640],
        [1010, 640],
        [1320, 640],
        [240, 870],
        [560, 880],
        [1000, 870],
        [1360, 880],
      ].map(
        ([x = 0, y = 0]) =>
          rect(x - 50, y, 100, 10, '#3e4d57') +
          circle(x - 34, y, 26, '#ffffff', 'opacity=".55"') +
          circle(x + 34, y, 26, '#ffffff', 'opacity=".55"') +
          circle(x - 34, y, 12, '#41525c') +
          circle(x + 34, y, 12, '#41525c'),
      ),
      person(740, 760, 150, '#5b7d9a', true),
      house(1180, 560, 110, '#efe2c6', '#5f8393'),
    ],
  ),
  scene(
    'wind-turbines',
    'Tua bin gió và tấm pin mặt trời trên đồi ven biển',
    'Wind turbines and solar panels on a coastal hill',
    'Điện gió và điện mặt trời trên đảo',
    (r) => [
      sky('day'),
      sun(280, 200, 56),
      clouds(r, 6, 90, 320),
      water(r, 520, 700, '#a9d2d6', '#5d9fb0'),
      turbine(1340, 540, 230, 0.4),
      turbine(1120, 560, 290, 1.3),
      hills(r, 660, 120, '#86ad70'),
      turbine(820, 640, 430, 0.9),
      turbine(460, 660, 500, 0.2),
      path('M0 720 Q800 640 1600 740 V1000 H0Z', '#719b5f'),
      ...times(2, (row) =>
        times(
          7,
          (i) =>
            shape(
              [
                [130 + i * 205 + row * 40, 800 + row * 96],
                [270 + i * 205 + row * 40, 800 + row * 96],
                [300 + i * 205 + row * 40, 866 + row * 96],
                [110 + i * 205 + row * 40, 866 + row * 96],
              ],
              '#2f4f78',
            ) +
            line(
              `M${200 + i * 205 + row * 40} ${800 + row * 96} l5 66 M${122 + i * 205 + row * 40} ${832 + row * 96} h166`,
              '#8fb0d0',
              2.5,
            ),
        ).join(''),
      ),
    ],
  ),
  scene(
    'storm',
    'Mây giông trên sông, bờ đê được gia cố bằng bao cát',
    'Storm clouds over the river, a dyke strengthened with sandbags',
    'Gia cố đê trước mùa mưa bão',
    (r) => [
      sky('storm'),
      clouds(r, 12, 60, 300, '#4b5a66', 0.55),
      clouds(r, 6, 40, 200, '#7d8b93', 0.5),
      hills(r, 540, 120, '#5f7478'),
      water(r, 540, 1000, '#8c9a94', '#5a6d70'),
      path('M0 760 Q700 690 1600 640 V1000 H0Z', '#7d805c'),
      ...times(26, (i) => ellipse(20 + i * 64, 792 - i * 5.4, 42, 20, i % 2 ? '#cdb98f' : '#bfa97c')),
      ...times(25, (i) => ellipse(52 + i * 64, 762 - i * 5.4, 42, 20, i % 2 ? '#d6c49b' : '#c4b086')),
      ...[
        [330, 900, 190],
        [520, 880, 180],
        [760, 880, 190],
        [1010, 850, 176],
      ].map(([x = 0, y = 0, s = 0], i) => person(x, y, s, i % 2 ? '#d9822b' : '#4f6d3f')),
      ...times(5, (i) => palm(1180 + i * 90, 700 - i * 10, 120, '#476a55')),
      ...times(60, () => {
        const [x, y] = [between(r, 0, 1600), between(r, 0, 900)]
        return line(`M${Math.round(x)} ${Math.round(y)} l-14 46`, '#e8eef0', 2, 'opacity=".35"')
      }),
    ],
  ),
  scene(
    'sea-patrol',
    'Tàu tuần tra trắng trên biển xanh, xa xa là đảo',
    'A white patrol ship on a blue sea with an island beyond',
    'Tuần tra trên vùng biển Hòn Nhạn',
    (r) => [
      sky('day'),
      clouds(r, 7, 80, 320),
      islandShape(980, 540, 520, '#89aa9b'),
      water(r, 535, 1000, '#9ccdd5', '#23678c'),
      path('M330 690 H1240 L1150 800 H430Z', '#f4f5f2'),
      path('M372 742 H1198 L1150 800 H430Z', '#2b4f74'),
      rect(560, 600, 420, 92, '#fbfbf8'),
      rect(640, 520, 250, 84, '#f1f2ee'),
      ...times(6, (i) => rect(590 + i * 62, 622, 36, 26, '#5d7f93', 'rx="4"')),
      ...times(4, (i) => rect(662 + i * 56, 540, 38, 26, '#5d7f93', 'rx="4"')),
      rect(756, 400, 10, 122, '#8b949a'),
      line('M700 440 H824 M720 470 H804', '#8b949a', 6),
      flag(1010, 600, 60),
      path('M380 800 Q780 850 1230 790 Q800 880 380 800Z', '#ffffff', 'opacity=".6"'),
      birds(r, 8, 420, 360),
      boat(250, 640, 54, '#2f6b8c'),
    ],
  ),
  scene(
    'park',
    'Công viên ven sông có đường dạo, ghế đá và người đi bộ',
    'A riverside park with paths, benches and people walking',
    'Công viên ven sông',
    (r) => [
      sky('morning'),
      sun(1180, 260, 58),
      ranges(r, 500, 160, '#8aa79c', '#e2dcc8'),
      water(r, 500, 640, '#f0dcb8', '#86b2b6'),
      skiff(640, 596, 44),
      path('M0 630 Q800 590 1600 640 V1000 H0Z', '#8db36c'),
      path('M180 1000 Q520 820 900 780 T1600 690 V750 Q1200 790 960 850 T620 1000Z', '#e6d6b4'),
      ...times(7, (i) =>
        tree(90 + i * 240, 700 + (i % 2) * 40, 170 + (i % 3) * 30, ['#5e8f58', '#77a05c', '#4f8060'][i % 3]),
      ),
      person(760, 880, 170, '#a8524a'),
      person(830, 884, 120, '#e0a03f'),
      person(1150, 800, 140, '#3f5f8a'),
      rect(380, 850, 170, 14, '#8a5f42') + rect(392, 864, 12, 36, '#5d4636') + rect(526, 864, 12, 36, '#5d4636'),
      ...times(
        3,
        (i) => rect(560 + i * 380, 640 - i * 6, 6, 130, '#4a5a5a') + circle(563 + i * 380, 634 - i * 6, 16, '#fff1c0'),
      ),
    ],
  ),
]
