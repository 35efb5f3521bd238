/** Makes the files a browser loads: styles with their fonts and drawings, and the small programs, named by their content. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { assetFolder, projectRoot } from './asset-folders.ts'

const entries = [
  'src/design/portal.css',
  'src/design/documents.css',
  'src/design/desk.css',
  'src/design/motifs/favicon.svg',
  'src/islands/early.ts',
  'src/islands/list.ts',
  'src/islands/media.ts',
  'src/islands/reader.ts',
  'src/islands/suggest.ts',
  'src/islands/editor.ts',
  'src/islands/arrange.ts',
  'src/islands/passages.ts',
  'src/islands/passkey.ts',
  'src/islands/follow.ts',
  'src/islands/intake.ts',
  'src/islands/figures.ts',
  'src/islands/ratings.ts',
]

/** The oldest browsers served: phones that stopped being updated in 2022. */
const target = ['chrome99', 'edge99', 'firefox97', 'safari15.4']

/** Builds everything into `dist/assets` and returns plain name → address. Safe to run beside a server that reads the old files. */
export async function buildAssets(): Promise<Record<string, string>> {
  await mkdir(assetFolder, { recursive: true })
  const made = await build({
    absWorkingDir: projectRoot,
    entryPoints: entries,
    outdir: assetFolder,
    bundle: true,
    minify: true,
    metafile: true,
    target,
    format: 'iife',
    publicPath: '/assets/',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    legalComments: 'none',
    logLevel: 'error',
  })
  const outputs = Object.keys(made.metafile.outputs).map((path) => basename(path))
  await Promise.all(outputs.filter((name) => extname(name) !== '.woff2').map(compress))
  const manifest = Object.fromEntries(outputs.map((name) => [plainName(name), `/assets/${name}`]).sort())
  await writeFile(join(assetFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await sweep(outputs)
  return manifest
}

const plainName = (name: string): string => name.replace(/-[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, '')

async function compress(name: string): Promise<void> {
  const path = join(assetFolder, name)
  const bytes = await readFile(path)
  await Promise.all([
    promisify(brotliCompress)(bytes).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(bytes, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ])
}

/** Takes away what earlier builds left. */
async function sweep(outputs: readonly string[]): Promise<void> {
  const kept = new Set(['manifest.json', ...outputs.flatMap((name) => [name, `${name}.br`, `${name}.gz`])])
  const found = await readdir(assetFolder)
  await Promise.all(found.filter((name) => !kept.has(name)).map((name) => rm(join(assetFolder, name), { force: true })))
}
