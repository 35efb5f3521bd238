// A letter as plain text and as simple HTML from the same lines. Whatever a title or a name holds stays text.

export type LetterParts = {
  /** Who it is for, as they are addressed: 'Ông/Bà Nguyễn Văn A'. */
  greeting: string
  subject: string
  /** `href` is a whole address. */
  lines: readonly { text: string; href?: string }[]
  /** Why the person gets it. */
  closing: string
  /** Where they change what they get. */
  settings: { text: string; href: string } | null
}

export type ComposedLetter = { subject: string; text: string; html: string; unsubscribe: string | null }

const longestSubject = 200

export function composeLetter(parts: LetterParts): ComposedLetter {
  const lines = parts.lines.map(plain)
  return {
    subject: oneLine(parts.subject).slice(0, longestSubject),
    text: [`${oneLine(parts.greeting)},`, '', ...lines, '', '-- ', ...ending(parts)].join('\n'),
    html: htmlOf(parts),
    unsubscribe: parts.settings?.href ?? null,
  }
}

const plain = ({ text, href }: LetterParts['lines'][number]): string =>
  href === undefined ? oneLine(text) : `${oneLine(text)}\n  ${href}\n`

const ending = ({ closing, settings }: LetterParts): string[] => [
  oneLine(closing),
  ...(settings === null ? [] : [`${settings.text}: ${settings.href}`]),
]

function htmlOf({ greeting, lines, closing, settings, subject }: LetterParts): string {
  const paragraph = ({ text, href }: LetterParts['lines'][number]) =>
    `<p>${href === undefined ? escaped(text) : link(text, href)}</p>`
  const foot = `${escaped(closing)}${settings === null ? '' : ` ${link(settings.text, settings.href)}`}`
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    `<p>${escaped(greeting)},</p>`,
    ...lines.map(paragraph),
    `<hr><p><small>${foot}</small></p></body></html>`,
  ].join('\n')
}

const link = (text: string, href: string): string =>
  /^https?:\/\//.test(href) ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text)

/** A subject or a sentence is one line: no control character starts another header or hides text. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => oneLine(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
