/** The handbook's pages as they lie in `docs/handbook`: the notation editors know, and pictures on lines of their own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNotation } from '../../basics/prose/notation.ts'
import type { Prose } from '../../basics/prose/types.ts'
import { projectRoot } from '../../platform/asset-folders.ts'
import { handbookPath, handbookPicturePath } from './paths.ts'

export type HandbookPart =
  | { kind: 'text'; prose: Prose }
  | { kind: 'picture'; src: string; alt: string; width: number; height: number }

export type HandbookPage = { title: string; parts: readonly HandbookPart[] }

export type Handbook = {
  /** By name: 'viet-bai'; the contents are 'README'. */
  pages: ReadonlyMap<string, HandbookPage>
  /** The pictures as they are sent, by file name. */
  pictures: ReadonlyMap<string, Buffer>
}

export const contentsName = 'README'

const folder = join(projectRoot, 'docs', 'handbook')
const nothing: Prose = { type: 'doc', version: 1, content: [] }

/** Read once, when the desk opens; a picture that is not there is left out. */
export function readHandbook(from = folder): Handbook {
  const pictures = picturesIn(join(from, 'images'))
  const names = existsSync(from) ? readdirSync(from).filter((name) => name.endsWith('.md')) : []
  const pages = names.map((name) => {
    return [name.replace(/\.md$/, ''), pageOf(readFileSync(join(from, name), 'utf8'), pictures)] as const
  })
  return { pages: new Map(pages), pictures }
}

function picturesIn(images: string): Map<string, Buffer> {
  const names = existsSync(images) ? readdirSync(images).filter((name) => name.endsWith('.webp')) : []
  return new Map(names.map((name) => [name, readFileSync(join(images, name))]))
}

function pageOf(text: string, pictures: ReadonlyMap<string, Buffer>): HandbookPage {
  const [first = '', ...rest] = text.split('\n')
  const pieces = rest.join('\n').split(/^(!\[[^\]]*\]\(images\/[^)]+\))$/m)
  const parts = pieces.flatMap((piece) => partOf(piece.trim(), pictures))
  return { title: first.replace(/^# /, ''), parts }
}

function partOf(piece: string, pictures: ReadonlyMap<string, Buffer>): HandbookPart[] {
  if (piece === '') return []
  const [, alt = '', name = ''] = /^!\[([^\]]*)\]\(images\/([^)]+)\)$/.exec(piece) ?? []
  if (name === '') return [{ kind: 'text', prose: readNotation(withAddresses(piece), nothing) }]
  const picture = pictures.get(name)
  if (picture === undefined) return []
  return [{ kind: 'picture', src: handbookPicturePath(name), alt, ...sizeOfWebp(picture) }]
}

/** Links between the files become links between the desk's pages. */
const withAddresses = (text: string): string =>
  text.replace(/\]\(([a-z-]+|README)\.md(#[^)]*)?\)/g, (_, name: string) => `](${handbookPath(name)})`)

/** The size stands in the header: of a lossy picture (VP8), or of one with more to it (VP8X). */
function sizeOfWebp(file: Buffer): { width: number; height: number } {
  if (file.toString('latin1', 12, 16) === 'VP8X') {
    return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  }
  return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
}
