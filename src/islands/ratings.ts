/** Makes the rating desk quick: a figure changes the measure of the row it stands in, amounts and sums follow at once. */
const form = document.querySelector<HTMLFormElement>('[data-ratings]')
const rows = [...(form?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])]
const sumShown = form?.querySelector<HTMLElement>('[data-chosen-sum]')

const measureOf = (row: Element) => row.querySelector<HTMLInputElement>('.ratings-measure input')
const boxOf = (row: Element) => row.querySelector<HTMLInputElement>('input[name=chon]')
const dots = (amount: bigint): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.')

/** The measure as it is typed, in hundredths or đồng; null where it is no figure. */
function typed(row: HTMLTableRowElement, text: string): bigint | null {
  if ('sum' in row.dataset) return /^\d[\d. ]*$/.test(text) ? BigInt(text.replace(/[. ]/g, '')) : null
  const [, whole, rest = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  return whole === undefined ? null : BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0') || '0')
}

function recount(row: HTMLTableRowElement): void {
  const cell = row.querySelector<HTMLElement>('[data-amount]')
  const [above, below] = (row.dataset['factor'] ?? '').split('/')
  const input = measureOf(row)
  if (!cell || !input || !above || !below) return
  const isCounted = row.querySelector<HTMLSelectElement>('select')?.value === 'tinh'
  const measure = typed(row, input.value.trim())
  input.toggleAttribute('aria-invalid', measure === null)
  const amount =
    isCounted && measure !== null ? (2n * measure * BigInt(above) + BigInt(below)) / (2n * BigInt(below)) : 0n
  cell.dataset['amount'] = String(amount)
  cell.textContent = dots(amount)
}

function showSum(): void {
  const chosen = rows.filter((row) => boxOf(row)?.checked)
  const sum = chosen.reduce(
    (all, row) => all + BigInt(row.querySelector<HTMLElement>('[data-amount]')?.dataset['amount'] ?? 0),
    0n,
  )
  if (sumShown) sumShown.textContent = chosen.length === 0 ? '' : `${dots(sum)} đ`
}

form?.addEventListener('input', (event) => {
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  if (!row || (event.target instanceof HTMLInputElement && event.target.name === 'chon')) return
  recount(row)
  const box = boxOf(row)
  if (box && !box.checked) {
    box.checked = true
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }
  showSum()
})
form?.addEventListener('change', () => setTimeout(showSum))

/** Enter in a measure goes on to the next one instead of sending the form. */
form?.addEventListener('keydown', (event) => {
  const input = event.target
  if (event.key !== 'Enter' || !(input instanceof HTMLInputElement) || !input.closest('.ratings-measure')) return
  event.preventDefault()
  const inputs = rows.flatMap((row) => measureOf(row) ?? [])
  const next = inputs[inputs.indexOf(input) + 1]
  next?.focus()
  next?.select()
})

/** A figure typed while a row has the focus begins its measure anew. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return
  if (event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea, select')) return
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const input = row && rows.includes(row) ? measureOf(row) : null
  input?.focus()
  input?.select()
})

window.addEventListener('pageshow', () => {
  for (const row of rows) recount(row)
  showSum()
})

export {}
