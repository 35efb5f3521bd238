/** What a library keeps: the kinds of files, how they are called at the end of a name, and how big each may be. */

export const kinds = ['picture', 'document', 'video', 'audio', 'captions'] as const
export type Kind = (typeof kinds)[number]

export const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)

const megabyte = 1024 * 1024

/** Bytes of one file. A film longer than that belongs on the agency's film channel, in parts, or smaller. */
export const largestOf: Record<Kind, number> = {
  picture: 30 * megabyte,
  document: 50 * megabyte,
  video: 100 * megabyte,
  audio: 100 * megabyte,
  captions: megabyte,
}

/** What a form takes: the largest kind, and as many photos as an event gives. */
export const uploadLimits = { largest: largestOf.video, files: 30 }

/** For the file dialogue of a browser; the camera of a telephone answers in JPEG when HEIC is not named. */
export const acceptedTypes = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/svg+xml', 'application/pdf'],
  ...['.docx', '.xlsx', '.pptx', '.doc', '.xls', '.ppt', '.odt', '.ods', '.odp'],
  ...['video/mp4', 'video/webm', 'audio/mpeg', 'audio/mp4', 'audio/ogg', '.vtt'],
].join(',')
