import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { provePath, signOutPath } from '../paths.ts'
import { proofWords as words } from '../words/passkeys.ts'

export type ProveProps = { back: string; hasPassword: boolean; csrf: string; said: Said }

/** Before a key or a second factor can be changed in a session that has been open for a while. Fields: `ve`, `mat-khau`. */
export const Prove = ({ back, hasPassword, csrf, said }: ProveProps) => (
  <section aria-labelledby="prove-title">
    <h2 id="prove-title">{words.title}</h2>
    <p>{words.lead}</p>
    {hasPassword ? (
      <DeskForm action={provePath} csrf={csrf} send={words.send}>
        <Hidden name="ve" value={back} />
        <Field
          name="mat-khau"
          type="password"
          label={words.password}
          issue={issueAt(said, 'mat-khau')}
          autocomplete="current-password"
          language="vi"
        />
      </DeskForm>
    ) : (
      <DeskForm action={signOutPath} csrf={csrf} send={words.signOut}>
        <p>{words.signInAnew}</p>
      </DeskForm>
    )}
  </section>
)
