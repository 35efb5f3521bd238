import { Notice } from '../../../design/parts.tsx'
import { accountPath } from '../paths.ts'
import { factorWords as words } from '../words/people.ts'

/** The recovery codes, shown this once. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <h1>{words.codesTitle}</h1>
      <Notice tone="warn">
        <p role="status">{words.codesLead}</p>
      </Notice>
      <h2>{words.codes}</h2>
      <ul>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={accountPath}>
          {words.codesDone}
        </a>
      </p>
    </>
  )
}
