/** Makes elements: the few words in which every part of the editor builds its markup. */
export type IconNode = readonly (readonly [string, Record<string, string | number>])[]

type Given = Record<string, string | boolean | null | undefined | ((event: Event) => void)>

/** An element with attributes, listeners (`onclick`) and children; false, null and undefined leave an attribute out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string') made.setAttribute(name, value)
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

const svgSpace = 'http://www.w3.org/2000/svg'

export function drawing(icon: IconNode): SVGElement {
  const made = document.createElementNS(svgSpace, 'svg')
  made.setAttribute('class', 'icon')
  made.setAttribute('viewBox', '0 0 24 24')
  made.setAttribute('aria-hidden', 'true')
  for (const [tag, attributes] of icon) {
    const shape = document.createElementNS(svgSpace, tag)
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value))
    made.append(shape)
  }
  return made
}

let count = 0

type Labelled = { field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement; label: string }

/** A field under its label. */
export function labelled({ field, label }: Labelled): HTMLElement {
  count += 1
  field.id ||= `editor-field-${count}`
  return el('div', { class: 'editor-labelled' }, el('label', { for: field.id }, label), field)
}

/** A native dialog with its title; `close` takes it away. */
export function openDialog(title: string, fill: (close: () => void) => readonly Node[]): Promise<void> {
  const heading = el('h2', { id: 'editor-dialog-title' }, title)
  const dialog = el('dialog', { class: 'editor-dialog', 'aria-labelledby': heading.id })
  const closed = new Promise<void>((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve()
    })
  })
  dialog.append(heading, ...fill(() => dialog.close()))
  document.body.append(dialog)
  dialog.showModal()
  return closed
}
