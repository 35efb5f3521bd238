/** What a byline proposes, as long as nobody has decided otherwise by hand. */
import { oneLine } from '../../../basics/plain-text.ts'
import { parseByline } from './byline.ts'
import { listOf, looseOf } from './shown-form.ts'

type Form = Record<string, unknown>

/** The form with the works its new byline names, where the works are still those the former byline proposed. */
export function proposed(form: Form, before: Readonly<Form>): Form {
  const line = oneLine(String(form['byline'] ?? ''))
  const former = oneLine(String(before['byline'] ?? ''))
  if (line === former || line === '') return form
  const { works, source } = parseByline(line)
  const isByHand = key(form['works']) !== key(before['works']) || !isProposalOf(before['works'], former)
  const isOwn = (form['origin'] ?? 'own') === 'own' && !form['sourceName']
  return {
    ...form,
    ...(isByHand ? {} : { works }),
    ...(source !== null && isOwn ? { origin: 'republished', sourceName: source } : {}),
  }
}

const isProposalOf = (works: unknown, byline: string): boolean =>
  listOf(works).length === 0 || key(works) === key(parseByline(byline).works)

/** Works without the persons they mean: those are found afterwards. */
const key = (works: unknown): string =>
  JSON.stringify(
    listOf(works).map((one) => {
      const { kind, authors } = looseOf(one)
      const names = listOf(authors).map((author) => {
        const { name, penName, role, sharePercent } = looseOf(author)
        return [penName ?? name, role, sharePercent]
      })
      return [kind, names]
    }),
  )
