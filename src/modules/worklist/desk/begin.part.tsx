import { Hidden } from '../../../design/form-fields.tsx'
import { itemsPath } from '../paths.ts'
import { worklistWords as words } from '../words.ts'

type Props = { sites: readonly { slug: string; name: string }[]; csrf: string }

/** Begins a news item with one press, or after saying for which site; its genre can be changed while it is written. */
export function Begin({ sites, csrf }: Props) {
  const [only, ...others] = sites
  if (only === undefined) return null
  if (others.length === 0) return <BeginAt site={only} csrf={csrf} text={words.write} />
  return (
    <details class="work-begin">
      <summary class="button">{words.write}</summary>
      <p class="hint">{words.writeAt}</p>
      <ul>
        {sites.map((site) => (
          <li>
            <BeginAt site={site} csrf={csrf} text={site.name} isQuiet />
          </li>
        ))}
      </ul>
    </details>
  )
}

type BeginAtProps = { site: { slug: string }; csrf: string; text: string; isQuiet?: boolean }

const BeginAt = ({ site, csrf, text, isQuiet = false }: BeginAtProps) => (
  <form method="post" action={itemsPath(site.slug)}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="type" value="article" />
    <Hidden name="language" value="vi" />
    <button class={isQuiet ? 'button button-quiet' : 'button'} type="submit" name="template" value="trong">
      {text}
    </button>
  </form>
)
