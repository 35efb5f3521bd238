/** Signed files altered and spoiled, far more often than `npm test` does it. */
import type { Row } from '../measure/rows.ts'
import { triedTests } from './properties.ts'

export async function signatureRows({
  mutations,
  fuzzSeconds,
}: {
  mutations: number
  fuzzSeconds: number
}): Promise<Row[]> {
  const altered = await triedTests(['tests/signatures/mutations.test.ts'], { CONGSO_MUTATIONS: String(mutations) })
  const spoiled = await triedTests(['tests/signatures/fuzzing.test.ts'], { CONGSO_FUZZ_SECONDS: String(fuzzSeconds) })
  return [
    {
      key: 'signature-mutations',
      what: `Signed files altered, ${mutations.toLocaleString('en')} times: facts that failed (a file called valid)`,
      value: altered.fail,
      unit: '',
      atMost: 0,
      from: { facts: altered.tests, mutations },
    },
    {
      key: 'signature-fuzzing',
      what: 'Spoiled files given to the verifier: facts that failed (a fault, or no answer in time)',
      value: spoiled.fail,
      unit: '',
      atMost: 0,
      from: { facts: spoiled.tests, seconds: fuzzSeconds },
    },
  ]
}
