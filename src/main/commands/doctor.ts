/** `congso doctor`: what is in order and what is not, with what to do about it. */
import { brokenChains } from '../../modules/audit/index.ts'
import { foldsVietnamese, mayMakeLargeObjects, readableTables, serverVersion } from '../../platform/database/health.ts'
import type { Storage } from '../open-storage.ts'
import type { Result } from './result.ts'

type Finding = { check: string; ok: boolean; detail: string }

export async function doctor(storage: Storage): Promise<Result> {
  const findings = [
    await chains(storage),
    await letters(storage),
    await version(storage),
    await portalRole(storage),
    await largeObjects(storage),
  ]
  const isWell = findings.every(({ ok }) => ok)
  return {
    exitCode: isWell ? 0 : 1,
    output: { ok: isWell, findings },
    messages: findings.filter(({ ok }) => !ok).map(({ detail }) => detail),
  }
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
