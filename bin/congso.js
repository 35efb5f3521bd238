#!/usr/bin/env node
// The product runs from its TypeScript source; tsx is registered here so that every entrance starts the same way.
import { register } from 'tsx/esm/api'

register()
await import('../src/main/cli.ts')
