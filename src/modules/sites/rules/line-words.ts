import type { LineProblem } from './line-reading.ts'

export type LineSentence = (field: string, value: string) => string

/** Sentences for what may be wrong with any field of any line. */
const common: Readonly<Record<string, LineSentence>> = {
  missing: (field) => `Thiếu ${field}.`,
  'not-text': (field) => `${capital(field)} phải là chữ.`,
  'too-long': (field) => `${capital(field)} dài quá mức cho phép.`,
  'not-a-date': (field, value) =>
    `${capital(field)} “${value}” không phải ngày đúng dạng (ví dụ 2021-06-30 hoặc 30/06/2021).`,
  'unknown-word': (field, value) => `${capital(field)} “${value}” không có trong các giá trị được dùng.`,
}

/** Everything that is wrong with a line, as sentences one behind the other. */
export function sentencesOf(
  problems: readonly LineProblem[],
  labels: Readonly<Record<string, string>>,
  sentences: Readonly<Record<string, LineSentence>>,
): string {
  return problems
    .map(({ field, problem, value = '' }) => {
      const say = sentences[problem] ?? common[problem]
      const label = labels[field]
      return say?.(label === undefined ? field : `${label} (${field})`, value) ?? `${field}: ${problem}.`
    })
    .join(' ')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
