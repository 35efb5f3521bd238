/**
 * Days off and working hours of state agencies, 2018 to 2026, each with its source. Fixed days come from the Labour Code
 * (10/2012/QH13, Điều 115, until 2020; 45/2019/QH14, Điều 111.3 and 112, since 2021); the days of Tết, the second day of
 * Quốc khánh and swaps come from the notice of the year. A number of a notice that is not certain is not given.
 */
import { addDays, type LocalDate } from '../../../basics/dates.ts'
import type { Confidence, MarkedDay, Notice } from './notice.ts'

type Cited = { source: string; confidence: Confidence }

const code2012: Cited = { source: 'Bộ luật Lao động 10/2012/QH13, Điều 115', confidence: 'sure' }
const code2019: Cited = { source: 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3 và Điều 112', confidence: 'sure' }
const tet2018: Cited = { source: 'Thông báo nghỉ Tết Mậu Tuất 2018 (chưa rõ số)', confidence: 'likely' }
const swap2018: Cited = { source: 'Thông báo nghỉ lễ, tết năm 2019 (chưa rõ số)', confidence: 'likely' }
const tet2020: Cited = { source: 'Thông báo nghỉ Tết Canh Tý 2020 (chưa rõ số)', confidence: 'sure' }
const n2021: Cited = { source: 'Thông báo 4875/TB-LĐTBXH', confidence: 'sure' }
const n2022: Cited = { source: 'Thông báo 119/TB-LĐTBXH', confidence: 'sure' }
const n2023: Cited = { source: 'Thông báo 5034/TB-LĐTBXH', confidence: 'sure' }
const n2024: Cited = { source: 'Thông báo 5015/TB-LĐTBXH', confidence: 'sure' }
const swap2024: Cited = { source: 'Thông báo 1570/TB-LĐTBXH', confidence: 'sure' }
const n2025: Cited = { source: 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024', confidence: 'sure' }
const n2026: Cited = { source: 'Thông báo 9441/TB-BNV', confidence: 'sure' }
const swap2026: Cited = { source: 'Công văn 12729/VPCP-KGVX', confidence: 'sure' }
const culture: Cited = { source: 'Nghị quyết 28/2026/QH16, Điều 2 (cần đối chiếu văn bản gốc)', confidence: 'unsure' }

const newYear = 'Tết Dương lịch'
const tet = 'Tết Nguyên đán'
const kings = 'Giỗ Tổ Hùng Vương'
const victory = 'Ngày Chiến thắng 30/4'
const labour = 'Ngày Quốc tế Lao động 1/5'
const nation = 'Quốc khánh'

const off = (cited: Cited, name: string, ...days: LocalDate[]): MarkedDay[] =>
  days.map((day) => ({ day, kind: 'holiday', name, ...cited }))

/** Days in a row, the last one counted. */
const row = (cited: Cited, name: string, first: LocalDate, count: number): MarkedDay[] =>
  off(cited, name, ...Array.from({ length: count }, (_, index) => addDays(first, index)))

const instead = (cited: Cited, name: string, day: LocalDate, inPlaceOf: LocalDate): MarkedDay[] => [
  { day, kind: 'compensatory', name: `Nghỉ bù ${name}`, ...cited, inPlaceOf },
]

const swap = (cited: Cited, name: string, day: LocalDate, worked: LocalDate): MarkedDay[] => [
  { day, kind: 'swapped-off', name: `Nghỉ hoán đổi dịp ${name}`, ...cited, inPlaceOf: worked },
  { day: worked, kind: 'make-up', name: `Làm bù dịp ${name}`, ...cited, inPlaceOf: day },
]

const fullDay = [
  { from: 7 * 60, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
]

/** In the order in which they take force. */
export const notices: readonly Notice[] = [
  {
    key: 'vn-week',
    title: 'Tuần làm việc 40 giờ của cơ quan nhà nước',
    years: [],
    days: [],
    patterns: [
      {
        validFrom: '1999-10-02',
        purpose: 'counting',
        source: 'Quyết định 188/1999/QĐ-TTg (tuần 40 giờ); giờ trong ngày là mặc định, sửa theo quy chế của cơ quan',
        confidence: 'likely',
        week: { 1: fullDay, 2: fullDay, 3: fullDay, 4: fullDay, 5: fullDay },
      },
    ],
  },
  {
    key: 'vn-2018',
    title: 'Ngày nghỉ lễ, tết năm 2018',
    years: [2018],
    days: [
      ...off(code2012, newYear, '2018-01-01'),
      ...row(tet2018, tet, '2018-02-14', 5),
      ...instead(tet2018, tet, '2018-02-19', '2018-02-17'),
      ...instead(tet2018, tet, '2018-02-20', '2018-02-18'),
      ...off(code2012, kings, '2018-04-25'),
      ...off(code2012, victory, '2018-04-30'),
      ...off(code2012, labour, '2018-05-01'),
      ...off(code2012, nation, '2018-09-02'),
      ...instead(code2012, nation, '2018-09-03', '2018-09-02'),
      ...swap(swap2018, newYear, '2018-12-31', '2019-01-05'),
    ],
  },
  {
    key: 'vn-2019',
    title: 'Ngày nghỉ lễ, tết năm 2019',
    years: [2019],
    days: [
      ...off(code2012, newYear, '2019-01-01'),
      ...row(swap2018, tet, '2019-02-04', 5),
      ...off(code2012, kings, '2019-04-14'),
      ...instead(code2012, kings, '2019-04-15', '2019-04-14'),
      ...swap(swap2018, '30/4 và 1/5', '2019-04-29', '2019-05-04'),
      ...off(code2012, victory, '2019-04-30'),
      ...off(code2012, labour, '2019-05-01'),
      ...off(code2012, nation, '2019-09-02'),
    ],
  },
  {
    key: 'vn-2020',
    title: 'Ngày nghỉ lễ, tết năm 2020',
    years: [2020],
    days: [
      ...off(code2012, newYear, '2020-01-01'),
      ...row(tet2020, tet, '2020-01-23', 5),
      ...instead(tet2020, tet, '2020-01-28', '2020-01-25'),
      ...instead(tet2020, tet, '2020-01-29', '2020-01-26'),
      ...off(code2012, kings, '2020-04-02'),
      ...off(code2012, victory, '2020-04-30'),
      ...off(code2012, labour, '2020-05-01'),
      ...off(code2012, nation, '2020-09-02'),
    ],
  },
  {
    key: 'vn-2021',
    title: 'Ngày nghỉ lễ, tết năm 2021',
    years: [2021],
    days: [
      ...off(code2019, newYear, '2021-01-01'),
      ...row(n2021, tet, '2021-02-10', 5),
      ...instead(n2021, tet, '2021-02-15', '2021-02-13'),
      ...instead(n2021, tet, '2021-02-16', '2021-02-14'),
      ...off(code2019, kings, '2021-04-21'),
      ...off(code2019, victory, '2021-04-30'),
      ...off(code2019, labour, '2021-05-01'),
      ...instead(code2019, labour, '2021-05-03', '2021-05-01'),
      ...off(n2021, nation, '2021-09-02', '2021-09-03'),
    ],
  },
  {
    key: 'vn-2022',
    title: 'Ngày nghỉ lễ, tết năm 2022',
    years: [2022],
    days: [
      ...off(code2019, newYear, '2022-01-01'),
      ...instead(code2019, newYear, '2022-01-03', '2022-01-01'),
      ...row(n2022, tet, '2022-01-31', 5),
      ...off(code2019, kings, '2022-04-10'),
      ...instead(code2019, kings, '2022-04-11', '2022-04-10'),
      ...off(code2019, victory, '2022-04-30'),
      ...off(code2019, labour, '2022-05-01'),
      ...instead(code2019, victory, '2022-05-02', '2022-04-30'),
      ...instead(code2019, labour, '2022-05-03', '2022-05-01'),
      ...off(n2022, nation, '2022-09-01', '2022-09-02'),
    ],
  },
  {
    key: 'vn-2023',
    title: 'Ngày nghỉ lễ, tết năm 2023',
    years: [2023],
    days: [
      ...off(code2019, newYear, '2023-01-01'),
      ...instead(code2019, newYear, '2023-01-02', '2023-01-01'),
      ...row(n2023, tet, '2023-01-20', 5),
      ...instead(n2023, tet, '2023-01-25', '2023-01-21'),
      ...instead(n2023, tet, '2023-01-26', '2023-01-22'),
      ...off(code2019, kings, '2023-04-29'),
      ...off(code2019, victory, '2023-04-30'),
      ...off(code2019, labour, '2023-05-01'),
      ...instead(code2019, kings, '2023-05-02', '2023-04-29'),
      ...instead(code2019, victory, '2023-05-03', '2023-04-30'),
      ...off(n2023, nation, '2023-09-01', '2023-09-02'),
      ...instead(n2023, nation, '2023-09-04', '2023-09-02'),
    ],
  },
  {
    key: 'vn-2024',
    title: 'Ngày nghỉ lễ, tết năm 2024',
    years: [2024],
    days: [
      ...off(code2019, newYear, '2024-01-01'),
      ...row(n2024, tet, '2024-02-08', 5),
      ...instead(n2024, tet, '2024-02-13', '2024-02-10'),
      ...instead(n2024, tet, '2024-02-14', '2024-02-11'),
      ...off(code2019, kings, '2024-04-18'),
      ...swap(swap2024, '30/4 và 1/5', '2024-04-29', '2024-05-04'),
      ...off(code2019, victory, '2024-04-30'),
      ...off(code2019, labour, '2024-05-01'),
      ...off(n2024, nation, '2024-09-02', '2024-09-03'),
    ],
  },
  {
    key: 'vn-2025',
    title: 'Ngày nghỉ lễ, tết năm 2025',
    years: [2025],
    days: [
      ...off(code2019, newYear, '2025-01-01'),
      ...row(n2025, tet, '2025-01-27', 5),
      ...off(code2019, kings, '2025-04-07'),
      ...off(code2019, victory, '2025-04-30'),
      ...off(code2019, labour, '2025-05-01'),
      ...swap(n2025, '30/4 và 1/5', '2025-05-02', '2025-04-26'),
      ...off(n2025, nation, '2025-09-01', '2025-09-02'),
    ],
  },
  {
    key: 'vn-2026',
    title: 'Ngày nghỉ lễ, tết năm 2026',
    years: [2026],
    days: [
      ...off(code2019, newYear, '2026-01-01'),
      ...swap(swap2026, newYear, '2026-01-02', '2026-01-10'),
      ...row(n2026, tet, '2026-02-16', 5),
      ...off(code2019, kings, '2026-04-26'),
      ...instead(code2019, kings, '2026-04-27', '2026-04-26'),
      ...off(code2019, victory, '2026-04-30'),
      ...off(code2019, labour, '2026-05-01'),
      ...swap(n2026, nation, '2026-08-31', '2026-08-22'),
      ...off(n2026, nation, '2026-09-01', '2026-09-02'),
      ...off(culture, 'Ngày Văn hóa Việt Nam', '2026-11-24'),
    ],
  },
]
