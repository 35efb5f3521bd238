/** The works of an article and their authors: rows as many as needed, and proposals from the byline. */
import { setValue } from './desk-form.ts'
import { el } from './dom.ts'
import { fieldIn } from './kept-copy.ts'
import type { Fields } from './saving.ts'
import { editorWords as words } from './words.ts'

type Author = { name: string; penName?: string; personId?: string; role: string; sharePercent: number }
type Work = { kind: string; title?: string; sha256?: string; authors: readonly Author[] }

type Parts = { form: HTMLFormElement; site: string; changed: () => void; say: (text: string) => void }

export function workRows({ form, site, changed, say }: Parts) {
  const root = form.querySelector<HTMLElement>('[data-works]')
  const byline = form.querySelector<HTMLInputElement>('input[name=byline]')
  if (root === null || byline === null) return { makeRoom: () => {} }
  const rows = rowsIn(root)
  const propose = async () => {
    const answer = await fetch(`/${site}/tac-gia?ghi=${encodeURIComponent(byline.value)}`).catch(() => null)
    const told = answer?.ok ? ((await answer.json()) as { works?: Work[]; source?: string | null }) : null
    if (!told?.works) return
    rows.fill(told.works)
    proposeSource(form, told.source ?? null)
    say(words.proposed)
    changed()
  }
  byline.addEventListener('change', () => {
    if (rows.isBare() && byline.value.trim() !== '') void propose()
  })
  const button = (label: string, onclick: () => void) =>
    el('button', { type: 'button', class: 'button button-quiet', onclick }, label)
  root.after(
    el(
      'p',
      { class: 'work-tools' },
      button(words.propose, () => void propose()),
      button(words.addWork, rows.addWork),
    ),
  )
  root.addEventListener('input', ({ target }) => rows.grow(target))
  return { makeRoom: rows.makeRoom }
}

/** The rows of the page; the empty work at their end is the pattern of every further one. */
function rowsIn(root: HTMLElement) {
  const pattern = root.querySelector('[data-work=new]')?.cloneNode(true) as HTMLElement
  const sets = () => [...root.querySelectorAll<HTMLElement>('fieldset.work')]
  const addWork = () => {
    const at = sets().length
    const made = pattern.cloneNode(true) as HTMLElement
    renumber(made, (name) => name.replace(/^(work|author)-\d+-/, `$1-${at}-`))
    root.append(made)
    put(root, 'works', String(at + 1))
  }
  const makeRoom = (fields: Fields) => {
    const wanted = Number(fieldIn(fields, 'works')) || 0
    while (sets().length < wanted) addWork()
    for (const [work, set] of sets().entries()) {
      const authors = Number(fieldIn(fields, `work-${work}-authors`)) || 0
      while (set.querySelectorAll('.author').length < authors) addAuthor(root, set, work)
    }
  }
  const fill = (works: readonly Work[]) => {
    for (const set of sets()) set.remove()
    const fields = fieldsOf(works)
    makeRoom([...fields, ['works', String(works.length + 1)]])
    for (const [name, text] of fields) put(root, name, text)
  }
  /** Somebody writes in the last row: there is one more. */
  const grow = (target: EventTarget | null) => {
    const found = target instanceof HTMLInputElement ? /^author-(\d+)-(\d+)-name$/.exec(target.name) : null
    const set = sets()[Number(found?.[1])]
    const isLast = set?.querySelectorAll('.author').length === Number(found?.[2]) + 1
    if (set && isLast) addAuthor(root, set, Number(found?.[1]))
  }
  const isBare = () => sets().every((_, at) => !field(root, `author-${at}-0-name`)?.value.trim())
  return { addWork, makeRoom, fill, grow, isBare }
}

function addAuthor(root: HTMLElement, set: HTMLElement, work: number): void {
  const rows = set.querySelectorAll<HTMLElement>('.author')
  const last = rows[rows.length - 1]
  if (!last) return
  const made = last.cloneNode(true) as HTMLElement
  for (const one of made.querySelectorAll('input[type=hidden], .author-known')) one.remove()
  renumber(made, (name) => name.replace(/^author-\d+-\d+-/, `author-${work}-${rows.length}-`))
  for (const input of made.querySelectorAll('input')) input.value = ''
  last.after(made)
  put(root, `work-${work}-authors`, String(rows.length + 1))
}

const field = (root: ParentNode, name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`)

function put(root: HTMLElement, name: string, text: string): void {
  const control = field(root, name)
  if (control) {
    setValue(control, text)
    return
  }
  const work = root.querySelectorAll<HTMLElement>('fieldset.work')[Number(/^\w+-(\d+)-/.exec(name)?.[1])]
  const row = /^author-\d+-(\d+)-/.exec(name)
  const place = row ? work?.querySelectorAll('.author')[Number(row[1])] : work
  place?.prepend(el('input', { type: 'hidden', name, value: text }))
}

function renumber(root: HTMLElement, rename: (name: string) => string): void {
  for (const one of root.querySelectorAll('[name]')) one.setAttribute('name', rename(one.getAttribute('name') ?? ''))
}

/** The works as the fields of the page. */
const fieldsOf = (works: readonly Work[]): [string, string][] =>
  works.flatMap(({ kind, title, sha256, authors }, at) => [
    [`work-${at}-kind`, kind],
    [`work-${at}-authors`, String(authors.length + 1)],
    ...(title ? [[`work-${at}-title`, title] as [string, string]] : []),
    ...(sha256 ? [[`work-${at}-sha256`, sha256] as [string, string]] : []),
    ...authors.flatMap((author, row): [string, string][] => [
      [`author-${at}-${row}-name`, author.name],
      [`author-${at}-${row}-pen`, author.penName ?? ''],
      [`author-${at}-${row}-role`, author.role],
      [`author-${at}-${row}-share`, String(author.sharePercent).replace('.', ',')],
      ...(author.personId
        ? [[`author-${at}-${row}-person`, `${author.personId}:${author.name}`] as [string, string]]
        : []),
    ]),
  ])

/** '(Theo …)' says where the text was taken from, as long as nobody has said otherwise. */
function proposeSource(form: HTMLFormElement, source: string | null): void {
  const name = field(form, 'sourceName')
  const origin = form.querySelector<HTMLSelectElement>('select[name=origin]')
  if (source === null || !name || !origin || name.value !== '' || origin.value !== 'own') return
  name.value = source
  origin.value = 'republished'
  const part = name.closest('details')
  if (part) part.open = true
}
