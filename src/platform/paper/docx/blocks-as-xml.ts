/** The text of a paper as WordprocessingML, to be put into another document. */
import { Document, Packer, Paragraph } from 'docx'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import { type FlowBlock, partsOf } from '../parts.ts'
import { filesOf } from '../same-bytes.ts'
import { settingOf } from '../setting.ts'
import { blocksOf } from './blocks.ts'
import { stylesOf } from './styles.ts'

export type BlocksAsXml = {
  xmlOf: (blocks: readonly FlowBlock[]) => string
  /** The styles the XML names. */
  styles: string
}

/** Writes all blocks at once, each part between two marks, because the library writes whole documents only. */
export async function blocksAsXml(paper: OfficialPaper, width: number): Promise<BlocksAsXml> {
  const all = partsOf(paper).flatMap(({ blocks }) => blocks)
  const document = new Document({
    styles: stylesOf(settingOf(paper), paper.form === 'party'),
    sections: [{ children: all.flatMap((block) => [new Paragraph({ style: mark }), ...blocksOf([block], width)]) }],
  })
  const files = filesOf(await Packer.toBuffer(document))
  const body = /<w:body>([\s\S]*)<w:sectPr/.exec(files.get('word/document.xml')?.toString('utf8') ?? '')?.[1] ?? ''
  const [, ...written] = body.split(marked)
  const xmlByBlock = new Map(all.map((block, at) => [block, written[at] ?? '']))
  return {
    xmlOf: (blocks) => blocks.map((block) => xmlByBlock.get(block) ?? '').join(''),
    styles: files.get('word/styles.xml')?.toString('utf8') ?? '',
  }
}

const mark = 'CongSoBlock'
const marked = /<w:p><w:pPr><w:pStyle w:val="CongSoBlock"\/><\/w:pPr><\/w:p>/
