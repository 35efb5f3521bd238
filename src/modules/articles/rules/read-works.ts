/** The works of a form from its fields: 'work-0-kind', 'author-0-1-name' … */
import { oneLine } from '../../../basics/plain-text.ts'

type Fields = Record<string, unknown>

const most = 100

/** Works in their order; an author whose name was emptied is gone, and so is a work that was emptied with its authors. */
export function readWorks(body: URLSearchParams): unknown[] {
  const count = Math.min(Number(body.get('works')) || 0, most)
  const works: unknown[] = []
  for (let at = 0; at < count; at++) {
    const work = readWork(body, at)
    if (work !== null) works.push(work)
  }
  return works
}

function readWork(body: URLSearchParams, at: number): Fields | null {
  const text = (name: string) => oneLine(body.get(`work-${at}-${name}`) ?? '')
  if (text('kind') === '' || body.has(`work-${at}-remove`)) return null
  const rows = Math.min(Number(text('authors')) || 0, most)
  const authors = Array.from({ length: rows }, (_, row) => readAuthor(body, `author-${at}-${row}-`)).filter(
    (author) => author !== null,
  )
  const isEmptied = authors.length === 0 && !body.has(`work-${at}-bare`)
  if (isEmptied && text('sha256') === '') return null
  return { kind: text('kind'), ...given({ title: text('title'), sha256: text('sha256') }), authors }
}

function readAuthor(body: URLSearchParams, before: string): Fields | null {
  const text = (name: string) => oneLine(body.get(before + name) ?? '')
  const name = text('name')
  if (name === '') return null
  // A person goes with the name they were found by: another name is another person.
  const [personId = '', ...boundTo] = (body.get(`${before}person`) ?? '').split(':')
  const isSame = oneLine(boundTo.join(':')) === name
  return {
    name,
    ...given({ penName: text('pen'), personId: isSame ? personId : '' }),
    role: text('role'),
    sharePercent: shareOf(text('share')),
  }
}

/** '33,34' as people write it; what is no number stays, so that it can be shown and mended. */
function shareOf(text: string): number | string {
  const share = Number(text.replace(/\s|%/g, '').replace(',', '.'))
  return text === '' || Number.isNaN(share) ? text : share
}

const given = (fields: Record<string, string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
