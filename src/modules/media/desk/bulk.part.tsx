import { Hidden } from '../../../design/form-fields.tsx'
import { mediaWords as words } from '../words.ts'
import type { Choice } from './library-filter.part.tsx'

type Props = { csrf: string; collections: readonly Choice[]; isThrown: boolean }

/** What is done with all chosen files at once; stays in sight while the list scrolls. */
export const Bulk = ({ csrf, collections, isThrown }: Props) => (
  <fieldset class="media-bulk">
    <legend>{words.chosen}</legend>
    <Hidden name="csrf" value={csrf} />
    {isThrown ? (
      <button class="button button-quiet" type="submit" name="viec" value="lay-lai">
        {words.takeBack}
      </button>
    ) : (
      <>
        <div class="field">
          <label for="ten-bo">{words.intoCollection}</label>
          <input id="ten-bo" name="ten-bo" type="text" list="cac-bo" maxlength={100} autocomplete="off" />
        </div>
        <datalist id="cac-bo">
          {collections.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <button class="button button-quiet" type="submit" name="viec" value="vao-bo">
          {words.addTo}
        </button>
        <button class="button button-quiet" type="submit" name="viec" value="bo">
          {words.throwAwayAll}
        </button>
      </>
    )}
  </fieldset>
)
