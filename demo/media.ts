/** The sound and the film of the demo, and what a broadcast says about itself. */
import type { DemoArticle, LocalDate } from './shapes.ts'

const files = {
  'ban-tin': { kind: 'audio', file: 'ban-tin.mp3', contentType: 'audio/mpeg', seconds: 24 },
  'mot-vong-hoai-giang': { kind: 'video', file: 'mot-vong-hoai-giang.mp4', contentType: 'video/mp4', seconds: 20, captionsFile: 'mot-vong-hoai-giang.vtt' },
} as const

export function mediaOf(
  values: Readonly<Record<string, string>>,
  published: LocalDate,
  write: (text: string) => string,
): Pick<DemoArticle, 'media' | 'broadcast'> {
  const file = files[(values['media'] ?? '') as keyof typeof files]
  if (!file) return {}
  const title = write(values['mediatitle'] ?? '')
  const media = { ...file, title, transcript: write(values['transcript'] ?? '') }
  if (!values['series']) return { media }
  const items = write(values['items'] ?? '').split(' | ')
  const { series = '', number = '1', editor = '', presenter = '' } = values
  return { media, broadcast: { series: write(series), number: Number(number), airedOn: published, editor, presenter, items } }
}
