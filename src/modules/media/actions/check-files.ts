/** What the library knows against showing the files of a text. */
import type { Picture } from '../../../basics/picture.ts'
import { type Prose, picturesOf } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { whyNotShown } from '../rules/maps.ts'
import { type NamedFile, namedFilesOf } from '../rules/named-files.ts'
import { filesByHash } from '../store/library.ts'

export type FileFinding = {
  check: 'file-unscanned' | 'map-islands-missing' | 'map-not-answered'
  level: 'block'
  field: 'body'
  quote: string
}

type Looked = {
  siteId: string
  body: Prose
  picture?: Picture | undefined
  files?: readonly NamedFile[] | undefined
}

/** Each file that must not be shown, with its name. */
export async function fileFindings(
  db: Reader,
  { siteId, body, picture, files: others = [] }: Looked,
): Promise<FileFinding[]> {
  const shown = [...(picture ? [picture] : []), ...picturesOf(body), ...namedFilesOf(body), ...others]
  const files = await filesByHash(db, siteId, [...new Set(shown.map(({ sha256 }) => sha256))])
  const found = files.flatMap((file) => {
    const why = whyNotShown(file)
    const checks = [
      file.scan === 'unscanned' ? ('file-unscanned' as const) : null,
      why === null ? null : mapChecks[why],
    ]
    return checks.flatMap((check) => (check === null ? [] : [{ check, quote: file.name }]))
  })
  return found.map((one) => ({ ...one, level: 'block', field: 'body' }))
}

const mapChecks = { 'islands-missing': 'map-islands-missing', 'map-not-answered': 'map-not-answered' } as const
