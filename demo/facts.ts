/** What a manuscript may say about the site it stands on: its name in a sentence, its leaders. */
import { communeLeaders } from './officials.ts'
import type { DemoSite } from './shapes.ts'

const departmentLeaders: Readonly<Record<string, readonly [director: string, deputy: string]>> = {
  'so-khcn': ['Mạc Đăng Tường', 'Lục Thị Giáng Hương'],
  'so-nnmt': ['Đàm Quốc Khuông', 'Chử Văn Lành'],
  'so-y-te': ['Ninh Thị Hạ Vy', 'Tống Phước Toàn'],
}

/** Field of work, whom it works with, the picture that shows it. */
const fields: Readonly<Record<string, readonly [field: string, partners: string, view: string]>> = {
  'so-khcn': ['khoa học, công nghệ và chuyển đổi số', 'doanh nghiệp, tổ công nghệ số cộng đồng', 'computers'],
  'so-nnmt': ['nông nghiệp và môi trường', 'hợp tác xã, trang trại, hộ nông dân', 'rice-field'],
  'so-y-te': ['y tế và bảo trợ xã hội', 'cơ sở khám, chữa bệnh, trạm y tế', 'clinic'],
}

/** Villages or quarters, product, school, people and households, the picture that shows the place. */
const places: Readonly<Record<string, readonly string[]>> = {
  'ben-lau': [
    'tổ dân phố Bến Cũ',
    'tổ dân phố Bờ Sông',
    'tổ dân phố Trường Thi',
    'bánh tráng Bến Lau',
    'Trường THCS Bến Lau',
    '48.200',
    '12.350',
    'river',
  ],
  'tram-son': [
    'tổ dân phố Đình',
    'tổ dân phố Lò Gốm',
    'tổ dân phố Giếng',
    'gốm Trầm Sơn',
    'Trường THCS Trầm Sơn',
    '31.700',
    '8.140',
    'old-town',
  ],
  'dong-seu': [
    'thôn Trung',
    'thôn Thượng',
    'thôn Hạ',
    'gạo thơm Đồng Sếu',
    'Trường THCS Đồng Sếu',
    '22.900',
    '5.960',
    'rice-field',
  ],
  'suoi-tram': [
    'thôn Đầu Suối',
    'thôn Ngọn Suối',
    'thôn Khe Đá',
    'mật ong Suối Trầm',
    'Trường PTDT bán trú THCS Suối Trầm',
    '11.600',
    '2.610',
    'mountains',
  ],
  'cua-nhan': [
    'thôn Bến Cá',
    'thôn Đầm',
    'thôn Xóm Cát',
    'nước mắm Cửa Nhạn',
    'Trường THCS Cửa Nhạn',
    '19.300',
    '4.720',
    'harbour',
  ],
  'hon-nhan': [
    'thôn Bãi Trước',
    'thôn Bãi Sau',
    'thôn Hải Đăng',
    'rong biển Hòn Nhạn',
    'Trường Tiểu học và THCS Hòn Nhạn',
    '6.400',
    '1.580',
    'island',
  ],
}

/** Nature and history in two sentences each, for the standing pages. */
const stories: Readonly<Record<string, readonly [nature: string, history: string]>> = {
  'ben-lau': [
    '',
    'Bến Lau khởi nguồn là bến thuyền nơi lau sậy mọc dày, nơi ghe gốm, ghe gạo tụ về. Dãy nhà kho gạch và trụ neo đá còn lại là di tích cấp tỉnh.',
  ],
  'tram-son': [
    '',
    'Trầm Sơn nổi tiếng với nghề gốm có từ cuối thế kỷ XVII và ngôi đình năm gian hai chái. Lễ hội trống đình Trầm Sơn là sinh hoạt văn hóa lớn nhất trong năm.',
  ],
  'dong-seu': [
    'xã nằm giữa đồng bằng phù sa sông Trầm, có hơn 1.060 ha đất lúa, kênh mương dày. Những chân ruộng trũng là nơi sếu về kiếm ăn.',
    'Tên xã gắn với những đàn sếu mỗi mùa lại về. Xã được thành lập trên cơ sở thị trấn Trầm Giang và phần lớn xã Đồng Thượng của huyện Trầm Giang cũ.',
  ],
  'suoi-tram': [
    'xã nằm dưới chân dãy Trầm Lĩnh, độ cao từ 280 đến 1.200 m, rừng chiếm ba phần tư diện tích. Suối Trầm là nguồn của sông Trầm.',
    'Cộng đồng các dân tộc ở Suối Trầm cùng gìn giữ ruộng bậc thang, nghề dệt và những bài hát mùa xuân. Xã được thành lập trên cơ sở xã Đầu Suối và một phần xã Đồng Thượng.',
  ],
  'cua-nhan': [
    'xã nằm ở cửa sông Trầm, có bờ biển dài 11 km, đầm phá và rừng ngập mặn. Cảng cá và khu neo đậu tránh bão là hạ tầng quan trọng của nghề biển.',
    'Người dân Cửa Nhạn nhiều đời bám biển, giữ lễ cầu ngư và nghề làm nước mắm. Xã được thành lập trên cơ sở xã Nhạn Thủy và vùng ven biển lân cận.',
  ],
  'hon-nhan': [
    'đặc khu là một hòn đảo cách bờ 21 hải lý, diện tích 9,6 km², có núi thấp, bãi cát và rạn san hô được bảo vệ. Nước ngọt và điện sạch là hai ưu tiên hàng đầu.',
    'Hòn Nhạn được đặt tên theo đàn nhạn biển làm tổ trên vách đá. Ngọn hải đăng và đình thờ tổ nghề biển là những nơi người đảo luôn tự hào.',
  ],
}

const placeNames = ['thonmot', 'thonhai', 'thonba', 'sanpham', 'truong', 'dan', 'ho', 'canh'] as const

/** Reporters who sign for a site when a manuscript names nobody. */
const reporters: Readonly<Record<string, readonly string[]>> = {
  'hoai-giang': ['Minh Khuê', 'Hoài Nam', 'Sông Trầm', 'Hải Yến', 'Quang Lâm'],
  'so-khcn': ['Bảo Khanh', 'Thiên Phú', 'Ngân Hà'],
  'so-nnmt': ['Đồng Xanh', 'Trường Giang', 'Văn Thuận', 'Biển Bạc'],
  'so-y-te': ['Hạ Chi', 'Áo Trắng', 'Minh Triều'],
  'ben-lau': ['Bến Cũ', 'Thu Phố'],
  'tram-son': ['Gốm Trầm', 'Đình Vân'],
  'dong-seu': ['Hương Sếu', 'Trung Điền'],
  'suoi-tram': ['A Sình', 'Suối Ngàn'],
  'cua-nhan': ['Sóng Nhạn', 'Bích Sương'],
  'hon-nhan': ['Đảo Xanh', 'Hải Đăng'],
  'tram-giang': ['Lam Giang', 'Ngọc Đồng', 'Thanh Huyền'],
}

export const reporterOf = (slug: string, seed: number): string => {
  const names = reporters[slug] ?? []
  return names[seed % names.length] ?? 'BBT'
}

export function factsOf(site: DemoSite): Record<string, string> {
  const base = {
    xa: site.shortName,
    Xa: capital(site.shortName),
    ten: site.name.replace(/^(Phường|Xã|Đặc khu|Huyện) /, ''),
    dt: site.phone,
    mail: site.email,
    diachi: site.address,
  }
  if (site.kind === 'commune') return { ...base, ...communeFacts(site) }
  const [director = '', deputy = ''] = departmentLeaders[site.slug] ?? []
  const [field = '', partners = '', view = ''] = fields[site.slug] ?? []
  return director === ''
    ? base
    : {
        slug: site.slug,
        so: site.shortName,
        linhvuc: field,
        doitac: partners,
        canh: view,
        ...base,
        giamdoc: `đồng chí ${director}, Giám đốc Sở`,
        phogiamdoc: `đồng chí ${deputy}, Phó Giám đốc Sở`,
      }
}

function communeFacts(site: DemoSite): Record<string, string> {
  const leaders = communeLeaders[site.slug]
  const kind = site.slug === 'hon-nhan' ? 'đặc khu' : (site.shortName.split(' ')[0] ?? '')
  const known = places[site.slug] ?? []
  return {
    ...Object.fromEntries(placeNames.map((name, index) => [name, known[index] ?? ''])),
    slug: site.slug,
    dacdiem: stories[site.slug]?.[0] ?? '',
    lichsu: stories[site.slug]?.[1] ?? '',
    cap: kind,
    ubnd: `UBND ${site.shortName}`,
    bithu: `đồng chí ${leaders?.party}, Bí thư Đảng ủy ${kind}`,
    chutich: `đồng chí ${leaders?.chair}, Chủ tịch UBND ${kind}`,
    phochutich: `đồng chí ${leaders?.vice}, Phó Chủ tịch UBND ${kind}`,
    mattran: `đồng chí ${leaders?.front}, Chủ tịch UBMTTQ Việt Nam ${kind}`,
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
