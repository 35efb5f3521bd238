/** Writing at the desk: the editor of a text, saving while it is written, and what makes its fields comfortable. */
import { timeText } from '../basics/dates.ts'
import { fieldsIn, fillForm, sendFields } from './editor/desk-form.ts'
import { el } from './editor/dom.ts'
import { copyToOffer, forgetCopy, type KeptCopy, keepCopy } from './editor/kept-copy.ts'
import { leadPicture } from './editor/lead-picture.ts'
import type { Place } from './editor/library.ts'
import { openEditor } from './editor/open-editor.ts'
import { type Fields, type SavingParts, startSaving } from './editor/saving.ts'
import { savingBar } from './editor/saving-bar.ts'
import { editorWords as words } from './editor/words.ts'
import { workRows } from './editor/work-rows.ts'

const root = document.querySelector<HTMLElement>('[data-edition]')
const form = root?.closest('form')
if (root && form) write(root, form)

function write(field: HTMLElement, page: HTMLFormElement): void {
  const told = (name: string) => field.dataset[name] ?? ''
  const place: Place = { site: told('site'), edition: told('edition'), account: told('account'), form: page }
  const bar = savingBar()
  const changed = () => saving.changed()
  const editor = openEditor(field, { place, changed, say: bar.say, count: bar.count })
  const works = workRows({ form: page, site: place.site, changed, say: bar.say })
  const picture = leadPicture(place, changed)
  standAtFoot(page.querySelector<HTMLElement>('.item-buttons') ?? field.closest('.writing') ?? field, bar.dom)

  const fields = () => {
    editor.write()
    return fieldsIn(page)
  }
  const saving = startSaving(savingOf(place, { fields, show: bar.show }))
  page.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.getAttribute('name')) changed()
  })
  opensByGenre(page)
  aboveKeyboard()
  watchLeaving(page, { ...saving, fields, place })
  offerKept(place, fields(), (copy) => {
    works.makeRoom(copy.fields)
    fillForm(page, copy.fields)
    editor.read()
    picture.show()
    changed()
    saving.again()
  })
}

function savingOf(place: Place, parts: Pick<SavingParts, 'fields' | 'show'>): SavingParts {
  return {
    ...parts,
    send: (list, isLeaving) => sendFields(place, list, isLeaving),
    keep: (list) => keepCopy(place, { keptAt: new Date().toISOString(), fields: list }),
    forget: () => forgetCopy(place),
    later: (milliseconds, run) => {
      const waiting = setTimeout(run, milliseconds)
      return () => clearTimeout(waiting)
    },
  }
}

/** Beside the buttons of the form where it has some; the tools of the text keep above it. */
function standAtFoot(foot: Element, bar: HTMLElement): void {
  foot.append(bar)
  const measured = foot.matches('.item-buttons') ? foot : bar
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--foot', `${Math.round(measured.getBoundingClientRect().height)}px`)
  }).observe(measured)
}

/** The keyboard of a telephone covers the foot of the page: what stands there goes up with it. */
function aboveKeyboard(): void {
  const view = window.visualViewport
  view?.addEventListener('resize', () => {
    const covered = Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop))
    document.documentElement.style.setProperty('--keyboard', `${covered > 80 ? covered : 0}px`)
  })
}

/** A genre opens the parts it usually has; nothing closes under somebody's hands. */
function opensByGenre(page: HTMLFormElement): void {
  page.querySelector('select[name=genre]')?.addEventListener('change', ({ target }) => {
    const genre = (target as HTMLSelectElement).value
    for (const part of page.querySelectorAll<HTMLDetailsElement>('[data-opens-for]')) {
      if (part.dataset['opensFor']?.split(' ').includes(genre)) part.open = true
    }
  })
}

type Leaving = {
  leaving(): void
  again(): void
  isUnsaved(): boolean
  isBusy(): boolean
  fields(): Fields
  place: Place
}

function watchLeaving(page: HTMLFormElement, { leaving, again, isUnsaved, isBusy, fields, place }: Leaving): void {
  let isSent = false
  page.addEventListener('submit', (event) => {
    // What is on its way first arrives: its answer says which copy this form goes on from.
    if (isBusy()) {
      event.preventDefault()
      setTimeout(() => page.requestSubmit(event.submitter), 200)
      return
    }
    keepCopy(place, { keptAt: new Date().toISOString(), fields: fields(), wasSubmitted: true })
    isSent = true
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !isSent) leaving()
  })
  window.addEventListener('pagehide', () => {
    if (!isSent) leaving()
  })
  window.addEventListener('pageshow', () => {
    isSent = false
  })
  window.addEventListener('online', again)
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved() && !isSent) event.preventDefault()
  })
}

/** What was left on this machine: to go on with it, or to let it go. */
function offerKept(place: Place, page: Fields, use: (copy: KeptCopy) => void): void {
  const copy = copyToOffer(place, page)
  if (copy === null) return
  const choice = (label: string, kind: string, run: () => void) => {
    const onclick = () => {
      run()
      dom.remove()
    }
    return el('button', { type: 'button', class: kind, onclick }, label)
  }
  const dom: HTMLElement = el(
    'div',
    { class: 'kept-offer', role: 'alert' },
    el('p', {}, words.found(timeText(new Date(copy.keptAt)))),
    choice(words.foundUse, 'button', () => use(copy)),
    choice(words.foundDrop, 'button button-quiet', () => forgetCopy(place)),
  )
  place.form.before(dom)
}
