/** Verifies the signatures of a PDF file within bounded time and memory; it never throws. */
import type { SignatureReport } from '../../basics/signature-report.ts'
import { Budget, Damaged, TooCostly, Unsupported } from './budget.ts'
import type { Trust } from './certificates/trust.ts'
import { checkFile, Encrypted } from './check-file.ts'
import { reportOf } from './report.ts'

const milliseconds = 5000
const mostUnpacked = 256 * 1024 * 1024

/** `at` is the moment to judge certificates at, where no time-stamp proves an earlier one; now, unless told otherwise. */
export async function verifyPdf(
  bytes: Uint8Array,
  { trust, at = new Date() }: { trust: Trust; at?: Date },
): Promise<SignatureReport> {
  try {
    return reportOf(checkFile(bytes, { trust, at, budget: new Budget(milliseconds, mostUnpacked) }))
  } catch (problem) {
    return unreadable(bytes, wordFor(problem))
  }
}

function wordFor(problem: unknown): string {
  if (problem instanceof Encrypted) return 'encrypted'
  if (problem instanceof Unsupported) return 'unsupported'
  if (problem instanceof TooCostly) return 'too-costly'
  // Also what no rule of ours foresaw: an unknown fault is never a pass.
  return problem instanceof Damaged ? 'damaged' : 'unreadable'
}

/** A file that bears a signature and cannot be read is not just unreadable: somebody may rely on it. */
function unreadable(bytes: Uint8Array, problem: string): SignatureReport {
  const signed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange')
  const verdict = signed && problem !== 'encrypted' ? 'invalid' : 'unreadable'
  return { signed, valid: false, changedAfterLastSignature: false, verdict, signatures: [], problems: [problem] }
}
