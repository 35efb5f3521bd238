/** What is said of a passage: which, why, and what would be right. */
export const kinds = [
  'not-a-word',
  'tone-place',
  'tone-mixed',
  'wrong-word',
  'doubled',
  'not-nfc',
  'phrase',
  'name',
  'authority-mark',
  'capitals',
  'weekday',
  'no-such-day',
  'share',
  'sum',
  'leader-title',
  'leader-order',
  'listed',
] as const

export type Kind = (typeof kinds)[number]

/** `from` and `to` count in the text that was looked at. */
export type TextFinding = {
  kind: Kind
  from: number
  to: number
  quote: string
  suggestion: string | null
  /** What the reason names: the right weekday, the sum, the title held. */
  because?: string
}

/** Says something about the world, not about letters: nobody can be sure without asking. */
export const isAboutFacts = (kind: Kind): boolean =>
  (['weekday', 'no-such-day', 'share', 'sum', 'leader-title', 'leader-order'] as readonly Kind[]).includes(kind)

const weights: Partial<Record<Kind, number>> = {
  ...{ 'tone-mixed': 1, 'tone-place': 1, 'not-nfc': 1, capitals: 1 },
  // A guess from what stands beside it; the others are known.
  'wrong-word': 2,
}

/** The worst first, for the list of a site. */
export const weightOf = (kind: Kind): number => weights[kind] ?? (isAboutFacts(kind) ? 4 : 3)

export const finding = (
  text: string,
  kind: Kind,
  at: { from: number; to: number },
  { suggestion = null, because }: { suggestion?: string | null; because?: string } = {},
): TextFinding => ({
  ...{ kind, from: at.from, to: at.to, quote: text.slice(at.from, at.to), suggestion },
  ...(because === undefined ? {} : { because }),
})

/** Does what a finding proposes. */
export const applied = (text: string, { from, to, suggestion }: TextFinding): string =>
  suggestion === null ? text : text.slice(0, from) + suggestion + text.slice(to)
