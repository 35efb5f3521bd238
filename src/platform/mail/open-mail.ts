// Hands letters to the operator's mail server.
import { createTransport } from 'nodemailer'
import { type ComposedLetter, oneLine } from './compose.ts'
import { readMailUrl } from './settings.ts'

export type Mail = {
  /** Throws `MailRefused` with a reason in words; what was refused may be tried again. */
  send(to: { name: string; email: string }, letter: ComposedLetter): Promise<void>
  close(): void
}

/** The reason names neither the password nor the text of the letter. */
export class MailRefused extends Error {}

type Options = { url: string; from: string }

/** Null without a server: then nothing is sent, and the desk says so. */
export function openMail({ url, from }: { url: string | null; from: string }): Mail | null {
  return url === null ? null : mailTo({ url, from })
}

const patience = 20_000

function mailTo({ url, from }: Options): Mail {
  const server = readMailUrl(url)
  if (server === null) throw new MailRefused('Địa chỉ máy chủ thư không đọc được.')
  const { host, port, secure, user, password } = server
  const transport = createTransport({
    ...{ host, port, secure, pool: true, maxConnections: 2 },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    // Content comes from us alone: no file and no address is ever fetched for a letter.
    ...{ disableFileAccess: true, disableUrlAccess: true },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
  })
  return {
    close: () => transport.close(),
    async send(to, letter) {
      if (!isAddress(to.email)) throw new MailRefused('Địa chỉ thư của người nhận không đúng dạng.')
      try {
        await transport.sendMail({
          ...{ from: addressed('Trang quản trị', from), to: addressed(to.name, to.email) },
          ...{ subject: oneLine(letter.subject), text: letter.text, html: letter.html },
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          ...(letter.unsubscribe === null ? {} : { list: { unsubscribe: letter.unsubscribe } }),
        })
      } catch (problem) {
        throw new MailRefused(reasonOf(problem))
      }
    },
  }
}

const addressed = (name: string, address: string) => ({ name: oneLine(name), address })

/** Strict on purpose: one address, no comments, no quoting, nothing that could name a second recipient. */
const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text)

const reasons: Record<string, string> = {
  EAUTH: 'Máy chủ thư không nhận tài khoản đăng nhập.',
  ECONNECTION: 'Không nối được với máy chủ thư.',
  ESOCKET: 'Không nối được với máy chủ thư.',
  EDNS: 'Không tìm thấy máy chủ thư.',
  ETIMEDOUT: 'Máy chủ thư không trả lời kịp.',
  ETLS: 'Kết nối an toàn với máy chủ thư không lập được.',
  EENVELOPE: 'Máy chủ thư không nhận người gửi hoặc người nhận.',
}

function reasonOf(problem: unknown): string {
  const { code, responseCode } = problem as { code?: unknown; responseCode?: unknown }
  const said = reasons[typeof code === 'string' ? code : ''] ?? 'Máy chủ thư không nhận thư.'
  return typeof responseCode === 'number' ? `${said} (${responseCode})` : said
}
