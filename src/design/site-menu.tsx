import type { MenuEntry } from './frame-types.ts'
import { Icon } from './icon.tsx'
import type { DesignWords } from './words.ts'

/** The whole statutory menu behind one button, and its most used entries beside it where there is room. No script needed. */
export function SiteMenu({ menu, words }: { menu: readonly MenuEntry[]; words: DesignWords }) {
  const pinned = menu.filter((entry) => entry.pinned && entry.href !== null)
  return (
    <nav class="menu" aria-label={words.mainMenu}>
      <details class="menu-all">
        <summary>
          <Icon name="menu" />
          {words.menu}
        </summary>
        <div class="menu-panel">
          <ul class="wrap menu-entries">{menu.map((entry) => Entry({ entry }))}</ul>
        </div>
      </details>
      <ul class="menu-pinned">
        {pinned.map((entry) => (
          <li>
            <EntryLink entry={entry} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.children.length === 0) {
    return (
      <li class="menu-entry">
        <EntryLink entry={entry} />
      </li>
    )
  }
  return (
    <li class="menu-entry">
      <details class="menu-group">
        <summary>
          {entry.text}
          <Icon name="chevron-down" />
        </summary>
        <ul class="menu-children">
          {entry.href !== null && (
            <li>
              <EntryLink entry={entry} />
            </li>
          )}
          {entry.children.map((child) => (
            <li>{child.href === null ? child.text : <EntryLink entry={child} />}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}

const EntryLink = ({ entry }: { entry: MenuEntry }) => (
  <a href={entry.href ?? '/'} {...(entry.current ? { 'aria-current': 'page' as const } : {})}>
    {entry.text}
  </a>
)
