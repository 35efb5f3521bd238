// A template as an agency would make it in Word: its own heading and foot, placeholders where the paper's words go.
import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })

const cell = (...texts: string[]) =>
  new TableCell({ children: texts.map(line), width: { size: 50, type: WidthType.PERCENTAGE } })

const heading = new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  rows: [
    new TableRow({
      children: [
        cell('{coQuanChuQuan}', '{coQuanBanHanh}', 'Số: {soKyHieu}'),
        cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '{diaDanhNgayThang}'),
      ],
    }),
  ],
})

const foot = new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  rows: [
    new TableRow({
      children: [
        cell('Nơi nhận:', '{#noiNhan}', '{.}', '{/noiNhan}'),
        cell('{#quyenHan}', '{.}', '{/quyenHan}', '{chucVu}', '{hoTen}'),
      ],
    }),
  ],
})

/** With the content put in whole. */
export const wholeTemplate = (...more: string[]): Promise<Buffer> =>
  templateOf([
    heading,
    line('{tenLoai}'),
    line('{trichYeu}'),
    line('{@noiDung}'),
    foot,
    line('{#phuLuc}'),
    line('{nhan}: {ten}'),
    line('{@noiDung}'),
    line('{/phuLuc}'),
    ...more.map(line),
  ])

/** With loops, where the agency decides how each kind of block looks. */
export const loopedTemplate = (): Promise<Buffer> =>
  templateOf([
    line('{tenLoai} {trichYeu}'),
    ...[
      '{#khoi}',
      '{#laTieuDe1}',
      '{chu}',
      '{/laTieuDe1}',
      '{#laTieuDe2}',
      '{chu}',
      '{/laTieuDe2}',
      '{#laTieuDe3}',
      '{chu}',
      '{/laTieuDe3}',
      '{#laDoan}',
      '{chu}',
      '{/laDoan}',
      '{#laGach}',
      '- {chu}',
      '{/laGach}',
      '{#laBang}',
      '{tenBang}',
    ].map(line),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: [cell('TT'), cell('Nội dung'), cell('Xem'), cell('Truy cập')] }),
        new TableRow({ children: [cell('{#dong}{c1}'), cell('{c2}'), cell('{c3}'), cell('{c4}{/dong}')] }),
      ],
    }),
    ...['{/laBang}', '{/khoi}'].map(line),
  ])

export const templateOf = (children: ISectionOptions['children']): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      creator: 'Văn phòng',
      sections: [{ headers: { default: new Header({ children: [line('Mẫu của cơ quan')] }) }, children }],
    }),
  )

export const linesTemplate = (...texts: string[]): Promise<Buffer> => templateOf(texts.map(line))
