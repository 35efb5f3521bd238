/** What a reader sees when there is no page: why, and the way onward. No inner text of ours or the database's leaves here. */
import type { FastifyReply } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { contactPath, homePath, siteMapPath } from '../basics/addresses.ts'
import type { Language } from '../basics/language.ts'
import { FailedPage, GonePage, NotFoundPage, type Onward, UnavailablePage } from '../design/error-pages.tsx'
import { designWords } from '../design/words.ts'
import { type Answer, page, type Tombstone } from './answers.ts'
import type { PortalRequest, SiteState } from './context.ts'
import { renderDocument } from './render.tsx'

export type Failure = 'unknown-host' | 'database-away' | 'bad-request' | 'internal'

const onwardOf = (language: Language): Onward => ({
  home: homePath(language),
  siteMap: siteMapPath(language),
  contact: contactPath(language),
})

/** 404 and 410 inside the frame of the site. They are never kept: made-up addresses must not fill the memory. */
export function errorAnswer(
  problem: { kind: 'not-found' } | { kind: 'gone'; tombstone: Tombstone },
  { language, frame }: PortalRequest,
): Answer {
  const words = designWords[language]
  const facts = { description: '', kind: 'website' as const, date: null, hidden: true }
  const onward = onwardOf(language)
  if (problem.kind === 'gone') {
    const body = <GonePage language={language} onward={onward} tombstone={problem.tombstone} />
    return page({ ...facts, title: words.gone.title }, body, { status: 410, keep: 'never' })
  }
  const sections = frame.menu.flatMap(({ href, text }) => (href === null ? [] : [{ href, text }]))
  const body = <NotFoundPage language={language} onward={onward} sections={sections} search={frame.search} />
  return page({ ...facts, title: words.notFound.title }, body, { status: 404, keep: 'never' })
}

type Framing = { state: SiteState; language: Language; path: string; at: Date; asset: (name: string) => string }

/** 500 and 503 inside what was last known of the site: whoever is in a hurry learns whom to call. */
export function framedFailure(failure: 'database-away' | 'internal', framing: Framing): Buffer {
  const { state, language, at } = framing
  const onward = onwardOf(language)
  const isAway = failure === 'database-away'
  const { title } = designWords[language][isAway ? 'unavailable' : 'failed']
  const frame = state.frame[language]
  return renderDocument({
    ...framing,
    site: state.site,
    frame,
    head: { title, description: '', kind: 'website', date: null, hidden: true },
    body: isAway ? (
      <UnavailablePage language={language} onward={onward} at={at} contact={frame.footer} />
    ) : (
      <FailedPage language={language} onward={onward} incident={null} />
    ),
    alternate: null,
  })
}

const said: Record<Failure, { status: number; title: string; text: string }> = {
  'unknown-host': {
    status: 404,
    title: 'Không có trang nào ở địa chỉ này',
    text: 'Tên miền này không thuộc cổng thông tin nào của hệ thống. Hãy kiểm tra lại địa chỉ.',
  },
  'database-away': {
    status: 503,
    title: 'Trang tạm thời chưa mở được',
    text: 'Hệ thống đang được khôi phục. Những trang vừa có người xem vẫn mở được; hãy thử lại sau ít phút hoặc về trang chủ.',
  },
  'bad-request': {
    status: 400,
    title: 'Yêu cầu không đọc được',
    text: 'Địa chỉ hoặc nội dung gửi lên không đúng dạng. Hãy quay lại trang trước và thử lại.',
  },
  internal: {
    status: 500,
    title: 'Trang đang gặp lỗi',
    text: 'Lỗi do hệ thống, không phải do bạn. Sự việc đã được ghi lại để khắc phục.',
  },
}

/** A page that needs neither site nor database, or what is framed already. The guarding headers stand in the reply. */
export function sendFailure(reply: FastifyReply, failure: Failure, framed?: Buffer): FastifyReply {
  const { status } = said[failure]
  const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  if (status === 503) headers['Retry-After'] = '30'
  return reply
    .code(status)
    .headers(headers)
    .send(framed ?? plainPage(failure))
}

function plainPage(failure: Failure): string {
  const { title, text } = said[failure]
  const html = renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <a href="/">Về trang chủ</a>
          </p>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}
