/** Chooses what is taken out of the published copy: found places, boxes drawn on the page, or written as figures. */
import { issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { arrivalPath, redactPath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { foundPlaces } from '../rules/redaction.ts'
import { datumName } from '../words/stops.ts'
import { reviewWords, redactWords as words } from '../words.ts'
import { titleOf } from './arrival.part.tsx'
import { PageDrawing, type ShownPage } from './pages.part.tsx'

type Props = {
  siteSlug: string
  arrival: Arrival
  pages: readonly ShownPage[]
  boxes: string
  said: Said
  csrf: string
}

export function RedactPage({ siteSlug, arrival, pages, boxes, said, csrf }: Props) {
  const found = foundPlaces(arrival.stops)
  return (
    <>
      <Outcome said={said} done={null} />
      <h1>{words.title}</h1>
      <p>{titleOf(arrival)}</p>
      <p>{words.lead}</p>
      <div class="intake-desk">
        <section class="intake-pages" aria-label={reviewWords.pages} data-redact tabindex={0}>
          {pages.map((page) => (
            <figure class="intake-page">
              <PageDrawing
                page={page}
                marks={found
                  .filter((one) => one.page === page.number)
                  .map(({ box, detail, no }) => ({
                    box,
                    tone: 'stop',
                    text: `${no + 1}. ${datumName(detail)}`,
                    fact: '',
                  }))}
              />
              <figcaption class="soft">{reviewWords.page(page.number, arrival.pages ?? pages.length)}</figcaption>
            </figure>
          ))}
        </section>
        <form class="form intake-side" method="post" action={redactPath(siteSlug, arrival.id)}>
          <Hidden name="csrf" value={csrf} />
          <Hidden name="phien-ban" value={String(arrival.version)} />
          <Found arrival={arrival} />
          <Field
            name="vung"
            label={words.boxes}
            hint={words.boxesHint}
            language="vi"
            rows={4}
            optional
            value={boxes}
            issue={issueAt(said, 'vung')}
          />
          <p>
            <button class="button" type="submit">
              {words.send}
            </button>
          </p>
          <p>
            <a href={arrivalPath(siteSlug, arrival.id)}>{words.back}</a>
          </p>
        </form>
      </div>
    </>
  )
}

function Found({ arrival }: Pick<Props, 'arrival'>) {
  const found = foundPlaces(arrival.stops)
  return (
    <fieldset id="cho">
      <legend>{words.found}</legend>
      {found.length === 0 && <p>{words.none}</p>}
      {found.map(({ no, page, detail, text }) => (
        <label class="check" for={`cho-${no}`}>
          <input type="checkbox" id={`cho-${no}`} name="cho" value={String(no)} checked /> {no + 1}. {datumName(detail)}
          , {reviewWords.page(page, arrival.pages ?? page)} {text && <q>{text.slice(0, 80)}</q>}
        </label>
      ))}
    </fieldset>
  )
}
