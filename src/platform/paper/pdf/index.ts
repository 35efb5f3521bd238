/** An official paper as a tagged PDF, set by typst from a sheet of ours: no browser, no network, no packages. */
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { OfficialPaper } from '../../../basics/official-paper.ts'
import { cleaned } from '../clean-text.ts'
import { drawnPaper } from '../drawn.ts'
import { fontFiles } from '../fonts.ts'

const sheet = join(import.meta.dirname, 'official-paper.typ')

let compiler: NodeCompiler | null = null

/** Made at the first paper: it reads the fonts, which takes longer than any paper. */
const opened = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [...new Set(Object.values(fontFiles).map(dirname))] }],
  })
  return compiler
}

/** The paper as a PDF; `madeAt` stands in its properties. */
export async function paperAsPdf(given: OfficialPaper, madeAt: Date): Promise<Buffer> {
  const drawn = drawnPaper(cleaned(given))
  const compiled = opened().compile({ mainFilePath: sheet, inputs: { paper: JSON.stringify(drawn) } })
  const { result } = compiled
  if (result === null)
    throw new Error(`the sheet was not set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000)
  const pdf =
    accessible(() => opened().pdf(result, { pdfStandard: 'ua-1', creationTimestamp })) ??
    opened().pdf(result, { creationTimestamp })
  opened().evictCache(10)
  return Buffer.from(pdf)
}

/** PDF/UA wherever the paper allows it: headings that skip a level, or signs no font has, leave it tagged only. */
function accessible(write: () => Buffer): Buffer | null {
  try {
    return write()
  } catch {
    return null
  }
}
