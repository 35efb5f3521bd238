/** `congso doctor`: what is in order and what is not, with what to do about it. */
import { brokenChains } from '../../modules/audit/index.ts'
import { letterState } from '../../modules/worklist/index.ts'
import { foldsVietnamese, mayMakeLargeObjects, readableTables, serverVersion } from '../../platform/database/health.ts'
import { pingClamd } from '../../platform/malware.ts'
import type { Configuration } from '../configuration.ts'
import type { Storage } from '../open-storage.ts'
import { documentFindings } from './doctor-documents.ts'
import type { Result } from './result.ts'

export type Finding = {
  check: string
  ok: boolean
  detail: string
  /** Nothing is wrong, and yet the operator must know. */
  isNoted?: true
}

export async function doctor(
  storage: Storage,
  { clamdUrl, mail, dataDir }: Pick<Configuration, 'clamdUrl' | 'mail'> & Partial<Pick<Configuration, 'dataDir'>>,
): Promise<Result> {
  const findings = [
    await chains(storage),
    await letters(storage),
    await version(storage),
    await portalRole(storage),
    await largeObjects(storage),
    await post(storage, mail !== null),
    await malware(clamdUrl),
    ...(dataDir === undefined ? [] : await documentFindings(storage, dataDir, new Date())),
  ]
  const isWell = findings.every(({ ok }) => ok)
  return {
    exitCode: isWell ? 0 : 1,
    output: { ok: isWell, findings },
    messages: findings.filter(({ ok, isNoted }) => !ok || isNoted).map(({ detail }) => detail),
  }
}

/** Without a mail server the desk works as before; whoever runs it should know that nobody is written to. */
async function post({ desk }: Storage, isSetUp: boolean): Promise<Finding> {
  if (!isSetUp) {
    const detail = 'Chưa có máy chủ thư (SMTP_URL, MAIL_FROM): không thư nào được gửi cho người làm việc.'
    return { check: 'mail', ok: true, detail, isNoted: true }
  }
  const { waiting, failing, lastProblem } = await letterState(desk())
  const trouble = `${failing} thư chưa gửi được: ${lastProblem ?? ''} Kiểm tra SMTP_URL và máy chủ thư.`
  return { check: 'mail', ok: failing === 0, detail: failing === 0 ? `Đang chờ gửi ${waiting} thư.` : trouble }
}

async function chains({ desk }: Storage): Promise<Finding> {
  const broken = await brokenChains(desk())
  const detail =
    broken.length === 0
      ? 'Nhật ký nguyên vẹn.'
      : `Nhật ký bị sửa: ${broken.map(({ chainId, seq }) => `chuỗi ${chainId}, mục ${seq}`).join('; ')}. Báo ngay người phụ trách an toàn thông tin.`
  return { check: 'audit-chain', ok: broken.length === 0, detail }
}

/** A server that cannot fold Vietnamese capitals would find and sort wrongly. */
async function letters({ desk }: Storage): Promise<Finding> {
  const ok = await foldsVietnamese(desk())
  return {
    check: 'vietnamese-letters',
    ok,
    detail: ok ? 'Chữ Việt đúng.' : 'Cơ sở dữ liệu cần được tạo với mã hóa UTF-8 (C.UTF-8).',
  }
}

async function version({ desk }: Storage): Promise<Finding> {
  const number = await serverVersion(desk())
  return {
    check: 'postgresql',
    ok: number >= 150_000,
    detail: `PostgreSQL ${Math.floor(number / 10_000)}; cần từ 15 trở lên.`,
  }
}

/** On a server of the operator's this is a step of the superuser. */
async function largeObjects({ portal }: Storage): Promise<Finding> {
  const ok = !(await mayMakeLargeObjects(portal()))
  const detail = ok
    ? 'Vai trò của cổng không tạo được đối tượng lớn.'
    : 'Vai trò của cổng còn quyền tạo đối tượng lớn: chạy database/superuser.sql một lần bằng tài khoản quản trị PostgreSQL.'
  return { check: 'large-objects', ok, detail }
}

/** Without a scanner the product works; that nothing is scanned must not be forgotten. */
async function malware(clamdUrl: string | null): Promise<Finding> {
  const check = 'malware-scanner'
  if (clamdUrl === null) {
    const detail = 'Chưa khai báo CLAMD_URL: tệp tải lên không được quét mã độc. Cài ClamAV (clamd) rồi đặt CLAMD_URL.'
    return { check, ok: true, detail, isNoted: true }
  }
  const ok = await pingClamd(clamdUrl)
  const detail = ok
    ? 'Bộ quét mã độc trả lời.'
    : 'Bộ quét mã độc không trả lời: tệp mới bị đánh dấu chưa quét và chưa đăng được. Kiểm tra dịch vụ clamd và CLAMD_URL.'
  return { check, ok, detail }
}

/** The citizen's side must not be able to read a base table. */
async function portalRole({ portal }: Storage): Promise<Finding> {
  const ok = (await readableTables(portal())) === 0
  return {
    check: 'portal-role',
    ok,
    detail: ok
      ? 'Vai trò của cổng chỉ đọc được phần đã công bố.'
      : 'Vai trò của cổng đọc được bảng gốc: chạy “congso migrate”.',
  }
}
