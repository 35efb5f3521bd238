import { deedFormWords as words } from '../words/deed-forms.ts'
import { deedWords } from '../words.ts'
import { DeedField, DeedForm, type DeedPlace, FoldedDeed } from './deed-fields.part.tsx'

/** Sends a text back with the reason, and with the passages it is about. */
export function Return({ place }: { place: DeedPlace }) {
  const deed = 'return'
  const more = [1, 2, 3, 4]
  return (
    <FoldedDeed place={place} deed={deed} title={deedWords.return}>
      <DeedForm place={place} deed={deed} send={deedWords.return}>
        <DeedField {...{ place, deed, field: 'reason', label: words.returnReason, hint: words.returnHint, rows: 3 }} />
        <Passage place={place} no={0} />
        <details class="deed-more" open={more.some((no) => isFilled(place, no))}>
          <summary>{words.morePassages}</summary>
          {more.map((no) => (
            <Passage place={place} no={no} />
          ))}
        </details>
      </DeedForm>
    </FoldedDeed>
  )
}

const isFilled = ({ posted }: DeedPlace, no: number): boolean =>
  Boolean(posted[`return-anchor-${no}`] || posted[`return-remark-${no}`])

function Passage({ place, no }: { place: DeedPlace; no: number }) {
  const shared = { place, deed: 'return', optional: true, rows: 2 }
  return (
    <fieldset class="deed-passage" data-passage={no}>
      <legend>{words.passage(no + 1)}</legend>
      <DeedField {...shared} field={`anchor-${no}`} label={words.anchor} />
      <DeedField {...shared} field={`remark-${no}`} label={words.comment} />
    </fieldset>
  )
}
