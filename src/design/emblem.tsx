import type { JSX } from 'preact'

export type SiteKind = 'province' | 'department' | 'commune' | 'district' | 'topic'

/** What stands between the ears of rice: a gate, an office, a communal house, a bridge, an open book. */
const marks: Record<SiteKind, JSX.Element> = {
  province: <path d="M20 50V39h24v11M26 50v-7h12v7M17 39h30l-4-5H21z" />,
  department: <path d="M22 50V35h20v15M18 50h28M27 40h2m6 0h2m-10 5h2m6 0h2" />,
  commune: <path d="M15 40q9-1 17-8 8 7 17 8M21 40v10m22-10v10M28 50v-7h8v7M18 50h28" />,
  district: <path d="M15 48h34M18 48q14-18 28 0M25 48v-6m7 6v-9m7 9v-6" />,
  topic: <path d="M32 38q-6-4-14-3v13q8-1 14 3 6-4 14-3V35q-8-1-14 3v13" />,
}

/** Our own sign of a public office: a star over two ears of rice; not the national emblem, which has its own rules of use. */
export function Emblem({ kind, label }: { kind: SiteKind; label: string | null }) {
  const told = label === null ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: `told` carries the label, or says that it is decoration
    <svg class="emblem" viewBox="0 0 64 64" {...told}>
      <circle class="emblem-ground" cx="32" cy="32" r="31.5" />
      <circle class="emblem-ring" cx="32" cy="32" r="28.6" />
      <path class="emblem-rice" d="M28.5 55.5C15 52.5 7.5 42 9.5 27M35.5 55.5C49 52.5 56.5 42 54.5 27" />
      <path class="emblem-star" d="m32 9.5 2.5 7.6h8l-6.5 4.700 2.5 7.6-6.5-4.700-6.5 4.700 2.5-7.6-6.5-4.700h8z" />
      <g class="emblem-mark">{marks[kind]}</g>
    </svg>
  )
}
