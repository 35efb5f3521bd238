/** `congso verify`: the signatures of PDF files, one JSON object a line. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseInstant } from '../../basics/dates.ts'
import type { OneSignature, SignatureReport } from '../../basics/signature-report.ts'
import { openTrust, type Trust, trustFolder, verifyPdf } from '../../platform/signatures/index.ts'
import { type Result, refused, wrongUse } from './result.ts'

export type VerifyOptions = { trust?: string; at?: string }

export type VerifyGround = {
  /** The data folder, where `trust` stands unless another folder is named. */
  dataDir: string
  now: Date
  out(line: string): void
  err(message: string): void
}

/** Exit 0 when every file was judged, whatever the verdict; 1 when a file could not be opened; 2 for wrong use. */
export async function verifyCommand(
  files: readonly string[],
  options: VerifyOptions,
  ground: VerifyGround,
): Promise<Result> {
  const at = options.at === undefined ? ground.now : parseInstant(options.at)
  if (at === null) return wrongUse(`“${options.at}” không phải thời điểm, ví dụ 2026-03-01T08:00:00+07:00.`)
  const trust = await trustOf(options, ground)
  if (trust === null)
    return wrongUse(`Không đọc được thư mục chứng thư ${options.trust}. Kiểm tra đường dẫn và quyền đọc.`)

  for (const name of trust.unread)
    ground.err(`Bỏ qua ${name}: không phải chứng thư, CRL hay phản hồi OCSP (PEM hoặc DER).`)
  if (trust.anchors.length === 0) ground.err(noAnchors(options, ground))
  const unopened: string[] = []
  for (const file of files)
    if (!(await verifyFile(file, { trust, at }, ground))) unopened.push(`Không mở được tệp ${file}.`)
  return unopened.length > 0 ? refused(unopened) : { exitCode: 0 }
}

async function trustOf({ trust }: VerifyOptions, { dataDir }: VerifyGround): Promise<Trust | null> {
  try {
    return await openTrust(trust ?? trustFolder(dataDir))
  } catch {
    // A folder that was asked for must be there; the product's own may not have been made yet.
    return trust === undefined ? openTrust({}) : null
  }
}

const noAnchors = ({ trust }: VerifyOptions, { dataDir }: VerifyGround): string =>
  `Chưa có chứng thư gốc nào trong ${trust ?? trustFolder(dataDir)}: mọi chữ ký đều bị báo chưa tin cậy. Đặt chứng thư gốc (PEM hoặc DER) vào đó.`

async function verifyFile(file: string, how: { trust: Trust; at: Date }, { out }: VerifyGround): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return false
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  out(JSON.stringify({ file, sha256, ...signatureJson(await verifyPdf(bytes, how)) }))
  return true
}

/** The report in the shape that scripts rely on. */
export function signatureJson({
  signed,
  valid,
  changedAfterLastSignature,
  verdict,
  signatures,
  problems,
}: SignatureReport) {
  return {
    signed,
    valid,
    changed_after_last_signature: changedAfterLastSignature,
    verdict,
    signatures: signatures.map(oneJson),
    problems,
  }
}

const oneJson = (one: OneSignature) => ({
  field: one.field,
  sub_filter: one.subFilter,
  signer: one.signer,
  organization: one.organization,
  part: one.part,
  signed_at: one.signedAt,
  time_source: one.timeSource,
  covers_whole_file: one.coversWholeFile,
  integrity: one.integrity,
  trusted: one.trusted,
  later_changes: one.laterChanges,
  later: one.later,
  docmdp: one.docmdp,
  problems: one.problems,
  issuer: one.issuer,
  certificate_from: one.certificateFrom,
  certificate_to: one.certificateTo,
  page: one.page,
  box: one.box,
  appearance_text: one.appearanceText,
})
