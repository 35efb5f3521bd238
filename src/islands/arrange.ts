/** Rows that can be dragged into another order among their neighbours. Without this program the arrows beside them do the same. */

let dragged: HTMLElement | null = null

const listOf = (row: Element): HTMLElement | null => row.closest<HTMLElement>('[data-arrange]')

function begin(event: DragEvent): void {
  const row = (event.target as Element).closest<HTMLElement>('[data-arrange] > [data-id]')
  if (row === null) return
  event.stopPropagation()
  dragged = row
  row.classList.add('dragged')
  event.dataTransfer?.setData('text/plain', row.dataset['id'] ?? '')
}

/** Moves the row over its neighbours while it is dragged; the order shown is the order that is sent. */
function over(event: DragEvent): void {
  if (dragged === null) return
  const list = listOf(dragged)
  const target = [...(list?.children ?? [])].find((row) => row !== dragged && row.contains(event.target as Node))
  if (!(target instanceof HTMLElement)) return
  event.preventDefault()
  // What stands below a row moves with it; only the row itself is aimed at.
  const { top, height } = (target.querySelector('.menu-row') ?? target).getBoundingClientRect()
  if (event.clientY > top + height / 2) target.after(dragged)
  else target.before(dragged)
}

function end(): void {
  const row = dragged
  dragged = null
  row?.classList.remove('dragged')
  const list = row === null ? null : listOf(row)
  if (list !== null) send(list)
}

/** Number fields tell the order of a form that is sent later; without them the form with the order is sent at once. */
function send(list: HTMLElement): void {
  const rows = [...list.children].filter((row): row is HTMLElement => row instanceof HTMLElement)
  const numbers = list.querySelectorAll<HTMLInputElement>('input[data-order]')
  if (numbers.length > 0) {
    numbers.forEach((field, at) => {
      field.value = String(at + 1)
    })
    return
  }
  const form = list.closest('form')
  const fill = (name: string, value: string) => {
    const field = form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (field) field.value = value
  }
  fill('cha', list.dataset['arrange'] ?? '')
  fill('thu-tu', rows.map((row) => row.dataset['id'] ?? '').join(' '))
  fill('xep', 'order')
  form?.requestSubmit()
}

for (const row of document.querySelectorAll<HTMLElement>('[data-arrange] > [data-id]')) row.draggable = true
document.addEventListener('dragstart', begin)
document.addEventListener('dragover', over)
document.addEventListener('dragend', end)
