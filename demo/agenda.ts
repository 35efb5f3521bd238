/** The leaders' agenda around the day of loading: five weeks back to two weeks ahead, so that no week looked at is empty. */
import { addDays, type LocalDate, weekdayOf } from '../src/basics/dates.ts'
import type { DemoAgendaEntry, DemoSite } from './shapes.ts'
import { sites } from './sites.ts'
import { hash } from './tokens.ts'

/** Title, who presides, place, who prepares, who else attends. */
type Plan = readonly [title: string, leaders: string, place: string, preparedBy: string, attendees: string]

const weeklyProvince: readonly (readonly [weekday: number, startsAt: string, plan: Plan])[] = [
  [1, '07:00', ['Chào cờ đầu tuần; hội ý Thường trực UBND tỉnh', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'Trụ sở UBND tỉnh', 'Văn phòng UBND tỉnh', 'Chánh Văn phòng, các Phó Chánh Văn phòng']],
  [5, '15:30', ['Giao ban công tác tuần, duyệt chương trình tuần sau', 'Chủ tịch UBND tỉnh', 'Phòng họp số 2, trụ sở UBND tỉnh', 'Văn phòng UBND tỉnh', 'Lãnh đạo Văn phòng, trưởng các phòng']],
]

const provincePlans: readonly Plan[] = [
  ['Họp Ban Thường vụ Tỉnh ủy', 'Bí thư Tỉnh ủy', 'Phòng họp số 1, trụ sở Tỉnh ủy', 'Văn phòng Tỉnh ủy', 'Các đồng chí Ủy viên Ban Thường vụ'],
  ['Phiên họp UBND tỉnh về tiến độ giải ngân vốn đầu tư công', 'Chủ tịch UBND tỉnh', 'Hội trường UBND tỉnh', 'Sở Tài chính', 'Thành viên UBND tỉnh, các chủ đầu tư'],
  ['Kiểm tra tiến độ thi công cầu Bến Lau 2', 'Phó Chủ tịch Thường trực UBND tỉnh', 'Phường Bến Lau', 'Sở Xây dựng', 'Ban Quản lý dự án, UBND phường Bến Lau'],
  ['Làm việc với xã Suối Trầm về giảm nghèo bền vững', 'Phó Chủ tịch UBND tỉnh', 'Trụ sở UBND xã Suối Trầm', 'Sở Nông nghiệp và Môi trường', 'Đảng ủy, UBND xã Suối Trầm'],
  ['Họp Ban Chỉ đạo chuyển đổi số tỉnh', 'Chủ tịch UBND tỉnh', 'Phòng họp trực tuyến, trụ sở UBND tỉnh', 'Sở Khoa học và Công nghệ', 'Thành viên Ban Chỉ đạo; điểm cầu 42 xã, phường, đặc khu'],
  ['Tiếp công dân định kỳ', 'Chủ tịch UBND tỉnh', 'Ban Tiếp công dân tỉnh', 'Thanh tra tỉnh', 'Lãnh đạo các sở liên quan'],
  ['Thẩm tra các tờ trình, dự thảo nghị quyết trình kỳ họp HĐND tỉnh', 'Phó Chủ tịch HĐND tỉnh', 'Phòng họp số 3, trụ sở HĐND tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Các Ban HĐND tỉnh'],
  ['Dự hội nghị trực tuyến do Chính phủ tổ chức về cải cách thủ tục hành chính', 'Phó Chủ tịch Thường trực UBND tỉnh', 'Phòng họp trực tuyến, trụ sở UBND tỉnh', 'Văn phòng UBND tỉnh', 'Giám đốc các sở'],
  ['Thăm, làm việc với ngư dân và Đồn Biên phòng Cửa Nhạn', 'Bí thư Tỉnh ủy', 'Xã Cửa Nhạn', 'Văn phòng Tỉnh ủy', 'Bộ Chỉ huy Quân sự tỉnh, UBND xã Cửa Nhạn'],
  ['Dự lễ khánh thành Trường Tiểu học Trầm Sơn', 'Phó Chủ tịch UBND tỉnh', 'Phường Trầm Sơn', 'Sở Giáo dục và Đào tạo', 'UBND phường Trầm Sơn'],
  ['Họp thẩm định quy hoạch chung đặc khu Hòn Nhạn', 'Chủ tịch UBND tỉnh', 'Phòng họp số 1, trụ sở UBND tỉnh', 'Sở Xây dựng', 'Các sở, UBND đặc khu Hòn Nhạn'],
  ['Hội nghị sơ kết quy chế phối hợp giữa UBND và UBMTTQ Việt Nam tỉnh', 'Chủ tịch UBMTTQ Việt Nam tỉnh', 'Hội trường Mặt trận tỉnh', 'UBMTTQ Việt Nam tỉnh', 'Các tổ chức chính trị - xã hội'],
  ['Làm việc với các doanh nghiệp trong Khu công nghiệp Gò Sim', 'Phó Chủ tịch UBND tỉnh', 'Khu công nghiệp Gò Sim', 'Ban Quản lý các khu công nghiệp', 'Sở Tài chính, Sở Công Thương'],
  ['Đối thoại với thanh niên về khởi nghiệp', 'Phó Bí thư Thường trực Tỉnh ủy', 'Trường Cao đẳng Hoài Giang', 'Tỉnh Đoàn', '300 đoàn viên, thanh niên'],
]

const departmentPlans: readonly Plan[] = [
  ['Giao ban Sở', 'Giám đốc Sở', 'Phòng họp Sở', 'Văn phòng Sở', 'Trưởng các phòng, đơn vị trực thuộc'],
  ['Dự phiên họp UBND tỉnh', 'Giám đốc Sở', 'Trụ sở UBND tỉnh', 'Văn phòng Sở', 'Theo giấy mời'],
  ['Kiểm tra công tác tại cơ sở', 'Phó Giám đốc Sở', 'Các xã, phường theo kế hoạch', 'Phòng chuyên môn', 'Đoàn kiểm tra của Sở'],
  ['Thẩm định hồ sơ, dự toán nhiệm vụ', 'Phó Giám đốc Sở', 'Phòng họp số 2', 'Phòng Kế hoạch - Tài chính', 'Thành viên hội đồng'],
  ['Hội nghị tập huấn chuyên môn cho cán bộ cấp xã', 'Phó Giám đốc Sở', 'Hội trường Sở', 'Văn phòng Sở', 'Cán bộ 42 xã, phường, đặc khu'],
  ['Tiếp công dân định kỳ', 'Giám đốc Sở', 'Phòng Tiếp công dân', 'Văn phòng Sở', 'Các phòng liên quan'],
  ['Họp Ban Biên tập Trang Thông tin điện tử', 'Trưởng Ban Biên tập', 'Phòng họp Sở', 'Văn phòng Sở', 'Thành viên Ban Biên tập'],
  ['Làm việc với đoàn công tác của bộ, ngành Trung ương', 'Giám đốc Sở', 'Phòng họp số 1', 'Văn phòng Sở', 'Lãnh đạo các phòng'],
]

const communePlans: readonly Plan[] = [
  ['Hội ý Thường trực Đảng ủy, HĐND, UBND', 'Bí thư Đảng ủy; Chủ tịch UBND', 'Phòng họp số 1', 'Văn phòng HĐND và UBND', 'Lãnh đạo UBMTTQ Việt Nam'],
  ['Tiếp công dân', 'Chủ tịch UBND', 'Phòng Tiếp công dân', 'Văn phòng HĐND và UBND', 'Công chức chuyên môn'],
  ['Kiểm tra hoạt động Trung tâm Phục vụ hành chính công', 'Chủ tịch UBND', 'Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công', 'Phòng Văn hóa - Xã hội'],
  ['Dự sinh hoạt chi bộ cơ sở', 'Bí thư Đảng ủy', 'Nhà văn hóa', 'Văn phòng Đảng ủy', 'Đảng ủy viên phụ trách'],
  ['Kiểm tra công trình giao thông, thủy lợi trên địa bàn', 'Phó Chủ tịch UBND', 'Hiện trường', 'Phòng Kinh tế', 'Ban Giám sát đầu tư của cộng đồng'],
  ['Họp triển khai công khai thông tin theo Luật Thực hiện dân chủ ở cơ sở', 'Phó Chủ tịch UBND', 'Phòng họp số 2', 'Văn phòng HĐND và UBND', 'Trưởng thôn, tổ dân phố'],
  ['Thăm, tặng quà gia đình chính sách', 'Chủ tịch UBMTTQ Việt Nam', 'Các thôn, tổ dân phố', 'Phòng Văn hóa - Xã hội', 'Các đoàn thể'],
  ['Hội nghị giao ban với trưởng thôn, tổ trưởng dân phố', 'Chủ tịch UBND', 'Hội trường UBND', 'Văn phòng HĐND và UBND', 'Công an, Quân sự, các đoàn thể'],
  ['Họp Tổ công nghệ số cộng đồng', 'Phó Chủ tịch UBND', 'Hội trường UBND', 'Phòng Văn hóa - Xã hội', 'Đoàn Thanh niên'],
]

const hours = ['07:30', '08:00', '08:30', '09:00', '14:00', '14:30', '15:00'] as const

export function agendaFor(today: LocalDate): DemoAgendaEntry[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  const days = Array.from({ length: 8 * 7 }, (_, index) => addDays(monday, index - 35)).filter((day) => weekdayOf(day) <= 6)
  return sites.filter((site) => site.kind !== 'district').flatMap((site) => days.flatMap((day) => entriesOf(site, day)))
}

function entriesOf(site: DemoSite, day: LocalDate): DemoAgendaEntry[] {
  const weekday = weekdayOf(day)
  if (site.kind === 'province') {
    const fixed = weeklyProvince.filter(([on]) => on === weekday).map(([, startsAt, plan]) => entry(site, day, startsAt, plan))
    const count = weekday === 6 ? 1 : 3
    return sorted([...fixed, ...picked(site, day, provincePlans, count)])
  }
  if (weekday === 6) return []
  const plans = site.kind === 'department' ? departmentPlans : communePlans
  return sorted(picked(site, day, plans, 1 + (hash(site.slug + day) % 2)))
}

/** Different plans at different hours: steps through the list from a place that the day gives. */
function picked(site: DemoSite, day: LocalDate, plans: readonly Plan[], count: number): DemoAgendaEntry[] {
  const start = hash(`${site.slug} ${day}`)
  return Array.from({ length: count }, (_, index) => {
    const plan = plans[(start + index * 5) % plans.length] ?? ['', '', '', '', '']
    return entry(site, day, hours[(start + index * 3) % hours.length] ?? '08:00', plan)
  })
}

const entry = (site: DemoSite, day: LocalDate, startsAt: string, plan: Plan): DemoAgendaEntry => {
  const [title, leaders, place, preparedBy, attendees] = plan
  return { site: site.slug, day, startsAt, title, leaders: leaders.split('; '), place, preparedBy, attendees }
}

const sorted = (entries: DemoAgendaEntry[]): DemoAgendaEntry[] => entries.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
