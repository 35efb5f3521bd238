/** Builds the styles, fonts and browser programs (`npm run prepare`, also run by `npm ci`). */
import { pathToFileURL } from 'node:url'
import { buildAssets } from '../src/platform/bundle.ts'

export { buildAssets }

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAssets()
