/** The form of the page as a list of fields: read, filled in again, and sent to the desk. */
import type { Place } from './library.ts'
import { reasonIn } from './library.ts'
import type { Fields, Sent } from './saving.ts'
import { editorWords as words } from './words.ts'

export const fieldsIn = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Fills the form with fields that were kept; what it has no place for is left out. The proof of the form stays its own. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  const given = new Map(fields.filter(([name]) => name !== 'csrf'))
  for (const control of form.elements) {
    if (!isControl(control) || control.name === '' || control.name === 'csrf') continue
    const value = given.get(control.name)
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== undefined
    else if (value !== undefined) setValue(control, value)
  }
}

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

/** A choice the page does not offer any more is offered again. */
export function setValue(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
    control.add(new Option(value, value))
  }
  control.value = value
}

const longestWait = 30_000

function within(milliseconds: number): AbortSignal {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), milliseconds)
  return stop.signal
}

/** A browser sends at most this much of a page that is going. */
const mostAtLeaving = 60_000

type Answer = { copyVersion?: unknown; basedOn?: unknown; savedAt?: unknown; isBehind?: unknown; others?: unknown }

/** Sends the fields to be kept. What the desk says of its copy goes back into the form, so the next one follows it. */
export async function sendFields(place: Place, fields: Fields, isLeaving: boolean): Promise<Sent> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const keepalive = isLeaving && body.toString().length <= mostAtLeaving
  const asked = { method: 'POST', headers: { accept: 'application/json' }, redirect: 'manual' as const }
  const answer = await fetch(`/${place.site}/muc/${place.edition}/luu-tam`, {
    ...asked,
    body,
    keepalive,
    signal: within(longestWait),
  }).catch(() => null)
  if (answer === null || answer.status >= 500) return { kind: 'away' }
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return { kind: 'signed-out' }
  const told: unknown = await answer.json().catch(() => null)
  if (!answer.ok) return { kind: 'refused', text: reasonIn(told) ?? words.refusedOther }
  const { copyVersion, basedOn, savedAt, isBehind, others } = (told ?? {}) as Answer
  take(place.form, 'copyVersion', copyVersion)
  take(place.form, 'basedOn', basedOn)
  const at = new Date(String(savedAt))
  return {
    kind: 'saved',
    savedAt: Number.isNaN(at.getTime()) ? new Date() : at,
    isBehind: isBehind === true,
    others: Array.isArray(others) ? others.map(({ name }: { name?: unknown }) => String(name ?? '')) : [],
  }
}

function take(form: HTMLFormElement, name: string, value: unknown): void {
  const field = form.querySelector<HTMLInputElement>(`input[name=${name}]`)
  if (field && (typeof value === 'string' || typeof value === 'number')) field.value = String(value)
}
