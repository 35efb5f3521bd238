/** What `congso doctor` says about documents: whom signatures are trusted from, recognition of scans, the watched folders. */
import { dayOf, dayText } from '../../basics/dates.ts'
import { troubles } from '../../modules/intake/index.ts'
import { recognitionTool } from '../../platform/pdf/index.ts'
import { openTrust, type TrustState, trustFolder, trustState } from '../../platform/signatures/index.ts'
import type { Storage } from '../open-storage.ts'
import type { Finding } from './doctor.ts'

export async function documentFindings(storage: Storage, dataDir: string, now: Date): Promise<Finding[]> {
  const folder = trustFolder(dataDir)
  const state = await openTrust(folder)
    .catch(() => openTrust({}))
    .then((trust) => trustState(trust, now))
  return [anchors(state, folder), lists(state, now), await recognition(), await folders(storage)]
}

const dated = (name: string, at: Date): string => `${name} (${dayText(dayOf(at), 'vi')})`

function anchors({ anchors: all, unread }: TrustState, folder: string): Finding {
  const check = 'trust-anchors'
  const over = all.filter(({ isOver }) => isOver)
  const told = [
    all.length === 0
      ? `Chưa có chứng thư gốc nào trong ${folder}: mọi chữ ký bị báo chưa tin cậy, văn bản đến bị dừng. Chép chứng thư gốc (PEM hoặc DER) vào đó.`
      : `${all.length} chứng thư gốc được tin cậy.`,
    ...(over.length === 0 ? [] : [`Đã hết hạn: ${over.map(({ name, until }) => dated(name, until)).join(', ')}.`]),
    ...(unread.length === 0 ? [] : [`Không phải chứng thư, CRL hay phản hồi OCSP: ${unread.join(', ')}.`]),
  ]
  const isNoted = all.length === 0 || over.length > 0 || unread.length > 0
  return { check, ok: true, detail: told.join(' '), ...(isNoted ? { isNoted: true as const } : {}) }
}

const soon = 2 * 86_400_000

/** A list that ran out stops every new document of its issuer, and nobody would know why. */
function lists({ lists: all }: TrustState, now: Date): Finding {
  const check = 'revocation-lists'
  const stale = all.filter(({ isStale }) => isStale)
  const ending = all.filter(({ isStale, until }) => !isStale && until.getTime() - now.getTime() < soon)
  const named = (some: typeof all) => some.map(({ issuer, until }) => dated(issuer, until)).join(', ')
  if (stale.length > 0) {
    const detail = `Danh sách thu hồi (CRL) đã quá hạn: ${named(stale)}. Văn bản mới của các tổ chức này bị dừng: chép CRL mới vào thư mục trust.`
    return { check, ok: false, detail }
  }
  if (ending.length > 0) {
    const detail = `Danh sách thu hồi (CRL) sắp hết hạn: ${named(ending)}. Chép CRL mới vào thư mục trust.`
    return { check, ok: true, detail, isNoted: true }
  }
  const first = [...all].sort((one, other) => one.until.getTime() - other.until.getTime())[0]
  const until = first === undefined ? '' : `; sớm nhất phải thay ${dated(first.issuer, first.until)}`
  return { check, ok: true, detail: `${all.length} danh sách thu hồi còn hạn${until}.` }
}

async function recognition(): Promise<Finding> {
  const check = 'recognition'
  const tool = await recognitionTool()
  if (tool === 'tesseract') return { check, ok: true, detail: 'Nhận dạng chữ bằng tesseract của máy.' }
  const detail =
    tool === null
      ? 'Không có công cụ nhận dạng chữ: bản quét phải điền tay. Cài tesseract-ocr và tesseract-ocr-vie.'
      : 'Nhận dạng chữ bằng bản đi kèm npm, chậm hơn. Nên cài tesseract-ocr và tesseract-ocr-vie.'
  return { check, ok: true, detail, isNoted: true }
}

/** A folder that cannot be read is a fault; files and arrivals that were set aside are for people to look at. */
async function folders({ desk }: Storage): Promise<Finding> {
  const check = 'intake-folders'
  const found = await troubles(desk())
  const unread = found.filter(({ folder }) => folder !== null)
  const left = found.filter(({ files, aside }) => files + aside > 0)
  const told = [
    ...(unread.length === 0
      ? []
      : [
          `Không đọc được thư mục theo dõi của: ${unread.map(({ slug, folder }) => `${slug} (${folder})`).join(', ')}.`,
        ]),
    ...(left.length === 0
      ? []
      : [
          `Chưa nhận được hoặc phải để riêng: ${left.map(({ slug, files, aside }) => `${slug} ${files + aside} tệp`).join(', ')}. Xem ở bàn làm việc, Nguồn văn bản.`,
        ]),
  ]
  if (told.length === 0) return { check, ok: true, detail: 'Thư mục theo dõi đọc được, không có tệp bị bỏ lại.' }
  return { check, ok: unread.length === 0, detail: told.join(' '), isNoted: true }
}
