/** Fills an agency's own Word template: its pages, seals and styles stay, only the placeholders are replaced. */
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import { cleaned } from '../clean-text.ts'
import { blocksAsXml } from '../docx/blocks-as-xml.ts'
import { gridOf } from '../grid.ts'
import { type FlowBlock, partsOf } from '../parts.ts'
import { packedFile } from '../same-bytes.ts'
import { textWidth } from '../setting.ts'
import { compiled, lookOver } from './look-over.ts'
import { type OpenTemplate, openTemplate } from './open-template.ts'
import { dressed } from './styles-of-template.ts'
import { TemplateRefused } from './template-refused.ts'
import { valuesOf } from './values.ts'
import type { TemplateProblem } from './words.ts'

/** What is wrong with a template, for the moment it is uploaded; empty when it can be used. */
export function templateProblems(template: Buffer): readonly TemplateProblem[] {
  const opened = openTemplate(template)
  if ('problem' in opened) return [opened.problem]
  const seen = lookOver(opened.files)
  return 'problems' in seen ? seen.problems : []
}

/** The template with the paper's words in it. Throws `TemplateRefused` with sentences for a template that is not right. */
export async function paperFromTemplate(template: Buffer, given: OfficialPaper): Promise<Buffer> {
  const opened = openTemplate(template)
  if ('problem' in opened) throw new TemplateRefused([opened.problem])
  const seen = lookOver(opened.files)
  if ('problems' in seen) throw new TemplateRefused(seen.problems)
  const paper = cleaned(given)
  const lost = leftOver(seen.names, paper)
  if (lost.length > 0) throw new TemplateRefused(lost)
  return filled(opened, paper)
}

/** What this paper has and the template has no place for. */
function leftOver(names: ReadonlySet<string>, paper: OfficialPaper): TemplateProblem[] {
  const parts = partsOf(paper)
  const columns = Math.max(0, ...parts.flatMap(({ blocks }) => blocks).map(columnsOf))
  const named = [...names].flatMap((name) => /^c(\d+)$/.exec(name)?.[1] ?? []).map(Number)
  const isLooped = names.has('dong') && !names.has('noiDung')
  return [
    ...(isLooped && columns > Math.max(0, ...named)
      ? [{ problem: 'columns-missing', at: String(columns) } as const]
      : []),
    ...(parts.some(({ head }) => head !== null) && !names.has('phuLuc')
      ? [{ problem: 'no-appendix', at: null } as const]
      : []),
  ]
}

const columnsOf = (block: FlowBlock): number =>
  block.kind === 'table' ? (gridOf(block, textWidth(false))?.widths.length ?? 0) : 0

async function filled({ files, main }: OpenTemplate, paper: OfficialPaper): Promise<Buffer> {
  const styled = await blocksAsXml(paper, widthOf(files.get(main)?.toString('utf8') ?? ''))
  const styles = partBeside(main, 'styles.xml')
  let theirs = files.get(styles)?.toString('utf8') ?? '<w:styles></w:styles>'
  const document = compiled(files)
  const values = valuesOf(paper, (blocks) => {
    const blockXml = styled.xmlOf(blocks)
    const worn = dressed(blockXml, styled.styles, theirs)
    theirs = worn.styles
    return worn.xml
  })
  document.render(values)
  const rendered = document.getZip()
  return packedFile([...files].map(([name, data]) => [name, partOf(name, data)] as const))

  /** Only what holds placeholders is written anew; every other part keeps its bytes. */
  function partOf(name: string, data: Buffer): Buffer {
    if (name === styles) return Buffer.from(theirs, 'utf8')
    if (name === '[Content_Types].xml') return asDocument(data)
    if (!/^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name) && name !== main) return data
    return rendered.files[name]?.asNodeBuffer() ?? data
  }
}

/** How wide the text runs in the template's last section, in millimetres: tables are made to fit. */
function widthOf(document: string): number {
  const section = document.slice(document.lastIndexOf('<w:sectPr'))
  const [page = 0] = numbersOf(section, 'pgSz', ['w'])
  const [left = 0, right = 0] = numbersOf(section, 'pgMar', ['left', 'right'])
  const width = ((page - left - right) / 1440) * 25.4
  return width > 50 && width < 500 ? width : textWidth(false)
}

function numbersOf(xml: string, tag: string, names: readonly string[]): number[] {
  const found = new RegExp(`<w:${tag}\\b[^>]*>`).exec(xml)?.[0] ?? ''
  return names.map((name) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(found)?.[1] ?? 0))
}

const partBeside = (main: string, name: string): string => main.replace(/[^/]+$/, name)

/** A template saved as .dotx becomes a document. */
const asDocument = (types: Buffer): Buffer =>
  Buffer.from(
    types.toString('utf8').replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
  )
