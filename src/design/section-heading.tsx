import { Icon } from './icon.tsx'

type Shown = { id: string; text: string; href?: string | null; more?: string }

/** The heading of a block on a page, with the way to the whole list. */
export function SectionHeading({ id, text, href, more }: Shown) {
  return (
    <div class="section-heading">
      <h2 id={id}>
        {href && !more ? (
          <a href={href}>
            {text} <Icon name="arrow-right" />
          </a>
        ) : (
          text
        )}
      </h2>
      {href && more && (
        <a class="section-more" href={href}>
          {more}
          <span class="unseen">: {text}</span>
          <Icon name="arrow-right" />
        </a>
      )}
    </div>
  )
}
