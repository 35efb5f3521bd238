import type { ComponentChildren } from 'preact'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { menuPath, previewPath } from '../paths.ts'
import { lawOf } from '../rules/section-laws.table.ts'
import { type TreeRow, writtenOut } from '../rules/section-tree.ts'
import { menuWords as words } from '../words/desk.ts'
import { parentsIn } from './menu.page.tsx'
import { PreviewButton } from './preview-button.part.tsx'

export type MenuSectionProps = {
  siteSlug: string
  row: TreeRow
  tree: readonly TreeRow[]
  items: number
  /** Its public address; null for a group. */
  href: string | null
  said: Said
  csrf: string
}

/** One section: its names, its place, and its end where it may have one. */
export function MenuSectionPage(props: MenuSectionProps) {
  const { siteSlug, row, href, items, said } = props
  return (
    <>
      <Outcome said={said} done={null} />
      <p>
        <a href={menuPath(siteSlug)}>{words.back}</a>
      </p>
      <h1>{row.name}</h1>
      <p class="soft">
        {[words.kinds[row.kind] ?? row.kind, words.items(items)].join(' · ')}
        {href && (
          <>
            {' · '}
            <a href={href} target="_blank" rel="noopener">
              {words.see}
            </a>
          </>
        )}
      </p>
      {row.key !== null && (
        <Notice tone="info" title={words.statutory}>
          <p>{words.statutoryLead}</p>
          <p>{`${words.law}: ${lawOf(row.key) ?? words.lawOther}.`}</p>
        </Notice>
      )}
      <h2>{words.naming}</h2>
      <Naming {...props} />
      <h2>{words.place}</h2>
      <Deed {...props} deed="move" send={words.move}>
        <SelectField
          name="cha"
          label={words.parent}
          value={row.parentId ?? ''}
          choices={parentsIn(props.tree).filter(({ value }) => value !== row.id)}
        />
        {row.kind === 'page' && <p class="hint">{words.footer}</p>}
      </Deed>
      <Ending {...props} />
    </>
  )
}

function Naming(props: MenuSectionProps) {
  const { row, said } = props
  const shared = { language: 'vi' as const, maxlength: 150 }
  return (
    <Deed {...props} deed="rename" send={words.send}>
      <Field {...shared} name="ten" label={words.name} value={row.name} issue={issueAt(said, 'ten')} />
      <Field {...shared} name="ten-en" label={words.nameEn} hint={words.nameEnHint} value={row.nameEn ?? ''} optional />
      {row.kind === 'link' && (
        <Field
          language="vi"
          name="dia-chi"
          label={words.href}
          value={row.href ?? ''}
          issue={issueAt(said, 'dia-chi')}
        />
      )}
    </Deed>
  )
}

function Ending(props: MenuSectionProps) {
  const { row, tree, items } = props
  if (row.key !== null) return null
  const targets = writtenOut(tree)
    .filter(({ row: one }) => one.kind === 'news' && one.id !== row.id && one.closedAt === null)
    .map(({ row: one }) => ({ value: one.id, text: one.name }))
  return (
    <>
      <h2>{words.ending}</h2>
      <p>{words.closeLead}</p>
      {row.closedAt === null ? (
        <Deed {...props} deed="close" send={words.close} />
      ) : (
        <Deed {...props} deed="reopen" send={words.reopen} />
      )}
      {row.kind === 'news' && targets.length > 0 && (
        <>
          <p>{words.mergeLead}</p>
          <Deed {...props} deed="merge" send={words.merge}>
            <SelectField name="vao" label={words.into} choices={targets} />
          </Deed>
        </>
      )}
      {items === 0 && (
        <>
          <p>{words.removeLead}</p>
          <Deed {...props} deed="remove" send={words.remove} />
        </>
      )}
    </>
  )
}

type DeedProps = Pick<MenuSectionProps, 'siteSlug' | 'row' | 'csrf'> & {
  deed: string
  send: string
  children?: ComponentChildren
}

const Deed = ({ siteSlug, row, csrf, deed, send, children }: DeedProps) => (
  <DeskForm action={menuPath(siteSlug)} csrf={csrf} send={send}>
    <Hidden name="viec" value={`${deed} ${row.id}`} />
    {children}
    <PreviewButton action={previewPath(menuPath(siteSlug))} />
  </DeskForm>
)
