/** Keys for who works through what came in: publish, refuse, edit, return, go on; and boxes drawn on a page to be redacted. */

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')

const open = (key: string): boolean => {
  const details = document.querySelector<HTMLDetailsElement>(`details[data-open-key="${key}"]`)
  if (details === null) return false
  details.open = true
  details.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus()
  return true
}

/** The first field that is not sure, or the first of all. */
function edit(): boolean {
  const unsure = document.querySelector('.intake-facts .intake-unsure')?.closest('.field')
  const field = (unsure ?? document).querySelector<HTMLElement>(
    unsure ? 'input, select, textarea' : '.intake-facts input:not([type=hidden]), .intake-facts select',
  )
  field?.focus()
  return field !== null
}

let sent = false

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
  const key = event.key.toLowerCase()
  const deed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  const isDone = key === 's' ? edit() : open(key)
  if (!isDone && deed === null) return
  event.preventDefault()
  if (isDone || sent) return
  if (deed instanceof HTMLButtonElement) {
    const answer = deed.form?.querySelector<HTMLInputElement>('[name="da-xem"]')
    // What a person has to answer for is not answered by a key.
    if (answer && !answer.checked) return answer.focus()
    sent = true
  }
  deed?.click()
})
window.addEventListener('pageshow', () => {
  sent = false
})

/** A fact and its place on the page point at each other. */
function point(name: string | undefined, isOn: boolean): void {
  if (!name) return
  for (const mark of document.querySelectorAll(`rect[data-fact="${CSS.escape(name)}"]`)) {
    mark.classList.toggle('intake-mark-here', isOn)
    if (isOn) mark.scrollIntoView({ block: 'nearest' })
  }
}

for (const field of document.querySelectorAll<HTMLElement>('.field[data-fact]')) {
  field.addEventListener('focusin', () => point(field.dataset['fact'], true))
  field.addEventListener('focusout', () => point(field.dataset['fact'], false))
}

const boxes = document.querySelector<HTMLTextAreaElement>('[name="vung"]')

function draw(svg: SVGSVGElement): void {
  const at = (event: PointerEvent) => {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse())
    return { x: place.x, y: place.y }
  }
  svg.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || down.pointerType === 'touch') return
    down.preventDefault()
    svg.setPointerCapture(down.pointerId)
    const from = at(down)
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    box.setAttribute('class', 'intake-mark intake-mark-stop')
    svg.append(box)
    const spread = (event: PointerEvent) => {
      const to = at(event)
      const size = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }
      for (const [name, value] of Object.entries(size)) box.setAttribute(name, value.toFixed(1))
      return size
    }
    svg.addEventListener('pointermove', spread)
    const end = (event: PointerEvent) => {
      svg.removeEventListener('pointermove', spread)
      const { x, y, width, height } = spread(event)
      if (width < 3 || height < 3) return box.remove()
      const line = [svg.dataset['page'], x.toFixed(1), y.toFixed(1), width.toFixed(1), height.toFixed(1)].join(' ')
      if (boxes) boxes.value = [boxes.value.trim(), line].filter((one) => one !== '').join('\n')
    }
    svg.addEventListener('pointerup', end, { once: true })
  })
}

if (boxes) for (const svg of document.querySelectorAll<SVGSVGElement>('[data-redact] svg')) draw(svg)

export {}
