// One article of every genre, with everything running text may hold.
import sharp from 'sharp'
import type { Picture } from '../../src/basics/picture.ts'
import type { Block, Prose } from '../../src/basics/prose/prose.ts'
import { type Genre, genres } from '../../src/modules/articles/rules/genre.ts'
import type { ArticleWish, MadeItem, MadeSite } from '../support/builders.ts'
import type { TestPortal } from '../support/portal.ts'

const day = 86_400_000

/** Enters them on the site; answers each by its genre. */
export async function enterEveryGenre(portal: TestPortal, site: MadeSite): Promise<Map<Genre, MadeItem>> {
  const shown = await filesFor(portal, site)
  const made = new Map<Genre, MadeItem>()
  for (const [index, genre] of genres.entries()) {
    const publishedAt = new Date(Date.now() - (index + 1) * 60_000)
    made.set(genre, await portal.article(site, { genre, publishedAt, ...wishFor(genre, shown) }))
  }
  return made
}

type Files = { picture: Picture; other: Picture; document: Block; recording: { sha256: string } }

async function filesFor({ picture, file }: TestPortal, site: MadeSite): Promise<Files> {
  const field = await picture(site, 'canh-dong.jpg', await drawing('#2f6f4f'), 'Cánh đồng lúa chín bên suối')
  const bridge = await picture(site, 'cau-treo.jpg', await drawing('#8a5a2b'), 'Cầu treo bắc qua suối')
  const document = await file(site, 'ke-hoach-so-12.pdf', Buffer.from('%PDF-1.4\n%%EOF'))
  const recording = await file(site, 'ban-tin.mp3', Buffer.from('ID3'), 'audio/mpeg')
  const said = { caption: 'Cánh đồng thôn Suối Đá, tháng 9.', credit: 'Ảnh: Ban Biên tập' }
  return { picture: { ...field, ...said }, other: bridge, document, recording: { sha256: recording.attrs.sha256 } }
}

const drawing = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 1280, height: 853, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

function wishFor(genre: Genre, files: Files): ArticleWish {
  const common = { summary: 'Tóm tắt hai câu. Câu thứ hai nói thêm một điều.', byline: 'Tin, ảnh: Tổ biên tập mẫu' }
  return { ...common, ...wishes(files)[genre] }
}

const wishes = (files: Files): Record<Genre, ArticleWish> => ({ ...written(files), ...shownAndHeard(files) })

type ShownAndHeard = 'anh' | 'chum-anh' | 'video' | 'phat-thanh' | 'do-hoa'

const written = ({ picture, other, document }: Files): Record<Exclude<Genre, ShownAndHeard>, ArticleWish> => ({
  tin: {
    title: 'Khởi công cầu dân sinh qua suối',
    section: 'news-economy',
    picture,
    content: { body: longText(picture, document) },
  },
  bai: {
    ...{ title: 'Chuyện giữ rừng ở bản cao', section: 'news-culture', origin: 'republished', sourceName: 'Báo mẫu' },
    sourceUrl: 'https://bao-mau.example/chuyen-giu-rung',
  },
  'phong-su': { title: 'Một ngày theo chân người đưa thư', section: 'news-culture', picture: other },
  'phong-van': { title: 'Hỏi chuyện người mở lớp học đêm', section: 'news-culture' },
  'thong-bao': {
    title: 'Thông báo lịch cắt điện',
    section: 'notices',
    expiresAt: new Date(Date.now() + 6 * day),
    eventAt: new Date(Date.now() + 2 * day),
  },
  'tra-loi-ban-doc': {
    title: 'Trả lời về hồ sơ đất đai',
    section: 'voter-replies',
    text: 'Căn cứ Luật số 31/2024/QH15 và Nghị định số 102/2024/NĐ-CP.',
  },
})

const shownAndHeard = ({ picture, other, recording }: Files): Record<ShownAndHeard, ArticleWish> => ({
  anh: {
    title: 'Mùa nước đổ',
    section: 'multimedia-photos',
    content: { body: prose({ type: 'image', attrs: picture }) },
  },
  'chum-anh': {
    ...{ title: 'Chợ phiên đầu năm', section: 'multimedia-photos', picture: other },
    content: {
      body: prose(text('Chợ họp từ sáng sớm.'), { type: 'gallery', attrs: { pictures: [picture, other, other] } }),
    },
  },
  video: {
    ...{ title: 'Toàn cảnh lễ hội xuống đồng', section: 'multimedia-video', picture },
    content: { body: prose({ type: 'video', attrs: { ...recording, ...clip } }) },
  },
  'phat-thanh': {
    ...{ title: 'Bản tin phát thanh thứ ba', section: 'multimedia-radio', series: 'Bản tin của xã', seriesNumber: 18 },
    airOn: '2026-09-15',
    content: {
      body: prose({ type: 'audio', attrs: { ...recording, ...broadcast } }),
      programme: [{ title: 'Lịch tiêm phòng cho đàn trâu bò', minutes: 4 }, { title: 'Giá nông sản trong tuần' }],
    },
  },
  'do-hoa': { title: 'Sáu tháng qua những con số', section: 'news-economy', picture: other },
})

const clip = {
  ...{ name: 'le-hoi.mp4', contentType: 'video/mp4', title: 'Lễ hội xuống đồng' },
  transcript: 'Tiếng trống mở hội.',
}

const broadcast = {
  ...{ name: 'ban-tin.mp3', contentType: 'audio/mpeg', title: 'Bản tin số 18' },
  transcript: 'Kính chào bà con.\n\nTin thứ nhất.',
}

const prose = (...content: Block[]): Prose => ({ type: 'doc', version: 1, content })

const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

const cell = (words: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [text(words)],
})

const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })

const longText = (picture: Picture, document: Block): Prose =>
  prose(
    text('Sáng nay, Ủy ban nhân dân tỉnh tổ chức lễ khởi công cầu dân sinh qua suối Bạc.'),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Quy mô công trình' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Xem ' },
        {
          type: 'text',
          text: 'quyết định đầu tư',
          marks: [{ type: 'link', attrs: { href: 'https://van-ban.example/12' } }],
        },
        { type: 'text', text: ' và ' },
        { type: 'text', text: 'Kế hoạch số 12/KH-UBND', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'Diện tích 120 m' },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Các hạng mục' }] },
    {
      type: 'bulletList',
      content: ['Mố cầu', 'Đường dẫn hai đầu'].map((words) => ({ type: 'listItem', content: [text(words)] })),
    },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [text('Nghiệm thu')] }] },
    { type: 'blockquote', content: [text('Bà con chờ cây cầu này đã lâu.')] },
    { type: 'image', attrs: picture },
    {
      type: 'table',
      attrs: { caption: 'Kinh phí theo nguồn (triệu đồng)' },
      content: [
        row(...['Nguồn', 'Năm 2025', 'Năm 2026', 'Ghi chú'].map((words) => cell(words, 'tableHeader'))),
        row(
          cell('Ngân sách tỉnh', 'tableHeader'),
          cell('12.500'),
          cell('8.000'),
          cell('Theo nghị quyết của Hội đồng nhân dân'),
        ),
        row(cell('Đóng góp', 'tableHeader'), cell('1.200'), cell('0'), cell('Ngày công và hiến đất')),
      ],
    },
    { type: 'horizontalRule' },
    document,
  )
