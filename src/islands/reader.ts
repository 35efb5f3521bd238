/** What makes reading easier where scripts run: text size and background, printing, copying the address, an open menu. */
const root = document.documentElement

const told = (element: Element, name: string): string => element.getAttribute(`data-${name}`) ?? ''

function choose(name: string, value: string): void {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
  } catch {
    // Without storage the choice lasts for this page.
  }
  showChoices()
}

function showChoices(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-set]')) {
    const chosen = told(root, told(button, 'set'))
    button.setAttribute('aria-pressed', String(chosen === told(button, 'value')))
  }
}

const pageAddress = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href

/** The address of the page, or what the button holds ready. */
async function copyAddress(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(told(button, 'text') || pageAddress())
  const said = button.querySelector('[data-said]')
  if (said) said.textContent = told(button, 'copied')
}

const openPanels = () =>
  document.querySelectorAll<HTMLDetailsElement>('.menu-all[open], .display[open], .desk-group[open]')

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  for (const panel of openPanels()) if (!panel.contains(target)) panel.open = false
  const button = target?.closest<HTMLElement>('button[data-set], button[data-do]')
  if (!button) return
  if (told(button, 'set')) choose(told(button, 'set'), told(button, 'value'))
  if (told(button, 'do') === 'print') window.print()
  if (told(button, 'do') === 'copy') void copyAddress(button)
  if (told(button, 'do') === 'share')
    void navigator.share({ title: document.title, url: pageAddress() }).catch(() => {})
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const panel of openPanels()) {
    panel.open = false
    panel.querySelector('summary')?.focus()
  }
})

/** On a wide screen the menu has room for everything at once. */
document.querySelector('.menu-all')?.addEventListener('toggle', (event) => {
  if (!(event.target instanceof HTMLDetailsElement) || !event.target.matches('.menu-all[open]')) return
  const wide = matchMedia('(min-width: 48em)').matches
  for (const group of event.target.querySelectorAll<HTMLDetailsElement>('.menu-group')) group.open = wide
})

window.addEventListener('beforeprint', () => {
  const stamp = document.querySelector('[data-printed]')
  if (stamp) stamp.textContent = new Date().toLocaleString(root.lang === 'en' ? 'en-GB' : 'vi-VN')
})

/** The summary of what is wrong takes focus, so that it is heard first. */
document.querySelector<HTMLElement>('.error-summary')?.focus()

if ('share' in navigator) root.classList.add('sharing')
showChoices()

export {}
