/** Passages of a text: an editor marks one and remarks on it; whoever mends it sees it marked, and goes there from the remark. */
import { passageWords as words } from './passages/words.ts'

const longest = 400
const text = () => document.querySelector<HTMLElement>('.item-text .ProseMirror, .item-text .item-reading')

const plain = (sent: string): string => sent.replace(/\s+/g, ' ').trim()

/** The passage in the text, over the borders of its marks; null where it does not stand there any more. */
function rangeOf(root: HTMLElement, passage: string): Range | null {
  const wanted = plain(passage)
  if (wanted === '') return null
  const places: { node: Text; at: number }[] = []
  let whole = ''
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [at, letter] of [...(node.nodeValue ?? '')].entries()) {
      const isSpace = /\s/.test(letter)
      if (isSpace && whole.endsWith(' ')) continue
      whole += isSpace ? ' ' : letter
      for (let i = 0; i < letter.length; i++) places.push({ node: node as Text, at })
    }
    if (!whole.endsWith(' ')) {
      whole += ' '
      places.push({ node: node as Text, at: (node.nodeValue ?? '').length })
    }
  }
  const found = findIn(whole, places, wanted)
  if (found === null) return null
  const range = document.createRange()
  range.setStart(found.from.node, found.from.at)
  range.setEnd(found.to.node, Math.min(found.to.at + 1, (found.to.node.nodeValue ?? '').length))
  return range
}

type Place = { node: Text; at: number }

/** Without looking at spaces, for a mark inside a word parts its letters. */
function findIn(whole: string, places: readonly Place[], wanted: string): { from: Place; to: Place } | null {
  const letters = [...whole].flatMap((letter, index) => (letter === ' ' ? [] : [index]))
  const packed = letters.map((index) => whole[index]).join('')
  const sought = wanted.replaceAll(' ', '')
  const at = packed.indexOf(sought)
  if (at < 0) return null
  const from = places[letters[at] ?? -1]
  const to = places[letters[at + sought.length - 1] ?? -1]
  return from && to ? { from, to } : null
}

const quotes = [...document.querySelectorAll<HTMLElement>('[data-anchor]')]

/** Said here and not in the stylesheet: the checker of CSS does not know it yet. */
const look = new CSSStyleSheet()
look.replaceSync(
  '::highlight(remarked) { background: var(--warn-tint); color: var(--ink); text-decoration: underline }',
)

/** Marks what waits to be mended; drawn by the browser over the text, which stays as it is. */
function showAnchors(): void {
  const root = text()
  if (root === null || !('highlights' in CSS)) return
  const waiting = quotes.filter((quote) => quote.dataset['anchor'] === 'open')
  const ranges = waiting.flatMap((quote) => rangeOf(root, quote.textContent ?? '') ?? [])
  if (!document.adoptedStyleSheets.includes(look)) document.adoptedStyleSheets.push(look)
  CSS.highlights.set('remarked', new Highlight(...ranges))
}

function leadFromQuotes(): void {
  for (const quote of quotes) {
    const go = document.createElement('button')
    go.type = 'button'
    go.className = 'item-go'
    go.textContent = words.goTo
    go.addEventListener('click', () => {
      const root = text()
      const range = root && rangeOf(root, quote.textContent ?? '')
      if (!range) return
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    })
    quote.after(go)
  }
}

/** The first pair of fields that nobody has filled. */
const freePassage = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('[data-passage]')].find((one) =>
    [...one.querySelectorAll<HTMLTextAreaElement>('textarea, input')].every(({ value }) => value.trim() === ''),
  ) ?? null

function offerMarking(): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button passage-button'
  button.textContent = words.mark
  // The selection stays while the button is pressed.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const passage = selected()
    const fields = freePassage()
    if (passage === null || fields === null) return
    for (let over: HTMLElement | null = fields; over !== null; over = over.parentElement)
      if (over instanceof HTMLDetailsElement) over.open = true
    const [anchor, remark] = fields.querySelectorAll<HTMLTextAreaElement>('textarea, input')
    if (anchor) anchor.value = passage.words
    remark?.focus()
    button.remove()
  })
  document.addEventListener('selectionchange', () => {
    const passage = selected()
    if (passage === null || freePassage() === null) return button.remove()
    document.querySelector('main')?.append(button)
    const { bottom, left } = passage.range.getBoundingClientRect()
    button.style.top = `${Math.max(0, bottom + scrollY + 8)}px`
    button.style.left = `${Math.max(8, Math.min(left, innerWidth - 190))}px`
  })
}

/** What is selected inside the text, and nothing but there. */
function selected(): { words: string; range: Range } | null {
  const selection = getSelection()
  const root = text()
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const said = plain(selection.toString()).slice(0, longest)
  return said === '' ? null : { words: said, range }
}

leadFromQuotes()
if (document.querySelector('[data-passage]')) offerMarking()
if (quotes.length > 0) {
  showAnchors()
  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(showAnchors, 400)
  })
  // The editor takes the place of the plain field a moment later.
  setTimeout(showAnchors, 600)
}
