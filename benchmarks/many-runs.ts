/**
 * Loaded before tests (`--import`): every property that names no number of its own is tried CONGSO_RUNS times, so that a
 * long night looks further than a short test run.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(process.env['CONGSO_RUNS'] ?? 10_000) })
