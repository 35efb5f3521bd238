import { peoplePath } from '../paths.ts'
import { memberWords as words } from '../words/people.ts'

/** After a role was given: the one-time link, for whoever has not opened an account yet. */
export function InvitedPage({ siteSlug, name, link }: { siteSlug: string; name: string; link: string | null }) {
  return (
    <>
      <h1>{words.givenTitle}</h1>
      {link === null ? (
        <p role="status">{words.given(name)}</p>
      ) : (
        <>
          <p role="status">{words.linkLead(name)}</p>
          <p>
            {words.link}: <code class="one-time">{link}</code>
          </p>
        </>
      )}
      <p>
        <a href={peoplePath(siteSlug)}>{words.back}</a>
      </p>
    </>
  )
}
