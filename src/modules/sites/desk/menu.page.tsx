import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import { menuPath, menuSectionPath, previewPath, undoPath } from '../paths.ts'
import { newKinds, type TreeRow, writtenOut } from '../rules/section-tree.ts'
import { menuWords as words } from '../words/desk.ts'
import { KeptHistory } from './kept-history.part.tsx'
import { PreviewButton } from './preview-button.part.tsx'

export type MenuPageProps = {
  siteSlug: string
  siteHref: string
  tree: readonly TreeRow[]
  /** Kinds the public side shows today. */
  shownKinds: ReadonlySet<string>
  form: Record<'name' | 'nameEn' | 'kind' | 'href' | 'parent', string>
  history: readonly HistoryLine[]
  said: Said
  done: string | null
  csrf: string
}

/** The tree of sections as the menu shows it, each row with its deeds. */
export function MenuPage(props: MenuPageProps) {
  const { siteSlug, siteHref, said, done, csrf, history } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p class="soft needs-script">{words.drag}</p>
      <p>
        <a href={siteHref} target="_blank" rel="noopener">
          {words.see}
        </a>
      </p>
      <form id="thuc-don" class="menu-tree" method="post" action={menuPath(siteSlug)}>
        <Hidden name="csrf" value={csrf} />
        <Hidden name="cha" value="" />
        <Hidden name="thu-tu" value="" />
        <Hidden name="xep" value="" />
        <Branch {...props} parentId={null} />
      </form>
      <h2 id="them">{words.add}</h2>
      <NewSection {...props} />
      <KeptHistory id="lich-su" lines={history} undo={{ action: undoPath(menuPath(siteSlug)), csrf }} />
    </>
  )
}

function Branch(props: MenuPageProps & { parentId: string | null }) {
  const { tree, parentId } = props
  const rows = writtenOut(tree, parentId).filter(({ depth }) => depth === 0)
  if (rows.length === 0) return null
  return (
    <ol class="menu-branch" data-arrange={parentId ?? ''}>
      {rows.map(({ row }, at) => (
        <li data-id={row.id} id={`muc-${row.id}`}>
          <Row {...props} row={row} isFirst={at === 0} isLast={at === rows.length - 1} />
          <Branch {...props} parentId={row.id} />
        </li>
      ))}
    </ol>
  )
}

type RowProps = MenuPageProps & { row: TreeRow; isFirst: boolean; isLast: boolean }

function Row({ siteSlug, row, shownKinds, isFirst, isLast }: RowProps) {
  const { id, name, kind, key, inMenu, closedAt } = row
  return (
    <div class="menu-row">
      <div class="menu-name">
        <a href={menuSectionPath(siteSlug, id)}>{name}</a>
        <span class="soft">{words.kinds[kind] ?? kind}</span>
        {key !== null && <Tag text={words.statutory} tone="info" />}
        {closedAt !== null && <Tag text={words.closed} tone="warn" />}
        {closedAt === null && !inMenu && <Tag text={words.hidden} />}
        {!shownKinds.has(kind) && <Tag text={words.notYet} />}
      </div>
      <div class="menu-deeds">
        <Deed deed="up" id={id} text="↑" said={`${words.up}: ${name}`} isOff={isFirst} />
        <Deed deed="down" id={id} text="↓" said={`${words.down}: ${name}`} isOff={isLast} />
        {closedAt === null && (
          <Deed
            deed={inMenu ? 'hide' : 'show'}
            id={id}
            text={inMenu ? words.hide : words.show}
            said={`${inMenu ? words.hide : words.show}: ${name}`}
          />
        )}
      </div>
    </div>
  )
}

type DeedProps = { deed: string; id: string; text: string; said: string; isOff?: boolean }

const Deed = ({ deed, id, text, said, isOff = false }: DeedProps) => (
  <button
    class="button button-quiet"
    type="submit"
    name="viec"
    value={`${deed} ${id}`}
    aria-label={said}
    disabled={isOff}
  >
    {text}
  </button>
)

function NewSection({ siteSlug, tree, form, said, csrf }: MenuPageProps) {
  const kinds = newKinds.map((kind) => ({ value: kind, text: words.kinds[kind] ?? kind }))
  const shared = { language: 'vi' as const }
  return (
    <DeskForm action={menuPath(siteSlug)} csrf={csrf} send={words.sendAdd}>
      <Hidden name="viec" value="add" />
      <Field {...shared} name="ten" label={words.name} value={form.name} maxlength={150} issue={issueAt(said, 'ten')} />
      <SelectField name="loai" label={words.kind} value={form.kind} choices={kinds} />
      <SelectField name="cha" label={words.parent} value={form.parent} choices={parentsIn(tree)} />
      <Field {...shared} name="ten-en" label={words.nameEn} hint={words.nameEnHint} value={form.nameEn} optional />
      <Field
        {...shared}
        name="dia-chi"
        label={words.href}
        hint={words.hrefHint}
        value={form.href}
        issue={issueAt(said, 'dia-chi')}
        optional
      />
      <PreviewButton action={previewPath(menuPath(siteSlug))} />
    </DeskForm>
  )
}

/** Where a section may stand; deeper ones are written in. */
export const parentsIn = (tree: readonly TreeRow[]): { value: string; text: string }[] => [
  { value: '', text: words.top },
  ...writtenOut(tree)
    .filter(({ row, depth }) => depth < 2 && row.closedAt === null && row.kind !== 'link')
    .map(({ row, depth }) => ({ value: row.id, text: `${'– '.repeat(depth)}${row.name}` })),
]
