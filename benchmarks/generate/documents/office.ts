// The same words set by LibreOffice itself: its line breaks, its tables, its fonts and its way to write a PDF.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { randomFrom } from '../random.ts'
import type { GeneratedDocument } from './generate.ts'
import { makeFile } from './make-file.ts'
import { dateLine, numberLine, type Part, type Plan } from './plan.ts'

const run = promisify(execFile)
const conversionTime = 180_000

/** Papers by LibreOffice; null where it is not installed. They bear no signature: who signed stands in their text. */
export async function officeDocuments({
  count,
  seed,
}: {
  count: number
  seed: number
}): Promise<GeneratedDocument[] | null> {
  const has = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
  if (!has) return null
  const list: GeneratedDocument[] = []
  for (let index = 0; index < count; index++) {
    const recipe = { medium: 'born-digital', font: 'tinos', producer: 2, sealing: 'none', wrong: null } as const
    list.push(await makeFile(randomFrom(seed * 100_003 + index * 7919 + 5), { ...recipe, office: convert }, index))
  }
  return list
}

async function convert(plan: Plan): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-office-'))
  try {
    await writeFile(join(folder, 'van-ban.fodt'), flatText(plan))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const asked = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'van-ban.fodt')]
    await run('soffice', asked, { timeout: conversionTime })
    return await readFile(join(folder, 'van-ban.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

type Look = {
  size?: number
  bold?: boolean
  italic?: boolean
  align?: string
  indent?: boolean
  color?: string
  after?: number
}

/** A paragraph, with a style of its own: flat files may be as wordy as they like. */
class Text {
  readonly #styles: string[] = []
  paragraph(text: string, { size = 13, bold, italic, align = 'left', indent, color, after = 0 }: Look = {}): string {
    const name = `P${this.#styles.length + 1}`
    const weight = bold ? ' fo:font-weight="bold"' : ''
    const slant = italic ? ' fo:font-style="italic"' : ''
    const ink = color ? ` fo:color="${color}"` : ''
    const first = indent ? ' fo:text-indent="1.27cm"' : ''
    this.#styles.push(
      `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}"${first} fo:margin-bottom="${after}pt"/><style:text-properties style:font-name="Serif" fo:font-size="${size}pt"${weight}${slant}${ink}/></style:style>`,
    )
    return `<text:p text:style-name="${name}">${escaped(text)}</text:p>`
  }

  styles(): string {
    return this.#styles.join('')
  }
}

const columns = (name: string, left: string, right: string): string =>
  `<table:table table:name="${name}"><table:table-column table:style-name="Left"/><table:table-column table:style-name="Right"/><table:table-row><table:table-cell table:style-name="Bare">${left}</table:table-cell><table:table-cell table:style-name="Bare">${right}</table:table-cell></table:table-row></table:table>`

function flatText(plan: Plan): string {
  const text = new Text()
  const body = [
    headingOf(text, plan),
    titleOf(text, plan),
    ...plan.parts.map((part) => partOf(text, part)),
    closingOf(text, plan),
  ]
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
  const fonts =
    '<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="\'Times New Roman\'"/></office:font-face-decls>'
  const page =
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-left="3cm" fo:margin-right="1.5cm" fo:margin-top="2cm" fo:margin-bottom="2cm"/></style:page-layout>'
  const table =
    '<style:style style:name="Left" style:family="table-column"><style:table-column-properties style:column-width="6.8cm"/></style:style><style:style style:name="Right" style:family="table-column"><style:table-column-properties style:column-width="9.7cm"/></style:style><style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding="0.05cm"/></style:style>'
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">${fonts}<office:automatic-styles>${page}${table}${text.styles()}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document>`
}

function headingOf(text: Text, plan: Plan): string {
  const centre = { align: 'center', size: 12 } as const
  const isOrganisation = plan.scheme === 'party' || plan.scheme === 'youth'
  const number = numberLine(plan)
  const left = plan.left.flatMap((one) =>
    one.text.split('\n').map((part) => text.paragraph(part, { ...centre, bold: one.bold })),
  )
  left.push(text.paragraph(isOrganisation ? '*' : '_______', { ...centre, after: 4 }))
  if (number !== null) left.push(text.paragraph(number, { ...centre, size: 13 }))
  if (plan.kind === 'CV') left.push(text.paragraph(`V/v ${plan.subject}`, centre))
  for (const mark of [plan.secret, plan.urgency])
    if (mark) left.push(text.paragraph(mark, { ...centre, bold: true, color: '#c00000' }))
  const nation = plan.scheme === 'party' ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : ['ĐOÀN TNCS HỒ CHÍ MINH']
  const state = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  const right = (isOrganisation ? nation : state).map((part) => text.paragraph(part, { ...centre, bold: true }))
  right.push(
    text.paragraph('_______________', { ...centre, after: 4 }),
    text.paragraph(dateLine(plan), { ...centre, size: 13, italic: true }),
  )
  return columns('Heading', left.join(''), right.join(''))
}

function titleOf(text: Text, plan: Plan): string {
  const centre = { align: 'center', size: 14, bold: true } as const
  const named =
    plan.kind === 'CV'
      ? []
      : [
          text.paragraph(''),
          text.paragraph(plan.kindName.toUpperCase(), centre),
          text.paragraph(plan.subject, { ...centre, after: 10 }),
        ]
  const [only, ...more] = plan.addressees
  if (only === undefined) return named.join('')
  if (more.length === 0) return [...named, text.paragraph(`Kính gửi: ${only}.`, { align: 'center', after: 8 })].join('')
  const rows = plan.addressees.map((one, at) =>
    text.paragraph(`- ${one}${at === more.length ? '.' : ';'}`, { indent: true }),
  )
  return [...named, text.paragraph('Kính gửi:', { indent: true }), ...rows].join('')
}

function partOf(text: Text, part: Part): string {
  if ('rows' in part) return part.rows.map((row) => text.paragraph(row.join('   '), { size: 12 })).join('')
  const { text: words, style } = part
  if (style === 'centre') return text.paragraph(words, { align: 'center', bold: true, after: 6 })
  return text.paragraph(words, {
    align: 'justify',
    indent: true,
    italic: style === 'ground',
    bold: style === 'bold',
    after: 4,
  })
}

function closingOf(text: Text, plan: Plan): string {
  const end = plan.scheme === 'party' ? ',' : ';'
  const label =
    plan.recipients.length === 0 ? [] : [text.paragraph('Nơi nhận:', { size: 12, bold: true, italic: true })]
  const left = plan.recipients.map((one, at) =>
    text.paragraph(`- ${one}${at === plan.recipients.length - 1 ? '.' : end}`, { size: 11 }),
  )
  const right = plan.signings
    .slice(0, 1)
    .flatMap((signing) => [
      ...signing.lines.map((one) => text.paragraph(one, { align: 'center', bold: true })),
      ...Array.from({ length: 4 }, () => text.paragraph('')),
      ...(signing.below ? [text.paragraph(signing.below, { align: 'center', bold: true })] : []),
      text.paragraph(signing.name, { align: 'center', bold: true }),
    ])
  const bare = text.paragraph('')
  return bare + columns('Closing', [...label, ...left, bare].join(''), right.join(''))
}
