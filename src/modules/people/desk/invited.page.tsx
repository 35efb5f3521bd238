import { DeskForm } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { invitationPath, peoplePath } from '../paths.ts'
import { memberWords as words } from '../words/people.ts'

type InvitedPageProps = {
  siteSlug: string
  name: string
  link: string | null
  /** Its account was opened by another site and opens anew by a link that goes to its address. */
  isReset?: boolean
  /** To whom the invitation can be sent by mail; null where no letters are sent. */
  mail: { email: string; csrf: string } | null
}

/** After a role was given: the one-time link, for whoever has not opened an account yet. */
export function InvitedPage({ siteSlug, name, link, mail, isReset = false }: InvitedPageProps) {
  return (
    <>
      <h1>{words.givenTitle}</h1>
      {link === null ? (
        <p role="status">{isReset ? words.givenAnew(name) : words.given(name)}</p>
      ) : (
        <>
          <p role="status">{words.linkLead(name)}</p>
          <p>
            {words.link}: <code class="one-time">{link}</code>
          </p>
          {mail && (
            <DeskForm action={invitationPath(siteSlug)} csrf={mail.csrf} send={words.byMail(mail.email)}>
              <Hidden name="email" value={mail.email} />
            </DeskForm>
          )}
        </>
      )}
      <p>
        <a href={peoplePath(siteSlug)}>{words.back}</a>
      </p>
    </>
  )
}
