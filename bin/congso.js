#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=50
// A young generation of 8 MB and a slowly growing heap cost a tenth more processor time and save a third of the memory.
// The product runs from its TypeScript source; tsx is registered here so that every entrance starts the same way.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

// The settings lie beside the program, not in the folder somebody calls it from.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
await import('../src/main/cli.ts')
