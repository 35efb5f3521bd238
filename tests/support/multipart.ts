// Writes a form with files as browsers send it.

export type SentFile = { field?: string; name: string; contentType?: string; bytes: Buffer }
export type UploadForm = { fields?: Record<string, string>; files: readonly SentFile[] }

const boundary = '----congso-test-boundary'

/** The fields first, then the files, in the order they are given. */
export function multipart(fields: Record<string, string>, files: readonly SentFile[]) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, '', Buffer.from(value))),
    ...files.map(({ field = 'tep', name, contentType = 'application/octet-stream', bytes }) =>
      part(`name="${field}"; filename="${name}"`, `Content-Type: ${contentType}\r\n`, bytes),
    ),
  ]
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { payload, contentType: `multipart/form-data; boundary=${boundary}` }
}

const part = (disposition: string, type: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
