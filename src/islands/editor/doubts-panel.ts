/** The doubts of a text as a list below it: what, why, what would be right, and the deeds. */
import { el } from './dom.ts'
import { doubtWords as words } from './words/doubts.ts'

export type Doubt = {
  id: string
  what: string
  why: string
  quote: string
  suggestion: string | null
  mayAccept: boolean
}

export type Copy = { title: string; site: string; likeness: number; href: string; askHref: string | null }

export type Deeds = {
  mend(id: string): void
  pass(id: string): void
  accept(id: string, everywhere: boolean): void
  goTo(id: string): void
}

export type Shown = { doubts: readonly Doubt[]; copies: readonly Copy[]; may: { site: boolean; network: boolean } }

export function doubtsPanel(deeds: Deeds) {
  const summary = el('summary', {}, words.title(0))
  const list = el('ol', {})
  const dom = el('details', { class: 'doubts' }, summary, list)
  const state = el('p', { class: 'unseen', role: 'status' })
  const say = (text: string) => {
    if (summary.textContent !== text) summary.textContent = text
    state.textContent = text
  }
  return {
    dom: el('div', {}, dom, state),
    away: () => say(words.away),
    show({ doubts, copies, may }: Shown) {
      // Whoever works through the list by keys goes on at the next one.
      const at = [...list.children].findIndex((item) => item.contains(document.activeElement))
      say(words.title(doubts.length + copies.length))
      list.replaceChildren(...doubts.map((doubt) => doubtItem(doubt, may, deeds)), ...copies.map(copyItem))
      if (at < 0) return
      const next = list.children[Math.min(at, list.children.length - 1)]?.querySelector('button, a') ?? summary
      if (next instanceof HTMLElement) next.focus()
    },
    open(id: string) {
      dom.open = true
      const item = list.querySelector<HTMLElement>(`[data-of="${id}"]`)
      item?.scrollIntoView({ block: 'nearest' })
      item?.querySelector('button')?.focus()
    },
  }
}

function doubtItem(doubt: Doubt, may: Shown['may'], deeds: Deeds): HTMLElement {
  const { id, what, why, quote, suggestion, mayAccept } = doubt
  const button = (label: string, kind: string, onclick: () => void) =>
    el('button', { type: 'button', class: kind, onclick }, label, el('span', { class: 'unseen' }, `: ${quote}`))
  const becomes = suggestion === null ? [] : [` ${words.becomes} `, el('q', { class: 'quality-right' }, suggestion)]
  return el(
    'li',
    { 'data-of': id },
    el('p', {}, el('strong', {}, what), ' ', el('q', { class: 'quality-quote' }, quote), ...becomes),
    el('p', { class: 'soft' }, why),
    el(
      'div',
      { class: 'doubt-deeds' },
      suggestion === null ? null : button(words.mend, 'button button-quiet doubt-mend', () => deeds.mend(id)),
      button(words.goTo, 'button button-quiet', () => deeds.goTo(id)),
      button(words.pass, 'button button-quiet', () => deeds.pass(id)),
      mayAccept && may.site ? button(words.acceptSite, 'button button-quiet', () => deeds.accept(id, false)) : null,
      mayAccept && may.network
        ? button(words.acceptNetwork, 'button button-quiet', () => deeds.accept(id, true))
        : null,
    ),
  )
}

const copyItem = ({ title, site, likeness, href, askHref }: Copy): HTMLElement =>
  el(
    'li',
    {},
    el('p', {}, `${words.alike(Math.round(likeness * 100), site)}: `, el('a', { href }, title)),
    askHref === null ? null : el('p', {}, el('a', { class: 'button button-quiet', href: askHref }, words.reuse)),
  )
