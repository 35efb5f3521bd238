import { DeskForm } from '../../../design/desk-form.tsx'
import { Notice } from '../../../design/parts.tsx'
import { worklistWords as words } from '../words.ts'

export type RestingProps = { why: 'no-second-factor' | 'idle'; paths: { factor: string; renew: string }; csrf: string }

/** Publishing roles that rest, and the one step that wakes them. */
export const Resting = ({ why, paths, csrf }: RestingProps) => (
  <Notice tone="warn" title={words.restingTitle}>
    <p>{why === 'idle' ? words.idle : words.factor}</p>
    {why === 'idle' ? (
      <DeskForm action={paths.renew} csrf={csrf} send={words.idleDo} />
    ) : (
      <p>
        <a class="button" href={paths.factor}>
          {words.factorDo}
        </a>
      </p>
    )}
  </Notice>
)
