import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

// What is made on the machine and not kept: the same folders that .gitignore names.
const MADE = new Set(['node_modules', '.git', 'data', 'dist', 'coverage', 'test-results'])
const TEXT = /(\.(tsx?|m?js|json|sql|md|css|html|svg|sh|ya?ml|txt)|(^|\/)(\.npmrc|\.gitignore|run|LICENSE))$/

/** Every kept file of the repository, as paths from its root, in order. */
export async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const kept = entries.filter(({ name }) => !MADE.has(name))
  const found = await Promise.all(kept.map((entry) => (entry.isDirectory() ? below(root, entry.name) : [entry.name])))
  return found.flat().sort()
}

/** Whether the rules about texts read this file. */
export const isText = (path: string) => TEXT.test(path)

async function below(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.name === 'node_modules') return []
      return entry.isDirectory() ? below(root, path) : [path]
    }),
  )
  return found.flat()
}
