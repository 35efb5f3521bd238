/** Looks at the text while it is written: what the desk doubts is underlined, and told in a list below it. */
import type { Editor } from '@tiptap/core'
import { blocksOf, doubtsKey, type Marked } from './doubt-marks.ts'
import { type Copy, type Deeds, type Doubt, doubtsPanel } from './doubts-panel.ts'
import type { Place } from './library.ts'
import { csrfOf } from './library.ts'
import { whenWritten } from './when-written.ts'
import { doubtWords as words } from './words/doubts.ts'

/** So long nobody types before the text is looked at. */
const pause = 800

type Found = Omit<Doubt, 'id'> & { block: number; from: number; to: number; kind: string }
type Answer = { findings: Found[]; may: { site: boolean; network: boolean }; alike: Copy[] }
type Held = Found & Doubt & { at: number | null }
type Looking = { editor: Editor; place: Place; say: (text: string) => void; held: Held[]; asked: number }

const factKinds = ['weekday', 'no-such-day', 'share', 'sum', 'leader-title', 'leader-order']

/** The list of what is doubted, to be put below the text. */
export function watchDoubts(
  editor: Editor,
  { place, say }: { place: Place; say: (text: string) => void },
): HTMLElement {
  const looking: Looking = { editor, place, say, held: [], asked: 0 }
  const panel = doubtsPanel(deedsOn(looking, () => look()))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, pause)
  }
  const look = () => {
    clearTimeout(waiting)
    void lookAt(looking, panel, later)
  }
  whenWritten(editor, later)
  for (const field of headFields(place)) field.addEventListener('input', later)
  editor.view.dom.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-doubt]')?.dataset['doubt'] : undefined
    if (id !== undefined) panel.open(id)
  })
  later()
  return panel.dom
}

/** After each deed the text is looked at again. */
function deedsOn(looking: Looking, look: () => void): Deeds {
  const { editor, place, say } = looking
  const withOne = (id: string, run: (one: Held) => unknown) => {
    const one = looking.held.find((other) => other.id === id)
    if (one !== undefined) void Promise.resolve(run(one)).then(look)
  }
  const tell = async (path: string, fields: Record<string, string>) => {
    if ((await send(place, path, fields)) === null) say(words.failed)
  }
  return {
    mend: (id) => withOne(id, (one) => mend(editor, place, one)),
    pass: (id) => withOne(id, ({ kind, quote }) => tell('bo-qua', { loai: kind, doan: quote })),
    accept: (id, everywhere) =>
      withOne(id, ({ quote }) => tell('chap-nhan', { tu: quote, 'o-dau': everywhere ? 'mang' : 'trang' })),
    goTo(id) {
      const one = looking.held.find((other) => other.id === id)
      if (one !== undefined) goTo(editor, place, one)
    },
  }
}

/** An answer about a text that was changed meanwhile is asked for anew. */
async function lookAt(looking: Looking, panel: ReturnType<typeof doubtsPanel>, later: () => void): Promise<void> {
  const { editor, place } = looking
  looking.asked += 1
  const [mine, doc, heads] = [looking.asked, editor.state.doc, headFields(place).map(({ value }) => value)]
  const blocks = blocksOf(doc)
  const texts = [...heads, ...blocks.map(({ text }) => text)]
  const answer = (await send(place, 'xem', { doan: JSON.stringify(texts) })) as Answer | null
  if (mine !== looking.asked) return
  if (answer === null) {
    panel.away()
    return
  }
  if (!doc.eq(editor.state.doc)) {
    later()
    return
  }
  looking.held = answer.findings.map((one, index) => ({
    ...{ ...one, id: String(index) },
    at: one.block < heads.length ? null : (blocks[one.block - heads.length]?.at ?? 0) + one.from,
  }))
  mark(editor, looking.held)
  panel.show({ doubts: looking.held, copies: answer.alike, may: answer.may })
}

type Head = HTMLInputElement | HTMLTextAreaElement

/** Title and summary are blocks like any other, the first ones. */
const headFields = ({ form }: Place): Head[] =>
  ['title', 'summary'].flatMap((name) => {
    const field = form.elements.namedItem(name)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field] : []
  })

async function send(place: Place, path: string, fields: Record<string, string>): Promise<unknown> {
  const body = new URLSearchParams({ csrf: csrfOf(place), muc: place.edition, ...fields })
  const asked = { method: 'POST', headers: { accept: 'application/json' }, redirect: 'manual' as const }
  const answer = await fetch(`/${place.site}/chat-luong/${path}`, { ...asked, body }).catch(() => null)
  return answer?.ok ? answer.json().catch(() => null) : null
}

function mark(editor: Editor, held: readonly Held[]): void {
  const marked = held.flatMap(({ id, at, from, to, kind }): Marked[] =>
    at === null ? [] : [{ id, from: at, to: at + to - from, isFact: factKinds.includes(kind) }],
  )
  editor.view.dispatch(editor.state.tr.setMeta(doubtsKey, marked).setMeta('addToHistory', false))
}

/** Where a passage stands now; null where it was changed meanwhile. */
function placeNow(editor: Editor, { id }: Held): { from: number; to: number } | null {
  const found = doubtsKey.getState(editor.state)?.find(undefined, undefined, (spec) => spec['id'] === id)
  return found?.[0] ?? null
}

function mend(editor: Editor, place: Place, one: Held): void {
  if (one.suggestion === null) return
  if (one.at === null) {
    mendField(headFields(place)[one.block], one, one.suggestion)
    return
  }
  const now = placeNow(editor, one)
  if (now === null || editor.state.doc.textBetween(now.from, now.to) !== one.quote) return
  editor.view.dispatch(editor.state.tr.insertText(one.suggestion, now.from, now.to))
}

function mendField(field: Head | undefined, { from, to, quote }: Held, right: string): void {
  if (field === undefined || field.value.slice(from, to) !== quote) return
  field.value = field.value.slice(0, from) + right + field.value.slice(to)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function goTo(editor: Editor, place: Place, one: Held): void {
  if (one.at === null) {
    const field = headFields(place)[one.block]
    field?.focus()
    field?.setSelectionRange(one.from, one.to)
    return
  }
  const now = placeNow(editor, one)
  if (now !== null) editor.chain().focus().setTextSelection(now).scrollIntoView().run()
}
