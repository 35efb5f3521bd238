/** The sound and the film of the demo, and what a broadcast says about itself. */
import type { DemoArticle, LocalDate } from './shapes.ts'

const files = {
  'ban-tin': { kind: 'audio', file: 'ban-tin.mp3', contentType: 'audio/mpeg', seconds: 16 },
  'mot-vong-hoai-giang': {
    kind: 'video',
    file: 'mot-vong-hoai-giang.mp4',
    contentType: 'video/mp4',
    seconds: 21,
    captionsFile: 'mot-vong-hoai-giang.vtt',
  },
} as const

/** The recording is music only; a reader of the transcript is told so. */
const jingle = '[Nhạc hiệu. Bản ghi minh họa chỉ có nhạc; lời chương trình như sau.]'

export function mediaOf(
  values: Readonly<Record<string, string>>,
  published: LocalDate,
  write: (text: string) => string,
): Pick<DemoArticle, 'media' | 'broadcast'> {
  const file = files[(values['media'] ?? '') as keyof typeof files]
  if (!file) return {}
  const title = write(values['mediatitle'] ?? '')
  const transcript = write(values['transcript'] ?? '')
  const media = { ...file, title, transcript: file.kind === 'audio' ? `${jingle} ${transcript}` : transcript }
  if (!values['series']) return { media }
  const items = write(values['items'] ?? '').split(' | ')
  const { series = '', number = '1', editor = '', presenter = '' } = values
  return {
    media,
    broadcast: { series: write(series), number: Number(number), airedOn: published, editor, presenter, items },
  }
}
