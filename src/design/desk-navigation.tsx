import type { FrameLink } from './frame-types.ts'
import { Icon } from './icon.tsx'

/** `under`: the group that holds the entry; without it the entry stands in the row itself. */
export type DeskEntry = FrameLink & { current?: boolean; under?: string }

/** The entries of the desk, or of one site in it; groups open over the page. */
export function DeskNavigation({ entries, label }: { entries: readonly DeskEntry[]; label: string }) {
  if (entries.length === 0) return null
  const groups = Map.groupBy(entries, ({ under }) => under ?? '')
  const [row = [], ...rest] = ['', ...[...groups.keys()].filter((name) => name !== '')].map(
    (name) => groups.get(name) ?? [],
  )
  return (
    <nav class="desk-navigation" aria-label={label}>
      {entries.length > 4 && <Folded entries={entries} label={label} />}
      <ul class="wrap desk-entries">
        {row.map((entry) => (
          <li>
            <EntryLink {...entry} />
          </li>
        ))}
        {rest.map((group) => (
          <li>
            <Group entries={group} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same on a phone: one calm row that says where somebody is, and opens. The stylesheet shows one of the two. */
function Folded({ entries, label }: { entries: readonly DeskEntry[]; label: string }) {
  const here = entries.find(({ current }) => current)
  const groups = [...Map.groupBy(entries, ({ under }) => under ?? '')]
  return (
    <details class="wrap desk-folded">
      <summary>
        <Icon name="menu" /> <span>{here?.text ?? label}</span> <Icon name="chevron-down" />
      </summary>
      {groups.map(([name, group]) => (
        <>
          {name !== '' && <p class="desk-folded-name">{name}</p>}
          <ul>
            {group.map((entry) => (
              <li>
                <EntryLink {...entry} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  )
}

function Group({ entries }: { entries: readonly DeskEntry[] }) {
  const isHere = entries.some(({ current }) => current)
  return (
    <details class={isHere ? 'desk-group desk-group-here' : 'desk-group'}>
      <summary>
        {entries[0]?.under} <Icon name="chevron-down" />
      </summary>
      <ul>
        {entries.map((entry) => (
          <li>
            <EntryLink {...entry} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const EntryLink = ({ href, text, current }: DeskEntry) => (
  <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
    {text}
  </a>
)
