/** An official paper as a Word file that needs no repair and is the same, byte by byte, whenever it is made of the same. */
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import { cleaned } from '../clean-text.ts'
import { drawnAppendix, drawnHeading } from '../drawn.ts'
import { titleOf } from '../lines.ts'
import { type PaperPart, partsOf } from '../parts.ts'
import { sameBytes } from '../same-bytes.ts'
import { A4, MARGINS, settingOf, textWidth } from '../setting.ts'
import { blocksOf } from './blocks.ts'
import { footOf } from './foot.ts'
import { headingOf } from './heading.ts'
import { pointTwips, twips } from './measures.ts'
import { balanced, line } from './paragraphs.ts'
import { STYLE, stylesOf } from './styles.ts'

/** The paper as a .docx; `madeAt` stands in its properties. */
export async function paperAsDocx(given: OfficialPaper, madeAt: Date): Promise<Buffer> {
  const paper = cleaned(given)
  const setting = settingOf(paper)
  const document = new Document({
    title: titleOf(paper),
    subject: paper.subject,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    ...(paper.draft ? { keywords: 'Bản trình ký' } : {}),
    compatibility: { version: 15 },
    defaultTabStop: twips(12.7),
    styles: stylesOf(setting, paper.form === 'party'),
    sections: partsOf(paper).map((part) => sectionOf(part, paper)),
  })
  return sameBytes(await Packer.toBuffer(document), madeAt)
}

function sectionOf(part: PaperPart, paper: OfficialPaper): ISectionOptions {
  const children = [
    ...(part.opens === 'paper' ? headingOf(paper, drawnHeading(paper)) : []),
    ...appendixHead(part),
    ...blocksOf(part.blocks, textWidth(part.landscape)),
    ...(part.signed ? footOf(paper) : []),
  ]
  return {
    properties: propertiesOf(part),
    headers: headersOf(),
    children: children.length === 0 ? [line(STYLE.plain, '')] : children,
  }
}

function appendixHead({ head, landscape }: PaperPart): Paragraph[] {
  if (head === null) return []
  const { label, title, note } = drawnAppendix(head, landscape)
  const width = textWidth(landscape)
  const below = { spacing: { after: pointTwips(10) } }
  return [
    line(STYLE.appendix, label),
    balanced(STYLE.appendixTitle, title, width, note === null ? below : {}),
    ...(note === null ? [] : [balanced(STYLE.appendixNote, note, width)]),
  ]
}

/** The library turns the sheet itself, so its sides are given as of an upright one. */
function propertiesOf({ landscape, opens }: PaperPart): NonNullable<ISectionOptions['properties']> {
  const { top, right, bottom, left, header } = MARGINS
  return {
    type: SectionType.NEXT_PAGE,
    ...(opens === null ? {} : { titlePage: true }),
    page: {
      size: {
        width: twips(A4.width),
        height: twips(A4.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        ...{ top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
        ...{ header: twips(header), footer: twips(header), gutter: 0 },
      },
      ...(opens === null ? {} : { pageNumbers: { start: 1 } }),
    },
  }
}

/** Centred in the upper margin; nothing on a first page. */
function headersOf(): NonNullable<ISectionOptions['headers']> {
  const number = new Paragraph({
    style: STYLE.pageNumber,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  return { default: new Header({ children: [number] }), first: new Header({ children: [line(STYLE.pageNumber, '')] }) }
}
