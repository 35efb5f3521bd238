import type { Block, Prose } from '../../../basics/prose/prose.ts'

export type NamedFile = { sha256: string; name: string; contentType: string }

/** The recordings, captions and attachments a text shows, under the names of their addresses. Pictures are told apart. */
export const namedFilesOf = (prose: Prose): NamedFile[] => prose.content.flatMap(filesIn)

function filesIn(block: Block): NamedFile[] {
  switch (block.type) {
    case 'attachment':
      return [plain(block.attrs)]
    case 'video':
    case 'audio': {
      const captions = block.attrs.captionsSha256
      const file = plain(block.attrs)
      return captions === undefined
        ? [file]
        : [file, { sha256: captions, name: 'captions.vtt', contentType: 'text/vtt' }]
    }
    case 'blockquote':
      return block.content.flatMap(filesIn)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(filesIn))
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(filesIn)))
    default:
      return []
  }
}

const plain = ({ sha256, name, contentType }: NamedFile): NamedFile => ({ sha256, name, contentType })
