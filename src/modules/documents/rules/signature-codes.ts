/** Codes before a signer's title (Phụ lục I, II.7 NĐ 30/2020/NĐ-CP). */

export const signatureCodes = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q'] as const

export type SignatureCode = (typeof signatureCodes)[number]

/** What a code says in full. */
export const signatureCodeNames: Readonly<Record<SignatureCode, string>> = {
  '': 'Ký trực tiếp',
  TM: 'Thay mặt (TM.)',
  KT: 'Ký thay (KT.)',
  TL: 'Thừa lệnh (TL.)',
  TUQ: 'Thừa ủy quyền (TUQ.)',
  Q: 'Quyền (Q.)',
}

/** As it stands before a title: 'KT.'; empty for who signs as himself. */
export const signatureCodePrefix = (code: string): string => (code === '' ? '' : `${code}.`)

const writings: readonly (readonly [RegExp, SignatureCode])[] = [
  [/^T\s*[./]?\s*U\s*[./]?\s*Q(?:\s*[.:]\s*|\s+)/iu, 'TUQ'],
  [/^T\s*[./]?\s*M(?:\s*[.:]\s*|\s+)/iu, 'TM'],
  [/^K\s*[./]?\s*T(?:\s*[.:]\s*|\s+)/iu, 'KT'],
  [/^T\s*[./]?\s*L(?:\s*[.:]\s*|\s+)/iu, 'TL'],
  [/^Q\s*[.:]\s*/iu, 'Q'],
]

/**
 * The code a line of a signature block begins with, and what follows it. The Party writes `T/M` and `K/T`; KT. alone, without a TM.
 * above it, is normal.
 */
export function readSignatureCode(line: string): { code: SignatureCode; title: string } {
  const text = line.normalize('NFC').trim()
  for (const [form, code] of writings) if (form.test(text)) return { code, title: text.replace(form, '').trim() }
  return { code: '', title: text }
}
