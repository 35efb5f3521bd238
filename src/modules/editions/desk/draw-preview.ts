import type { Answer } from '../../../web/answers.ts'
import type { ContentForm, PreviewRequest } from '../../../web/content-form.ts'
import { previewAnswer } from '../../../web/preview.tsx'
import { type Editing, typeOf } from '../actions/editing.ts'
import type { EditionFound } from '../store/editing.ts'
import { previewWords } from '../words/preview.ts'
import type { EditionDesk } from './at-item.ts'

export type Drawing = {
  desk: EditionDesk
  content: ContentForm
  editing: Editing
  edition: EditionFound
  form: unknown
  /** Where the text's files are fetched from. */
  addressOf(file: { sha256: string; name: string }): string
}

/** The public page of a text in the frame of its site, marked as a preview; undefined where there is nothing to see yet. */
export async function drawnFor(request: PreviewRequest, drawing: Drawing): Promise<Answer | undefined> {
  const { desk, content, editing, edition, form, addressOf } = drawing
  const state = await desk.stateOf(request.site, request.now)
  if (state === null) return undefined
  const { language, number, slug, live } = edition
  const path = live?.path ?? typeOf(editing, edition.type).path(language, slug, number)
  const place = { site: state.site, frame: state.frame[language], sections: state.sections[language], language, path }
  const { db, site, now } = request
  const page = await content.preview({ db, site, now }, form, place)
  if (page === undefined) return undefined
  return previewAnswer({ ...place, ...page, asset: desk.asset, mark: previewWords.mark, addressOf })
}
