/** Makes a list of the desk quick: moving and choosing by keys, choosing a whole page, saying how many are chosen. */
const list = document.querySelector<HTMLTableElement>('[data-list]')
const rows = [...(list?.tBodies[0]?.rows ?? [])]
const boxOf = (row: HTMLTableRowElement) => row.querySelector<HTMLInputElement>('input[name=chon]')
const boxes = rows.flatMap((row) => boxOf(row) ?? [])
const all = list?.querySelector<HTMLInputElement>('[data-choose-all]')
const bar = document.querySelector<HTMLElement>('[data-bulk-bar]')
const said = bar?.querySelector<HTMLElement>('[data-chosen]')

let at = -1

function moveTo(index: number): void {
  const row = rows[index]
  if (row === undefined) return
  rows[at]?.removeAttribute('data-here')
  at = index
  row.setAttribute('data-here', '')
  row.querySelector<HTMLAnchorElement>('th a')?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}

function showChosen(): void {
  const count = boxes.filter(({ checked }) => checked).length
  for (const row of rows) row.toggleAttribute('data-chosen-row', boxOf(row)?.checked === true)
  if (all) {
    all.checked = count > 0 && count === boxes.length
    all.indeterminate = count > 0 && count < boxes.length
  }
  bar?.toggleAttribute('data-idle', count === 0)
  if (said) said.textContent = count === 0 ? '' : (said.dataset['said'] ?? '').replace('{n}', String(count))
}

function choose(row: HTMLTableRowElement | undefined): void {
  const box = row && boxOf(row)
  if (!box) return
  box.checked = !box.checked
  showChosen()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')

/** Where keys go on from: the row in which the focus is, wherever it came from. */
const here = (target: EventTarget | null): number => {
  const row = target instanceof Element ? target.closest('tr') : null
  const found = row ? rows.indexOf(row) : -1
  return found === -1 ? at : found
}

const deeds: Record<string, (index: number) => void> = {
  j: (index) => moveTo(Math.min(index + 1, rows.length - 1)),
  k: (index) => moveTo(Math.max(index - 1, 0)),
  x: (index) => choose(rows[index]),
  '/': () => document.querySelector<HTMLInputElement>('[data-list-filters] [name=tim]')?.focus(),
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const deed = deeds[event.key]
  if (deed === undefined) return
  event.preventDefault()
  deed(here(event.target))
})

all?.addEventListener('change', () => {
  for (const box of boxes) box.checked = all.checked
  showChosen()
})
list?.addEventListener('change', showChosen)
// A page that comes back from the browser's memory has its boxes as they were.
window.addEventListener('pageshow', showChosen)
showChosen()

export {}
