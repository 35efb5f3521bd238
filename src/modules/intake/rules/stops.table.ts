/** Why an arrival is stopped, and how far: what never goes out, what a person must answer for, what goes out redacted only. */

/**
 * never: it cannot be published from here · signature: the file itself is not to be trusted · ask: a person may publish it after
 * looking · redact: only a copy without the personal data may go out.
 */
export type StopWeight = 'never' | 'signature' | 'ask' | 'redact'

export const stopWeights = {
  secret: 'never',
  internal: 'never',
  'received-stamp': 'never',
  'handling-note': 'never',
  invitation: 'ask',
  personnel: 'ask',
  penalty: 'ask',
  'land-recovery': 'ask',
  'allowance-list': 'redact',
  'personal-data': 'redact',
  party: 'ask',
  unsigned: 'ask',
  'signature-invalid': 'signature',
  'signature-unreadable': 'signature',
  'unreadable-text': 'ask',
  'same-document': 'ask',
  'newer-version': 'ask',
  'near-duplicate': 'ask',
  'not-scanned': 'never',
  'package-changed': 'signature',
  'package-unproved': 'ask',
  recall: 'ask',
  update: 'ask',
  replacement: 'ask',
} as const satisfies Record<string, StopWeight>

export type StopReason = keyof typeof stopWeights

export const isStopReason = (text: string): text is StopReason => Object.hasOwn(stopWeights, text)
export const weightOf = (reason: StopReason): StopWeight => stopWeights[reason]
