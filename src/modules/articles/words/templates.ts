/** Half-filled texts an article may begin with, in the notation of plain fields. Dots stand where the writer goes on. */
import type { Genre } from '../rules/genre.ts'

export { genreNames } from './writing.ts'

type TemplateText = {
  hint: string
  title?: string
  summary?: string
  byline?: string
  body?: string
  programme?: unknown
}

export const blankTemplate = { name: 'Trang trắng', hint: 'Chưa có chữ nào; chọn thể loại khi viết.' }

export const templateTexts: Record<Genre, TemplateText> = {
  tin: {
    hint: 'Một sự việc: việc gì, ở đâu, khi nào, ai tham dự, kết quả.',
    body: `Ngày …, tại …, … (cơ quan) tổ chức … (sự việc). Dự có các đồng chí: … (họ tên, chức vụ đầy đủ).

… (Nội dung chính: số liệu, ý kiến chỉ đạo.)

… (Kết quả, việc tiếp theo.)`,
    byline: 'Tin, ảnh: …',
  },
  bai: {
    hint: 'Bài viết dài, có các phần với đề mục.',
    body: `… (Mở đầu: vấn đề và vì sao đáng quan tâm.)

## … (Đề mục thứ nhất)

…

## … (Đề mục thứ hai)

…`,
  },
  'thong-bao': {
    hint: 'Cúp điện, lịch tiếp dân, tuyển dụng, phòng chống thiên tai…; có ngày hết hiệu lực.',
    title: 'Thông báo về việc …',
    body: `… (cơ quan) thông báo về việc … như sau:

- Thời gian: từ … đến …
- Địa điểm: …
- Đối tượng: …
- Nội dung: …

Mọi thông tin xin liên hệ: … (bộ phận, điện thoại, thư điện tử).`,
  },
  'chum-anh': {
    hint: 'Nhiều ảnh với chú thích; ít chữ.',
    body: '… (Một đoạn giới thiệu: sự kiện, nơi, ngày.)',
    byline: 'Ảnh: …',
  },
  'phong-van': {
    hint: 'Hỏi và đáp với một người.',
    body: `… (Giới thiệu người trả lời: họ tên, chức vụ, và vấn đề.)

**Phóng viên: … ?**

*Đồng chí …:* …

**Phóng viên: … ?**

*Đồng chí …:* …`,
  },
  'phat-thanh': {
    hint: 'Chương trình có số, ngày phát và các mục; kèm tệp âm thanh.',
    programme: [
      { title: 'Tin trong tuần', minutes: 5 },
      { title: '… (chuyên mục)', minutes: 7 },
      { title: '… (tiết mục)' },
    ],
    body: '… (Giới thiệu chương trình. Thêm tệp âm thanh và nội dung bằng chữ bên dưới.)',
    byline: 'Biên tập: … – Đọc: …',
  },
  video: {
    hint: 'Một video với phụ đề hoặc nội dung bằng chữ.',
    body: '… (Một đoạn giới thiệu video.)',
    byline: 'Video: …',
  },
  'tra-loi-ban-doc': {
    hint: 'Câu hỏi của bạn đọc và trả lời của cơ quan.',
    title: 'Trả lời bạn đọc về …',
    body: `## Câu hỏi

> … (Nội dung câu hỏi. Không ghi số điện thoại, địa chỉ nhà của người hỏi.)

## Trả lời

… (cơ quan trả lời) trả lời như sau:

…

Căn cứ: … (số, ký hiệu, ngày của văn bản).`,
  },
  'phong-su': { hint: 'Bài điều tra, ghi chép tại chỗ.' },
  'do-hoa': { hint: 'Một hình vẽ số liệu; phần chữ nói lại đầy đủ các số trong hình.' },
  anh: { hint: 'Một ảnh với lời chú thích.', byline: 'Ảnh: …' },
}
