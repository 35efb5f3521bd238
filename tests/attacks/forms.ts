// Reads the forms and links of a page as a browser does, and fills the forms in.
import { Parser } from 'htmlparser2'

export type FormField = { name: string; kind: string; value: string; options: string[] }
export type PageForm = { action: string; method: 'get' | 'post'; sendsFiles: boolean; fields: FormField[] }
export type PageParts = { forms: PageForm[]; links: string[] }

type Attributes = Readonly<Record<string, string>>

/** Fields that stand outside their form and name it by `form=` belong to it too. */
export function partsOf(html: string, path: string): PageParts {
  const forms = new Map<string, PageForm>()
  const links = new Set<string>()
  let open = ''
  let last: FormField | null = null
  const parser = new Parser({
    onopentag: (name, attributes: Attributes) => {
      if (name === 'a' && attributes['href']?.startsWith('/')) links.add(attributes['href'])
      if (name === 'form') {
        open = attributes['id'] ?? `nameless-${forms.size}`
        forms.set(open, formOf(attributes, path))
      }
      const field = fieldOf(name, attributes)
      if (field !== null) forms.get(attributes['form'] ?? open)?.fields.push(field)
      if (name === 'textarea' || name === 'select') last = field
      if (name === 'option') {
        last?.options.push(attributes['value'] ?? '')
        if (last && 'selected' in attributes) last.value = attributes['value'] ?? ''
      }
    },
    ontext: (text) => {
      if (last?.kind === 'textarea') last.value += text
    },
    onclosetag: (name) => {
      if (name === 'form') open = ''
      if (name === 'textarea' || name === 'select') last = null
    },
  })
  parser.end(html)
  return { forms: [...forms.values()], links: [...links] }
}

const formOf = ({ action, method, enctype }: Attributes, path: string): PageForm => ({
  action: action === undefined || action === '' ? path : action,
  method: method?.toLowerCase() === 'post' ? 'post' : 'get',
  sendsFiles: enctype === 'multipart/form-data',
  fields: [],
})

function fieldOf(tag: string, attributes: Attributes): FormField | null {
  const { name, value = '', type = 'text' } = attributes
  if (name === undefined || 'disabled' in attributes) return null
  if (tag === 'input') return { name, value, kind: type.toLowerCase(), options: [] }
  if (tag === 'textarea' || tag === 'select') return { name, value: '', kind: tag, options: [] }
  return tag === 'button' ? { name, value, kind: 'button', options: [] } : null
}

const typed = new Set(['text', 'search', 'textarea', 'email', 'url', 'tel'])

export const takesText = ({ fields }: PageForm): boolean => fields.some(({ kind }) => typed.has(kind))

const proper: Readonly<Record<string, string>> = {
  ...{ date: '2026-12-01', time: '08:00', 'datetime-local': '2026-12-01T08:00', month: '2026-12', number: '5' },
}

/** What a person would send who writes the payload wherever there is room for text. */
export function filled({ fields }: PageForm, payload: string): URLSearchParams {
  const form = new URLSearchParams()
  let pressed = false
  for (const { name, kind, value, options } of fields) {
    if (typed.has(kind)) form.append(name, payload)
    else if (kind === 'select') form.append(name, value || (options.find((one) => one !== '') ?? ''))
    else if (kind === 'radio') form.set(name, form.get(name) ?? value)
    else if (kind === 'button' || kind === 'submit') {
      if (!pressed) form.append(name, value)
      pressed = true
    } else if (kind in proper) form.append(name, value || (proper[kind] ?? ''))
    else if (kind !== 'file' && kind !== 'password') form.append(name, value)
  }
  return form
}
