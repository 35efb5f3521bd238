/** What the library knows against showing the files of a text. */
import type { Picture } from '../../../basics/picture.ts'
import { type Prose, picturesOf } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { whyNotShown } from '../rules/maps.ts'
import { namedFilesOf } from '../rules/named-files.ts'
import { filesByHash } from '../store/library.ts'

export type FileFinding = {
  check: 'file-unscanned' | 'map-islands-missing' | 'map-not-answered'
  level: 'block'
  field: 'body'
  quote: string
}

/** Each file that must not be shown, with its name. */
export async function fileFindings(
  db: Reader,
  { siteId, body, picture }: { siteId: string; body: Prose; picture?: Picture | undefined },
): Promise<FileFinding[]> {
  const shown = [...(picture ? [picture] : []), ...picturesOf(body), ...namedFilesOf(body)]
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
