// Reads where letters are handed over. The password stands in the address and is never repeated in words.

export type MailServer = { host: string; port: number; secure: boolean; user: string | null; password: string | null }

/** What is wrong with an SMTP_URL, in words; null when it can be used. */
export function checkMailUrl(text: string): string | null {
  return readMailUrl(text) === null ? 'phải có dạng smtp://máy-chủ:cổng hoặc smtps://tài-khoản:mật-khẩu@máy-chủ' : null
}

/** 'smtps://' speaks TLS from the first byte; 'smtp://' goes over to it where the server can. */
export function readMailUrl(text: string): MailServer | null {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.hostname === '') return null
  const secure = url.protocol === 'smtps:'
  try {
    return {
      ...{ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587), secure },
      user: url.username === '' ? null : decodeURIComponent(url.username),
      password: url.password === '' ? null : decodeURIComponent(url.password),
    }
  } catch {
    return null
  }
}
