/** Tells while somebody types figures what does not add up; the form itself works without it. */
type Told = { title: string; findings: readonly { message: string; because: readonly string[] }[] }

/** So long after the last key, so that not every digit asks. */
const patience = 400

class Checker {
  box: HTMLElement
  form: HTMLFormElement
  place: HTMLElement
  timer = 0
  asking = new AbortController()

  constructor(box: HTMLElement, form: HTMLFormElement, place: HTMLElement) {
    this.box = box
    this.form = form
    this.place = place
    form.addEventListener('input', () => this.typed())
  }

  typed(): void {
    clearTimeout(this.timer)
    this.asking.abort()
    this.timer = window.setTimeout(() => this.ask(), patience)
  }

  async ask(): Promise<void> {
    this.asking = new AbortController()
    const { signal } = this.asking
    const body = new URLSearchParams([...new FormData(this.form)].map(([name, value]) => [name, String(value)]))
    const got = await fetch(this.box.dataset['check'] ?? '', { method: 'POST', body, signal }).catch(() => null)
    const told = got?.ok ? ((await got.json().catch(() => null)) as Told | null) : null
    if (!signal.aborted && told !== null) this.show(told)
  }

  /** Whatever the server said when the page came is replaced by what it says now. */
  show({ title, findings }: Told): void {
    this.place.replaceChildren(...(findings.length === 0 ? [] : [this.notice(title, findings)]))
  }

  notice(title: string, findings: Told['findings']): HTMLElement {
    const notice = element('div', 'notice notice-warn')
    const inside = element('div', '')
    const list = element('ul', 'figure-findings')
    inside.append(element('p', 'notice-title', title), list)
    notice.append(inside)
    for (const { message, because } of findings) {
      const item = element('li', '', message)
      const hint = ` ${this.box.dataset['because'] ?? ''}: ${because.join('; ')}.`
      if (because.length > 0) item.append(element('span', 'hint', hint))
      list.append(item)
    }
    return notice
  }
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}

for (const box of document.querySelectorAll<HTMLElement>('[data-check]')) {
  const [form, place] = [box.querySelector('form'), box.querySelector<HTMLElement>('.figure-live')]
  if (form && place) new Checker(box, form, place)
}
