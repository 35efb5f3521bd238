/** The built files of the look, read once and kept in memory with their compressed forms. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { assetFolder, sourceFolders } from './asset-folders.ts'

export type Asset = { bytes: Buffer; contentType: string; br: Buffer | null; gzip: Buffer | null }

export type Assets = {
  /** The hashed address of an asset by its plain name. Throws for a name that was not built. */
  url(name: string): string
  /** The asset at `/assets/<name>-<hash>.<ext>`, or null. */
  read(path: string): Asset | null
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Opens the built assets; builds them first when there are none or a source is newer. */
export async function openAssets(): Promise<Assets> {
  if (await isStale()) {
    // The bundler is loaded only when there is something to build.
    const { buildAssets } = await import('./bundle.ts')
    await buildAssets()
  }
  const manifest = JSON.parse(await readFile(join(assetFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  const held = new Map<string, Asset>()
  await Promise.all(Object.values(manifest).map(async (url) => held.set(url, await load(url))))
  return {
    url(name) {
      const url = manifest[name]
      if (url === undefined) throw new Error(`no asset is called ${name}`)
      return url
    },
    read: (path) => held.get(path) ?? null,
  }
}

async function load(url: string): Promise<Asset> {
  const path = join(assetFolder, url.slice('/assets/'.length))
  const [bytes, br, gzip] = await Promise.all([readFile(path), readIfThere(`${path}.br`), readIfThere(`${path}.gz`)])
  return { bytes, contentType: types[extname(path)] ?? 'application/octet-stream', br, gzip }
}

const readIfThere = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null)

async function isStale(): Promise<boolean> {
  const built = await stat(join(assetFolder, 'manifest.json')).catch(() => null)
  if (built === null) return true
  const changed = await Promise.all(sourceFolders.map(newestIn))
  return Math.max(...changed) > built.mtimeMs
}

/** Milliseconds of the newest source in a folder; 0 where the folder is not delivered. */
async function newestIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  const sources = files.filter((name) => /(\.css|\.svg|islands.*\.ts)$/.test(join(folder, name)))
  const times = await Promise.all(sources.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  return Math.max(0, ...times)
}
