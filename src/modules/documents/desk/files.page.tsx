/** Files of one document: bringing them in, and what their signatures say. */
import { issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden, Labelled } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { ChoiceField, LineField } from '../../../design/prose-fields.tsx'
import { SignaturePanelPart } from '../portal/signature-panel.page.tsx'
import type { SignaturePanel } from '../rules/signature-panel.ts'
import { filesWords as words } from '../words/files.ts'

export type FileRole = 'main' | 'annex' | 'redacted'

export type ShownDeskFile = { role: FileRole; name: string; title: string; href: string; size: string }

export type FilesPageProps = {
  action: string
  itemHref: string
  subject: string
  csrf: string
  said: Said
  done: string | null
  files: readonly ShownDeskFile[]
  /** Null where there is no main file. */
  panel: SignaturePanel | null
  mayVerify: boolean
}

export function FilesPage(props: FilesPageProps) {
  const { itemHref, subject, said, done, files, panel } = props
  return (
    <div class="desk-page">
      <p>
        <a href={itemHref}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="soft" lang="vi">
        {subject}
      </p>
      <Outcome said={said} done={done} />
      <section aria-labelledby="tep-hien-co">
        <h2 id="tep-hien-co">{words.present}</h2>
        {files.length === 0 ? (
          <EmptyState text={words.none}>
            <p>{words.noneLead}</p>
          </EmptyState>
        ) : (
          <ul class="document-files">
            {files.map(({ role, name, title, href, size }) => (
              <li>
                <strong>{words.roles[role]}:</strong>{' '}
                <a href={href}>
                  {title || name} ({size})
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {panel && <SignaturePanelPart panel={panel} language="vi" ofOriginal={false} />}
      {panel && props.mayVerify && <VerifyAgain {...props} />}
      <Upload {...props} />
    </div>
  )
}

const VerifyAgain = ({ action, csrf }: FilesPageProps) => (
  <form method="post" action={action} encType="multipart/form-data">
    <Hidden name="csrf" value={csrf} />
    <Hidden name="viec" value="kiem-lai" />
    <p>
      <button class="button button-quiet" type="submit">
        {words.verifyAgain}
      </button>
    </p>
  </form>
)

/** Several annexes may come in one go; of the others one stands at a time. */
function Upload({ action, csrf, said }: FilesPageProps) {
  return (
    <form class="form" method="post" action={action} encType="multipart/form-data" novalidate>
      <h2>{words.upload}</h2>
      <Hidden name="csrf" value={csrf} />
      <ChoiceField
        {...{ name: 'vai', label: words.role, value: 'main', issue: issueAt(said, 'vai') }}
        choices={(['main', 'annex', 'redacted'] as const).map((value) => ({ value, text: words.roles[value] }))}
      />
      <Labelled name="tep" label={words.file} hint={words.fileHint} issue={issueAt(said, 'tep')}>
        <input
          id="tep"
          type="file"
          name="tep"
          multiple
          accept=".pdf,.docx,.xlsx,.doc,.xls,.odt,.ods"
          aria-describedby="tep-hint"
        />
      </Labelled>
      <LineField {...{ name: 'ten', label: words.annexTitle, value: '', hint: words.annexHint }} />
      <p>
        <button class="button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  )
}
