import type { Norm } from './norm.ts'

/** What holds until a board enters the norms of its own regulation; no law sets these hours. */
const source = 'Mặc định của phần mềm, thay bằng quy chế của Ban Biên tập'

export const defaultNorms: readonly Norm[] = [
  { kind: 'ordinary', hours: 8, unit: 'working-hour', validFrom: '2018-01-01', source, confidence: 'unsure' },
  { kind: 'event', hours: 24, unit: 'clock-hour', validFrom: '2018-01-01', source, confidence: 'unsure' },
  { kind: 'urgent-notice', hours: 2, unit: 'clock-hour', validFrom: '2018-01-01', source, confidence: 'unsure' },
  { kind: 'storm', hours: 1, unit: 'clock-hour', validFrom: '2018-01-01', source, confidence: 'unsure' },
]
