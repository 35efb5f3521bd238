/** What a form says about a file, and what is wrong with it. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Focus, focusSteps } from '../../../basics/picture.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { Kind } from './kinds.ts'
import { isMapAnswer, type MapAnswer } from './maps.ts'

export type FileTexts = {
  alt: string | null
  isDecoration: boolean
  caption: string | null
  credit: string | null
  source: string | null
  licence: string | null
  permission: string | null
  focus: Focus | null
  mapAnswer: MapAnswer | null
}

export const licences = ['own', 'permitted', 'quoted', 'free', 'state'] as const

export function textsIn(body: URLSearchParams): FileTexts {
  const text = (name: string, most: number) => oneLine((body.get(name) ?? '').normalize('NFC')).slice(0, most) || null
  const isDecoration = body.get('loai-mo-ta') === 'trang-tri'
  const licence = body.get('giay-phep') ?? ''
  const mapAnswer = body.get('ban-do') ?? ''
  return {
    alt: isDecoration ? null : text('mo-ta', 500),
    isDecoration,
    caption: text('chu-thich', 500),
    credit: text('nguon-anh', 200),
    source: text('nguon', 500),
    licence: (licences as readonly string[]).includes(licence) ? licence : null,
    permission: text('cho-phep', 500),
    focus: focusIn(body.get('trong-tam') ?? ''),
    mapAnswer: isMapAnswer(mapAnswer) ? mapAnswer : null,
  }
}

function focusIn(text: string): Focus | null {
  const [x, y] = text.split('-').map(Number)
  const isStep = (value: number | undefined): value is number => (focusSteps as readonly unknown[]).includes(value)
  return isStep(x) && isStep(y) && !(x === 50 && y === 50) ? { x, y } : null
}

/** A picture is described or said to be decoration before anybody can put it in a text; a licence by permission says whose. */
export function issuesOf(kind: Kind, texts: FileTexts): Issue[] {
  const issues: Issue[] = []
  if (kind === 'picture' && texts.alt === null && !texts.isDecoration)
    issues.push({ field: 'mo-ta', problem: 'alt-missing' })
  if (texts.licence === 'permitted' && texts.permission === null)
    issues.push({ field: 'cho-phep', problem: 'permission-missing' })
  return issues
}
