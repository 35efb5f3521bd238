/** Offers what may be meant while somebody types a search: a listbox under the field, by the pattern of a combobox. */
type Suggestion = { text: string; href: string }

/** So long after the last key, so that not every letter asks. */
const patience = 150

/** As attributes: the oldest browsers know no other way. */
function say(element: Element, told: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(told)) element.setAttribute(name, value)
}

class Offer {
  form: HTMLFormElement
  input: HTMLInputElement
  list = document.createElement('ul')
  timer = 0
  asking = new AbortController()
  chosen = -1

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form
    this.input = input
    const { list } = this
    list.id = `${input.id}-goi-y`
    list.className = 'suggestions'
    say(list, { role: 'listbox', 'aria-label': input.labels?.[0]?.textContent ?? '' })
    // The role of a combobox is not for fields of type search; the keyboard of a phone keeps its key.
    input.type = 'text'
    input.enterKeyHint = 'search'
    say(input, { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id })
    input.after(list)
    this.show([])
    this.listen()
  }

  listen(): void {
    const { form, input, list } = this
    input.addEventListener('input', () => this.typed())
    input.addEventListener('blur', () => this.close())
    form.addEventListener('submit', () => this.close())
    input.addEventListener('keydown', (event) => {
      if (!event.isComposing && list.children.length > 0 && this.press(event.key)) event.preventDefault()
    })
    // Before the field loses its focus.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => this.go(target instanceof Element ? target.closest('li') : null))
  }

  stop(): void {
    clearTimeout(this.timer)
    this.asking.abort()
  }

  close(): void {
    this.stop()
    this.show([])
  }

  typed(): void {
    this.stop()
    if (this.input.value.trim().length < 2) this.show([])
    else this.timer = window.setTimeout(() => this.ask(), patience)
  }

  async ask(): Promise<void> {
    this.asking = new AbortController()
    const { signal } = this.asking
    // The address takes what else the form asks: one site or the province.
    const query = new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, String(value)]))
    const got = await fetch(`${this.form.dataset['suggest']}?${query}`, { signal }).catch(() => null)
    const told = got?.ok ? ((await got.json().catch(() => null)) as { suggestions: Suggestion[] } | null) : null
    if (!signal.aborted) this.show(told?.suggestions ?? [])
  }

  show(found: readonly Suggestion[]): void {
    const { list, input } = this
    const options = found.map(({ text, href }, at) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${at}`
      say(option, { role: 'option' })
      option.dataset['href'] = href
      option.textContent = text
      return option
    })
    list.replaceChildren(...options)
    list.hidden = options.length === 0
    say(input, { 'aria-expanded': String(!list.hidden) })
    this.choose(-1)
  }

  choose(at: number): void {
    const { list, input } = this
    this.chosen = at
    for (const [place, option] of [...list.children].entries()) say(option, { 'aria-selected': String(place === at) })
    const option = list.children[at]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) say(input, { 'aria-activedescendant': option.id })
    else input.removeAttribute('aria-activedescendant')
  }

  /** Whether the key meant the list. */
  press(key: string): boolean {
    const { chosen, list } = this
    // Beyond the last and before the first stands what was typed.
    const places = list.children.length + 1
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step) this.choose(((chosen + 1 + step + places) % places) - 1)
    else if (key === 'Escape') this.close()
    else if (key === 'Enter' && chosen >= 0) this.go(list.children[chosen])
    else return false
    return true
  }

  go(option: Element | null | undefined): void {
    const href = option instanceof HTMLElement ? option.dataset['href'] : undefined
    if (href) location.assign(href)
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  const input = form.querySelector<HTMLInputElement>('input[name=q]')
  if (input) new Offer(form, input)
}
