/** How the saving stands, in words, always in sight; and what must be told once. */
import { timeText } from '../../basics/dates.ts'
import { el } from './dom.ts'
import type { SavingState } from './saving.ts'
import { editorWords as words } from './words.ts'

export function savingBar() {
  const state = el('span', { class: 'saving-state', role: 'status', 'data-saving': 'untouched' }, words.untouched)
  const count = el('span', { class: 'saving-count' })
  const notice = el('p', { class: 'saving-notice', role: 'status' })
  notice.hidden = true
  const say = (text: string) => {
    notice.textContent = text
    notice.hidden = text === ''
  }
  const show = (now: SavingState) => {
    state.textContent = sentence(now)
    state.dataset['saving'] = now.is
    if (now.is === 'saved')
      say(now.isBehind ? words.behind : now.others.length > 0 ? words.others(now.others.join(', ')) : '')
  }
  const dom = el('div', { class: 'saving-bar' }, notice, el('div', { class: 'saving-line' }, state, count))
  return { dom, show, say, count: (text: string) => count.replaceChildren(text) }
}

function sentence(now: SavingState): string {
  switch (now.is) {
    case 'untouched':
      return words.untouched
    case 'unsaved':
      return words.unsaved
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved(timeText(now.savedAt))
    case 'refused':
      return words.refused(now.text)
    case 'signed-out':
      return words.signedOut
    case 'away':
      return now.isKept ? words.away : words.awayUnkept
  }
}
