import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const projectRoot = root
export const assetFolder = join(root, 'dist', 'assets')
export const sourceFolders = [join(root, 'src', 'design'), join(root, 'src', 'islands')] as const
