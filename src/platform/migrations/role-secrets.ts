// The generated passwords of the login roles, kept beside the data and readable by its owner only.
import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export const loginRoles = ['congso_desk', 'congso_portal', 'congso_worker'] as const

export type LoginRole = (typeof loginRoles)[number]

export type RolePasswords = Record<LoginRole, string>

/** Reads `roles.json` in the folder, or makes it; of several processes that make it at once, all get the first one's. */
export async function rolePasswords(secretsDir: string): Promise<RolePasswords> {
  const file = path.join(secretsDir, 'roles.json')
  return (await readPasswords(file)) ?? makePasswords(secretsDir, file)
}

async function readPasswords(file: string): Promise<RolePasswords | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<RolePasswords>
    return loginRoles.every((role) => typeof kept[role] === 'string') ? (kept as RolePasswords) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function makePasswords(folder: string, file: string): Promise<RolePasswords> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = Object.fromEntries(loginRoles.map((role) => [role, randomBytes(24).toString('base64url')]))
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    // Unlike a rename, a link never replaces the file another process has just made.
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const kept = await readPasswords(file)
  if (!kept) throw new Error(`${file} không phải danh sách mật khẩu của các vai trò`)
  return kept
}
