import { Notice } from '../../../design/parts.tsx'
import { itemWords as words } from '../words/item.ts'
import type { RemarkView } from './side.part.tsx'

type Props = { returned: { who: string; reason: string }; remarks: readonly RemarkView[] }

/** What still has to be mended stands over the text, before anybody scrolls. */
export const Returned = ({ returned, remarks }: Props) => (
  <Notice tone="warn" title={words.returned(returned.who)}>
    <p>{returned.reason}</p>
    <ul class="item-returned">
      {remarks
        .filter(({ isSettled }) => !isSettled)
        .map(({ anchor, comment }) => (
          <li>
            {anchor && <q class="item-quote">{anchor}</q>}
            <p>{comment}</p>
          </li>
        ))}
    </ul>
    {remarks.length > 0 && (
      <p>
        <a href="#remarks-title">{words.seeRemarks}</a>
      </p>
    )}
  </Notice>
)
