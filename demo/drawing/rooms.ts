/** Rooms, desks, charts, the sketch map. */
import { circle, ellipse, line, mix, path, rect, shape, text, times } from './brush.ts'
import { type Scene, scene } from './scene.ts'
import { listener, person, star } from './town.ts'

const wood = '#9a6b45'
const shirts = ['#f4f6f8', '#dfe8ef', '#5b7d9a', '#a8524a', '#f1ead8', '#7d9a7a'] as const
const shirt = (index: number): string => shirts[index % shirts.length] ?? '#f4f6f8'
const glow =
  '<defs><radialGradient id="glow"><stop offset="0" stop-color="#fffbe8" stop-opacity=".95"/><stop offset="1" stop-color="#fffbe8" stop-opacity="0"/></radialGradient></defs>'

const room = (wall: string, floor: string, edge = 700): string =>
  glow +
  rect(0, 0, 1600, 1000, wall) +
  rect(0, edge, 1600, 1000 - edge, floor) +
  rect(0, edge - 14, 1600, 14, mix(floor, '#ffffff', 0.4))

const window = (x: number, y: number, width: number, height: number): string =>
  rect(x, y, width, height, '#cfe6ee') +
  path(
    `M${x} ${y + height} v${-height * 0.3} q${width * 0.3} ${-height * 0.2} ${width * 0.55} ${-height * 0.06} t${width * 0.45} ${-height * 0.1} v${height * 0.46}Z`,
    '#9dbd94',
  ) +
  rect(x, y, width, height, 'none', 'stroke="#fbf7ea" stroke-width="14"') +
  rect(x + width / 2 - 5, y, 10, height, '#fbf7ea')

const table = (x: number, y: number, width: number, height: number, fill = wood): string =>
  rect(x, y, width, 20, mix(fill, '#ffffff', 0.18), 'rx="4"') + rect(x + 12, y + 20, width - 24, height - 20, fill)

const plant = (x: number, y: number, size: number): string =>
  times(7, (i) =>
    path(
      `M${x} ${y - size * 0.3} Q${x + (i - 3) * size * 0.16} ${y - size * 0.9} ${x + (i - 3) * size * 0.2} ${y - size * (1.1 - Math.abs(i - 3) * 0.14)} Q${x + (i - 3) * size * 0.05} ${y - size * 0.6} ${x} ${y - size * 0.3}Z`,
      i % 2 ? '#4f8a58' : '#68a065',
    ),
  ).join('') +
  path(
    `M${x - size * 0.18} ${y - size * 0.32} h${size * 0.36} l${-size * 0.05} ${size * 0.32} h${-size * 0.26}Z`,
    '#c98a58',
  )

const screen = (x: number, y: number, width: number, fill = '#2b3a48', light = '#bfe0ea'): string =>
  rect(x, y, width, width * 0.62, fill, 'rx="8"') +
  rect(x + 9, y + 9, width - 18, width * 0.62 - 18, light, 'rx="4"') +
  rect(x + width * 0.42, y + width * 0.62, width * 0.16, width * 0.12, fill) +
  rect(x + width * 0.3, y + width * 0.72, width * 0.4, 8, fill)

const seated = (x: number, y: number, size: number, colour: string): string =>
  path(
    `M${x - size * 0.28} ${y} Q${x - size * 0.3} ${y - size * 0.46} ${x - size * 0.1} ${y - size * 0.5} H${x + size * 0.1} Q${x + size * 0.3} ${y - size * 0.46} ${x + size * 0.28} ${y}Z`,
    colour,
  ) +
  rect(x - size * 0.05, y - size * 0.58, size * 0.1, size * 0.1, '#dcae88') +
  circle(x, y - size * 0.68, size * 0.135, '#e6bd97') +
  path(
    `M${x - size * 0.14} ${y - size * 0.68} q0 ${-size * 0.18} ${size * 0.14} ${-size * 0.18} t${size * 0.14} ${size * 0.18} q${-size * 0.08} ${-size * 0.08} ${-size * 0.28} 0Z`,
    '#3a2c28',
  )

const rowsOfListeners = (rows: number, first: number, step: number): string =>
  times(rows, (row) =>
    times(11 - row, (i) =>
      listener(80 + row * 60 + i * (150 + row * 14), first + row * step, 66 + row * 26, shirt(i * 2 + row)),
    ).join(''),
  ).join('')

const axis = (x: number, y: number, width: number, height: number): string =>
  times(5, (i) => rect(x, y - (i * height) / 4, width, 2.5, '#d9d2c0')).join('') + rect(x, y, width, 5, '#8b8372')

const books = (x: number, y: number, width: number, seed: number): string =>
  times(Math.floor(width / 24), (i) => {
    const h = 74 + ((i * 37 + seed * 13) % 34)
    return rect(
      x + i * 24,
      y - h,
      20,
      h,
      ['#a8524a', '#3f5f8a', '#d3a24f', '#5b7d5a', '#7c6a9c', '#e6d9bd'][(i * 5 + seed) % 6] ?? '',
    )
  }).join('')

export const rooms: readonly Scene[] = [
  scene(
    'meeting-hall',
    'Hội trường với bàn chủ tọa và đại biểu ngồi dự',
    'A hall with the chair’s table and seated delegates',
    'Quang cảnh hội nghị',
    () => [
      room('#efe3c8', '#b98f6a', 620),
      rect(300, 60, 1000, 470, '#a3262b'),
      ...times(14, (i) => rect(300 + i * 72, 60, 30, 470, '#8f1f25', 'opacity=".55"')),
      star(560, 250, 92),
      window(60, 120, 180, 300),
      window(1360, 120, 180, 300),
      rect(700, 190, 480, 22, '#f2dca0', 'rx="6"'),
      rect(760, 240, 360, 16, '#f2dca0', 'rx="6"'),
      ...times(5, (i) => seated(480 + i * 160, 560, 190, shirt(i))),
      table(380, 540, 840, 120, '#8a5a3c'),
      ...times(5, (i) => rect(460 + i * 160, 516, 44, 26, '#fdf9ec')),
      plant(330, 660, 120),
      plant(1270, 660, 120),
      rowsOfListeners(3, 790, 108),
    ],
  ),
  scene(
    'council-session',
    'Đại biểu biểu quyết trong phòng họp hình vòng cung',
    'Delegates voting in a curved chamber',
    'Đại biểu biểu quyết tại kỳ họp',
    () => [
      room('#e9ddc3', '#8f6b4c', 560),
      rect(520, 50, 560, 430, '#9c2329'),
      ...times(8, (i) => rect(520 + i * 72, 50, 30, 430, '#87191f', 'opacity=".55"')),
      star(800, 190, 84),
      table(560, 470, 480, 110, '#7b5238'),
      ...times(3, (i) => seated(660 + i * 140, 490, 150, shirt(i))),
      table(560, 476, 480, 104, '#7b5238'),
      ...times(
        3,
        (row) =>
          path(
            `M${120 - row * 90} ${740 + row * 110} Q800 ${600 + row * 120} ${1480 + row * 90} ${740 + row * 110} V${786 + row * 110} Q800 ${646 + row * 120} ${120 - row * 90} ${786 + row * 110}Z`,
            '#a97b50',
          ) +
          times(9, (i) => {
            const x = 190 - row * 50 + i * (152 + row * 13)
            const y = 738 + row * 116 - (1 - ((i - 4) / 4.6) ** 2) * 74
            return (
              listener(x, y, 74 + row * 22, shirt(i + row)) +
              rect(x + 30 + row * 6, y - 130 - row * 26, 34, 46, '#f3d25c', 'rx="3"') +
              line(`M${x + 38 + row * 6} ${y - 40} V${y - 84 - row * 26}`, shirt(i + row), 15)
            )
          }).join(''),
      ),
    ],
  ),
  scene(
    'citizen-reception',
    'Cán bộ ngồi cùng bàn lắng nghe người dân',
    'An officer listens to residents at a table',
    'Tiếp công dân',
    () => [
      room('#f1e7d0', '#c09a72', 720),
      window(120, 130, 360, 380),
      rect(640, 130, 380, 250, '#fbf7ea', 'stroke="#9a6b45" stroke-width="12"'),
      ...times(5, (i) => rect(680, 176 + i * 36, 300 - (i % 3) * 50, 10, '#b9a98a')),
      plant(1400, 730, 260),
      seated(470, 720, 430, '#f4f6f8'),
      seated(960, 720, 420, '#8a5a6b'),
      seated(1190, 720, 420, '#5b7d5a'),
      table(260, 690, 1100, 260, '#8a5a3c'),
      rect(440, 672, 130, 14, '#fdf9ec'),
      rect(452, 660, 130, 12, '#e6ecef'),
      ...[760, 1060].map((x) => path(`M${x} 650 h46 l-6 40 h-34Z`, '#dfe8e4') + ellipse(x + 23, 650, 23, 7, '#b98a4f')),
      rect(310, 640, 90, 50, '#a3262b', 'rx="4"') + star(355, 665, 15),
    ],
  ),
  scene(
    'one-stop',
    'Quầy một cửa, người dân lấy số và nộp hồ sơ',
    'Service counters where residents take a number and hand in files',
    'Trung tâm Phục vụ hành chính công',
    () => [
      room('#eef0e6', '#cdbf9f', 690),
      rect(0, 90, 1600, 84, '#8f1f25'),
      text(
        800,
        146,
        44,
        '#fdf3d6',
        'TIẾP NHẬN VÀ TRẢ KẾT QUẢ',
        'text-anchor="middle" font-weight="bold" letter-spacing="3"',
      ),
      ...times(
        4,
        (i) =>
          rect(230 + i * 300, 220, 130, 62, '#2b3a48', 'rx="8"') +
          text(295 + i * 300, 266, 42, '#ffcf6b', `0${i + 1}`, 'text-anchor="middle"') +
          seated(290 + i * 300, 560, 220, shirt(i)) +
          screen(340 + i * 300, 470, 100),
      ),
      table(150, 550, 1300, 210, '#a97b50'),
      rect(150, 590, 1300, 16, '#d9b98a'),
      ...[
        [350, 920, 340],
        [640, 900, 320],
        [980, 930, 350],
      ].map(([x = 0, y = 0, s = 0], i) => person(x, y, s, ['#a8524a', '#5b7d5a', '#3f5f8a'][i] ?? '')),
      rect(1330, 560, 130, 360, '#f4f6f8', 'rx="14"') +
        rect(1350, 590, 90, 130, '#3f8aa0', 'rx="6"') +
        rect(1366, 740, 58, 10, '#2b3a48'),
      person(1250, 930, 300, '#d3a24f'),
      plant(90, 800, 220),
    ],
  ),
  scene(
    'clinic',
    'Bác sĩ khám bệnh cho người cao tuổi tại trạm y tế',
    'A doctor examines an elderly woman at a health station',
    'Khám bệnh tại trạm y tế',
    () => [
      room('#e8f1ee', '#c3d0c6', 720),
      window(140, 130, 380, 360),
      rect(640, 140, 250, 220, '#ffffff', 'rx="12"') +
        rect(742, 180, 46, 140, '#2f8a7a') +
        rect(695, 227, 140, 46, '#2f8a7a'),
      rect(1080, 150, 360, 380, '#f7f9f6', 'rx="8"') +
        times(
          3,
          (row) =>
            rect(1080, 270 + row * 120, 360, 10, '#b9c9c2') +
            times(6, (i) =>
              rect(
                1104 + i * 54,
                220 + row * 120,
                34,
                50,
                ['#d9e6e2', '#f0c9a8', '#a8cfd6', '#f6efdc'][(i + row) % 4] ?? '',
                'rx="6"',
              ),
            ).join(''),
        ).join(''),
      person(640, 920, 500, '#ffffff'),
      line('M612 572 Q640 660 668 572 M640 640 V690', '#3a4a58', 7),
      circle(640, 696, 12, '#3a4a58'),
      rect(900, 720, 360, 40, '#f4f6f2', 'rx="12"') +
        rect(920, 760, 16, 150, '#9fb0aa') +
        rect(1224, 760, 16, 150, '#9fb0aa'),
      seated(1060, 730, 400, '#a88aa0'),
      circle(1060, 446, 0, '#ffffff'),
      path('M1006 458 q0 -72 54 -72 t54 72 q-30 -34 -108 0Z', '#d9d9d6'),
      line('M700 640 L900 650', '#ffffff', 34),
      circle(905, 650, 17, '#e6bd97'),
      plant(90, 800, 220),
    ],
  ),
  scene(
    'vaccination',
    'Nhân viên y tế tiêm chủng cho em nhỏ trong vòng tay mẹ',
    'A nurse vaccinates a child in its mother’s arms',
    'Tiêm chủng mở rộng',
    () => [
      room('#eaf2ee', '#bfd0c8', 720),
      ...times(
        9,
        (i) =>
          circle(
            120 + i * 180,
            110 + (i % 2) * 36,
            34,
            ['#f0b36a', '#7fb7a8', '#e68f7a', '#a8c4dc'][i % 4] ?? '',
            'opacity=".8"',
          ) + line(`M${120 + i * 180} ${144 + (i % 2) * 36} v60`, '#b9b2a0', 3),
      ),
      window(1120, 240, 340, 320),
      person(520, 930, 540, '#8fc2c4'),
      path('M480 436 h80 v-22 h-80Z', '#ffffff'),
      seated(930, 800, 560, '#d99a7a'),
      path('M840 440 Q820 300 930 290 Q1040 300 1030 460 Q1000 360 930 350 Q870 360 840 440Z', '#3a2c28'),
      seated(930, 790, 270, '#f6d98a'),
      table(700, 790, 520, 150, '#dfe9e4'),
      line('M590 610 L760 660', '#8fc2c4', 40),
      circle(768, 662, 20, '#e6bd97'),
      rect(776, 652, 66, 14, '#eef6f8', 'rx="5" stroke="#6f8f9a" stroke-width="3"') +
        line('M842 659 h34', '#6f8f9a', 4),
      rect(1090, 740, 90, 50, '#2f8a7a', 'rx="6"') +
        rect(1127, 748, 16, 34, '#ffffff') +
        rect(1118, 757, 34, 16, '#ffffff'),
    ],
  ),
  scene(
    'computers',
    'Thanh niên hướng dẫn người cao tuổi dùng điện thoại và máy tính',
    'Young volunteers help older people with phones and computers',
    'Tổ công nghệ số cộng đồng',
    () => [
      room('#f2ead6', '#c7a77e', 700),
      window(110, 120, 330, 330),
      rect(560, 110, 480, 280, '#2f6f7c', 'rx="12"') +
        rect(580, 130, 440, 240, '#d9eef0', 'rx="6"') +
        circle(700, 250, 66, '#2f8a7a') +
        line('M668 252 L692 276 L736 226', '#ffffff', 14) +
        times(3, (i) => rect(810, 200 + i * 44, 170 - i * 30, 16, '#7fb0b8', 'rx="6"')).join(''),
      plant(1480, 720, 240),
      ...[
        [330, '#2f6fae'],
        [560, '#a88a6f'],
        [860, '#2f6fae'],
        [1080, '#8a5a6b'],
        [1300, '#5b7d5a'],
      ].map(([x, colour]) => seated(Number(x), 730, 330, String(colour))),
      ...[560, 1080].map((x) => path(`M${x - 46} ${506} q0 -60 46 -60 t46 60 q-26 -28 -92 0Z`, '#d9d9d6')),
      table(160, 700, 1280, 220, '#a97b50'),
      screen(400, 560, 210),
      screen(900, 560, 210),
      ...[760, 1230].map((x) => rect(x, 640, 44, 76, '#2b3a48', 'rx="7"') + rect(x + 5, 648, 34, 58, '#bfe0ea')),
    ],
  ),
  scene(
    'classroom',
    'Lớp học với bảng xanh, học sinh giơ tay phát biểu',
    'A classroom with a green board and pupils raising hands',
    'Giờ học ở trường',
    () => [
      room('#f3ead2', '#c09a6f', 660),
      rect(360, 110, 880, 330, '#2f5f50', 'rx="6" stroke="#8a5a3c" stroke-width="18"'),
      text(420, 210, 54, '#f1f4e8', 'Quê hương em', 'font-style="italic"'),
      line('M440 340 q60 -80 120 0 t120 0 t120 0', '#cfe0d2', 6),
      circle(980, 230, 40, 'none', 'stroke="#f3d98a" stroke-width="6"'),
      window(60, 130, 210, 330),
      window(1330, 130, 210, 330),
      person(1160, 690, 320, '#e7b9c4'),
      ...times(2, (row) =>
        times(5 - row, (i) => {
          const x = 230 + row * 140 + i * 290
          const y = 830 + row * 150
          return (
            listener(x, y, 120 + row * 26, '#f6f6f2') +
            shape(
              [
                [x - 50, y - 52],
                [x + 50, y - 52],
                [x, y - 16],
              ],
              '#c8202c',
            ) +
            ((i + row) % 2 === 0
              ? line(`M${x + 48} ${y - 30} V${y - 150}`, '#f6f6f2', 26) + circle(x + 48, y - 160, 17, '#e6bd97')
              : '') +
            table(x - 120, y - 6, 240, 60, '#b98a5a')
          )
        }).join(''),
      ),
    ],
  ),
  scene(
    'library',
    'Phòng đọc thư viện với giá sách cao và bạn đọc',
    'A library reading room with tall shelves',
    'Phòng đọc Thư viện tỉnh',
    () => [
      room('#efe2c4', '#a97f58', 700),
      ...times(
        3,
        (block) =>
          rect(60 + block * 520, 80, 440, 560, '#8a5f42') +
          times(
            5,
            (row) =>
              rect(76 + block * 520, 96 + row * 108, 408, 100, '#5f4030') +
              books(84 + block * 520, 196 + row * 108, 396, block * 3 + row),
          ).join(''),
      ),
      ...times(
        3,
        (i) =>
          line(`M${300 + i * 500} 0 V300`, '#5d4636', 5) +
          path(`M${230 + i * 500} 360 Q${300 + i * 500} 250 ${370 + i * 500} 360Z`, '#d3a24f') +
          circle(300 + i * 500, 366, 150, 'url(#glow)', 'opacity=".5"'),
      ),
      ...[
        [330, '#a8524a'],
        [620, '#f4f6f8'],
        [960, '#3f5f8a'],
        [1250, '#7d9a7a'],
      ].map(
        ([x, colour]) =>
          seated(Number(x), 780, 330, String(colour)) +
          shape(
            [
              [Number(x) - 70, 740],
              [Number(x), 756],
              [Number(x), 694],
              [Number(x) - 70, 678],
            ],
            '#fdf9ec',
          ) +
          shape(
            [
              [Number(x) + 70, 740],
              [Number(x), 756],
              [Number(x), 694],
              [Number(x) + 70, 678],
            ],
            '#f1ead2',
          ),
      ),
      table(140, 750, 1320, 200, '#b98a5a'),
    ],
  ),
  scene(
    'data-centre',
    'Phòng máy chủ với các tủ đèn xanh, kỹ sư kiểm tra',
    'A server room with rows of lit cabinets and an engineer',
    'Trung tâm dữ liệu tỉnh',
    () => [
      room('#d9e4e8', '#9fb0b8', 720),
      ...times(4, (side) => {
        const near = side % 2
        const left = side < 2
        const x = left ? near * 250 : 1250 - near * 250 + (near ? 0 : 0)
        const w = 240
        return (
          rect(
            left ? 40 + near * 270 : 1320 - near * 270,
            130 + near * 70,
            w,
            700 - near * 130,
            mix('#2c3c4c', '#50657a', near * 0.5),
            'rx="8"',
          ) +
          times(
            11 - near * 2,
            (row) =>
              rect(
                left ? 60 + near * 270 : 1340 - near * 270,
                160 + near * 70 + row * 58,
                w - 40,
                40,
                '#3f5468',
                'rx="4"',
              ) +
              times(7, (k) =>
                circle(
                  (left ? 80 + near * 270 : 1360 - near * 270) + k * 26,
                  180 + near * 70 + row * 58,
                  6,
                  (row * 7 + k * 3 + side + x) % 5 === 0 ? '#f0c65a' : '#6fd0b8',
                ),
              ).join(''),
          ).join('')
        )
      }),
      shape(
        [
          [600, 720],
          [1000, 720],
          [1300, 1000],
          [300, 1000],
        ],
        '#c3d0d4',
      ),
      ...times(
        4,
        (i) => rect(620 + i * 96, 90, 60, 14, '#fdfdf6') + circle(650 + i * 96, 97, 90, 'url(#glow)', 'opacity=".4"'),
      ),
      rect(640, 260, 320, 420, '#eef3f3'),
      rect(640, 260, 320, 420, 'none', 'stroke="#b3c3c8" stroke-width="10"'),
      person(800, 930, 520, '#5b87a8'),
      rect(824, 640, 110, 76, '#2b3a48', 'rx="6"') + rect(831, 647, 96, 62, '#a8e0d8'),
    ],
  ),
  scene(
    'radio-studio',
    'Phòng phát thanh với micrô và phát thanh viên đeo tai nghe',
    'A radio studio with a microphone and a presenter in headphones',
    'Phòng thu phát thanh',
    () => [
      room('#5a4a52', '#3f333a', 760),
      ...times(10, (row) =>
        times(16, (i) =>
          shape(
            [
              [i * 100, row * 76],
              [i * 100 + 100, row * 76],
              [i * 100 + 50, row * 76 + 60],
            ],
            (i + row) % 2 ? '#66545c' : '#53444c',
          ),
        ).join(''),
      ),
      rect(560, 90, 480, 96, '#2b2228', 'rx="14"') +
        text(800, 156, 56, '#f0806a', 'TRỰC TIẾP', 'text-anchor="middle" font-weight="bold"'),
      circle(800, 430, 420, 'url(#glow)', 'opacity=".28"'),
      seated(1010, 800, 560, '#3f7d82'),
      path('M930 420 Q930 320 1010 320 T1090 420', 'none', 'stroke="#20262c" stroke-width="18"'),
      rect(912, 396, 34, 74, '#20262c', 'rx="14"') + rect(1074, 396, 34, 74, '#20262c', 'rx="14"'),
      table(240, 780, 1120, 220, '#8a6a52'),
      line('M420 780 L560 560 L760 500', '#20262c', 16),
      ellipse(800, 490, 54, 78, '#2b3238') +
        times(5, (i) => line(`M756 ${446 + i * 22} H844`, '#6b757c', 5)).join('') +
        rect(784, 566, 32, 24, '#c8a24f'),
      ...times(
        12,
        (i) =>
          rect(330 + i * 56, 840, 10, 90, '#5d4636') +
          rect(320 + i * 56, 850 + ((i * 29) % 60), 30, 18, '#f0c65a', 'rx="4"'),
      ),
      rect(1130, 660, 170, 120, '#2b3238', 'rx="8"') +
        line(
          `M1150 720 ${times(13, (i) => `L${1150 + i * 11} ${720 + Math.sin(i * 1.9) * 34}`).join(' ')}`,
          '#6fd0b8',
          5,
        ),
    ],
  ),
  scene(
    'chart-bars',
    'Biểu đồ cột tăng dần cùng đường xu hướng',
    'Rising bars with a trend line',
    'Biểu đồ minh họa',
    () => [
      rect(0, 0, 1600, 1000, '#f6f0e0'),
      rect(90, 90, 1420, 820, '#fffdf6', 'rx="24"'),
      axis(210, 800, 1180, 560),
      ...times(8, (i) => {
        const h = [170, 230, 210, 290, 340, 320, 420, 500][i] ?? 0
        return rect(250 + i * 145, 800 - h, 92, h, ['#8fb0a0', '#7fa595', '#6f9a8a', '#5f8f7f'][i % 4] ?? '', 'rx="8"')
      }),
      line('M296 590 L441 540 L586 550 L731 470 L876 420 L1021 430 L1166 330 L1311 250', '#b9412f', 9),
      ...[
        [296, 590],
        [441, 540],
        [586, 550],
        [731, 470],
        [876, 420],
        [1021, 430],
        [1166, 330],
        [1311, 250],
      ].map(([x = 0, y = 0]) => circle(x, y, 15, '#fffdf6', 'stroke="#b9412f" stroke-width="8"')),
      rect(210, 150, 360, 26, '#5f4a3c', 'rx="8"'),
      rect(210, 194, 250, 16, '#c3b79d', 'rx="8"'),
    ],
  ),
  scene(
    'chart-budget',
    'Biểu đồ tròn và các khoản thu chi ngân sách cách điệu',
    'A stylised ring chart of budget items',
    'Biểu đồ ngân sách minh họa',
    () => {
      const arc = (from: number, to: number, colour: string): string => {
        const p = (a: number): string => `${Math.round(560 + Math.cos(a) * 240)} ${Math.round(510 + Math.sin(a) * 240)}`
        return path(
          `M${p(from)} A240 240 0 ${to - from > Math.PI ? 1 : 0} 1 ${p(to)}`,
          'none',
          `stroke="${colour}" stroke-width="110"`,
        )
      }
      return [
        rect(0, 0, 1600, 1000, '#f2ecda'),
        rect(90, 90, 1420, 820, '#fffdf6', 'rx="24"'),
        arc(-1.57, 0.6, '#5f8f7f'),
        arc(0.64, 2.1, '#d3a24f'),
        arc(2.14, 3.5, '#b9604a'),
        arc(3.54, 4.68, '#6f8fae'),
        circle(560, 510, 150, '#fffdf6'),
        ...times(
          4,
          (i) =>
            circle(960, 330 + i * 110, 22, ['#5f8f7f', '#d3a24f', '#b9604a', '#6f8fae'][i] ?? '') +
            rect(1010, 318 + i * 110, [330, 270, 230, 190][i] ?? 0, 24, '#cfc5ad', 'rx="10"'),
        ),
        ...times(4, (i) => ellipse(560, 548 - i * 22, 62, 20, i % 2 ? '#e8c25c' : '#d9ab3f')),
        rect(210, 150, 330, 26, '#5f4a3c', 'rx="8"'),
      ]
    },
  ),
  scene(
    'province-map',
    'Sơ đồ địa giới tỉnh Hoài Giang (tỉnh giả định) với sông, núi và đảo',
    'Sketch map of Hoai Giang, an invented province, with river, mountains and island',
    'Sơ đồ tỉnh Hoài Giang',
    () => [
      rect(0, 0, 1600, 1000, '#d3e6e8'),
      ...times(9, (i) => line(`M${1050 + (i % 3) * 40} ${120 + i * 96} q60 20 120 0 t120 0 t120 0`, '#b3d3d8', 5)),
      path(
        'M120 260 Q260 90 480 120 Q700 90 860 180 Q1010 210 1050 340 Q1120 470 1040 590 Q1060 720 930 790 Q760 900 560 850 Q330 890 220 740 Q90 620 140 480 Q80 360 120 260Z',
        '#f3ecd2',
        'stroke="#8b7d5a" stroke-width="7"',
      ),
      path('M120 260 Q260 90 480 120 Q540 240 440 360 Q400 480 260 500 Q150 510 140 480 Q80 360 120 260Z', '#bfd3ac'),
      path('M480 120 Q700 90 860 180 Q800 330 640 330 Q520 330 440 360 Q540 240 480 120Z', '#e3e0b0'),
      path(
        'M640 330 Q800 330 860 180 Q1010 210 1050 340 Q1120 470 1040 590 Q860 560 760 480 Q690 400 640 330Z',
        '#f0d9b0',
      ),
      path(
        'M260 500 Q400 480 440 360 Q520 330 640 330 Q690 400 760 480 Q700 640 560 660 Q380 680 220 740 Q90 620 140 480Z',
        '#e6ecc4',
      ),
      line('M260 220 Q380 330 470 360 Q600 420 700 420 Q840 430 930 500 Q1000 540 1046 560', '#6fa8bd', 18),
      ...[
        [230, 300],
        [300, 240],
        [190, 380],
        [330, 350],
      ].map(
        ([x = 0, y = 0]) =>
          shape(
            [
              [x - 40, y + 34],
              [x, y - 30],
              [x + 40, y + 34],
            ],
            '#7f9f7a',
          ) +
          shape(
            [
              [x - 14, y - 8],
              [x, y - 30],
              [x + 14, y - 8],
            ],
            '#f3f5ee',
          ),
      ),
      path(
        'M1310 560 q40 -50 90 -20 q50 30 20 74 q-40 44 -96 14 q-40 -30 -14 -68Z',
        '#f3ecd2',
        'stroke="#8b7d5a" stroke-width="6"',
      ),
      line('M1050 580 Q1170 640 1290 590', '#8b7d5a', 4, 'stroke-dasharray="4 16"'),
      ...(
        [
          [700, 420, 'Bến Lau', true],
          [830, 330, 'Trầm Sơn'],
          [480, 560, 'Đồng Sếu'],
          [300, 440, 'Suối Trầm'],
          [960, 640, 'Cửa Nhạn'],
          [1345, 580, 'Hòn Nhạn'],
        ] as const
      ).map(
        ([x, y, name, main]) =>
          (main ? star(x, y, 26, '#b9302a') : circle(x, y, 12, '#5f4a3c')) +
          text(
            x + (name === 'Hòn Nhạn' ? -70 : 26),
            y - (name === 'Hòn Nhạn' ? 66 : 14),
            36,
            '#3f3428',
            name,
            'font-weight="bold"',
          ),
      ),
      text(800, 955, 34, '#5f6f74', 'Sơ đồ minh họa, không theo tỷ lệ - tỉnh giả định', 'text-anchor="middle"'),
      line('M1480 170 V90 M1456 116 L1480 84 L1504 116', '#5f4a3c', 7),
      text(1466, 212, 34, '#5f4a3c', 'B'),
    ],
  ),
]
