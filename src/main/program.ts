import { resolve } from 'node:path'

/** The file that starts the product, for processes of our own. */
export const program = resolve(import.meta.dirname, '../../bin/congso.js')
