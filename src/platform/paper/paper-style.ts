/** The styles of the paper's HTML, written without signs that HTML escapes, because they stand inside the document. */
import { A4, BODY, MARGINS, type Setting, SIGNATURE_ROOM, textWidth } from './setting.ts'

const { top, right, bottom, left } = MARGINS
const margin = `${top}mm ${right}mm ${bottom}mm ${left}mm`

export const paperStyle = (setting: Setting): string =>
  [sheetStyle(setting), textStyle, headingStyle(setting), footStyle(setting), tableStyle, mediaStyle].join('')

const sheetStyle = (setting: Setting): string => `
@page { size: A4; margin: ${margin}; @top-center { content: counter(page); font: ${setting.pageNumber}pt 'Times New Roman', Tinos, serif; } }
@page lying { size: A4 landscape; }
@page :first { @top-center { content: none; } }
body { margin: 0; color: #000; background: #e9e9e9; font: ${BODY.size}pt/${BODY.lines * 1.149} 'Times New Roman', Tinos, serif; }
.sheet { box-sizing: border-box; width: ${A4.width}mm; max-width: 100%; min-height: ${A4.height}mm; margin: 8mm auto; padding: ${margin}; background: #fff; }
.sheet.landscape { width: ${A4.height}mm; min-height: ${A4.width}mm; }
`

const textStyle = `
p, h1, h2, h3, h4, h5, ul { margin: 0 0 ${BODY.after}pt; padding: 0; font-size: inherit; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { font-weight: bold; text-indent: ${BODY.firstLine}mm; break-after: avoid; }
.plain { font-weight: normal; }
p, li { text-align: justify; }
li { list-style: none; text-indent: ${BODY.firstLine}mm; margin-bottom: ${BODY.after}pt; }
li::before { content: '- '; }
.indented { text-indent: ${BODY.firstLine}mm; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.bold { font-weight: bold; }
.italic { font-style: italic; }
`

const headingStyle = (setting: Setting): string => `
header p, header h1, header h2, .foot p { margin: 0; text-align: center; text-indent: 0; line-height: 1.15; text-wrap: balance; }
.sides { display: grid; grid-template-columns: 72fr 93fr; row-gap: 6pt; align-items: start; }
.superior { font-size: ${setting.superior}pt; }
.issuer { font-size: ${setting.issuer}pt; font-weight: bold; }
.nation { font-size: ${setting.nation.sizes[0]}pt; font-weight: bold; }
.motto { width: fit-content; margin-inline: auto; font-size: ${setting.nation.sizes.at(-1)}pt; border-bottom: 0.75pt solid; padding-bottom: 2pt; }
.short-line::after { content: ''; display: block; width: 22mm; margin: 3pt auto 0; border-bottom: 0.75pt solid; }
.number { font-size: ${setting.number}pt; }
.about { font-size: ${setting.about}pt; padding-top: 6pt; }
.place { font-size: ${setting.place}pt; font-style: italic; }
.kind { font-size: ${setting.kind}pt; padding-top: 14pt; }
.subject { font-size: ${setting.subject}pt; font-weight: bold; padding-bottom: 12pt; }
.party .subject::after { content: '-----'; border: 0; margin-top: 0; }
.addressee { padding-block: 8pt 12pt; }
.addressee .one { padding-left: 45mm; text-align: left; padding-top: 4pt; }
.appendix { padding-bottom: 10pt; }
.appendix h2, .appendix p { font-size: ${setting.appendix}pt; }
.appendix .title { font-weight: bold; }
.appendix .note { font-style: italic; white-space: pre-wrap; }
`

const footStyle = (setting: Setting): string => `
.foot { grid-template-columns: 70fr 95fr; padding-top: 18pt; break-inside: avoid; }
.foot .recipients-head { text-align: left; font-size: ${setting.recipientsHead}pt; font-weight: bold; font-style: italic; }
.party .recipients-head { font-weight: normal; font-style: normal; text-decoration: underline; }
.foot .recipient { text-align: left; font-size: ${setting.recipients}pt; }
.signer { font-size: ${setting.signer}pt; font-weight: bold; }
.room { padding-top: ${SIGNATURE_ROOM}pt; }
`

const tableStyle = `
table { width: 100%; border-collapse: collapse; margin-bottom: 10pt; font-size: 12pt; line-height: 1.15; font-variant-numeric: tabular-nums; }
table.small { font-size: 11pt; }
caption { padding-bottom: 4pt; font-size: 13pt; font-weight: bold; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
th, td { padding: 2pt 1.2mm; border: 0.5pt solid #000; vertical-align: middle; font-weight: normal; }
th.bold, td.bold { font-weight: bold; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`

const mediaStyle = `
@media print {
  body { background: #fff; }
  .sheet, .sheet.landscape { width: auto; min-height: 0; margin: 0; padding: 0; break-after: page; }
  .sheet:last-child { break-after: auto; }
  .sheet.landscape { page: lying; }
}
@media screen and (max-width: ${textWidth(false) + 45}mm) {
  .sheet, .sheet.landscape { width: auto; min-height: 0; margin: 0; padding: 5mm; }
  .wide { overflow-x: auto; }
  .sides { grid-template-columns: 1fr; }
  .foot { row-gap: 14pt; }
  .addressee .one { padding-left: 8mm; }
}
`
