/** Turns an answer of the desk, or the reason why there is none, into a whole document. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { DeskFrame } from '../design/desk-frame.tsx'
import { Hidden } from '../design/form-fields.tsx'
import type { FrameLink } from '../design/frame-types.ts'
import type { Account, DeskSite, Policy } from './context.ts'

/** Where the entrances of the desk are; the module that owns them names them. */
export type DeskPaths = {
  signIn: (back: string) => string
  signOut: string
  /** The entries over every page of a signed-in person. */
  navigation: readonly FrameLink[]
  /** What the desk offers inside a site. */
  siteEntries: readonly SiteEntry[]
  /** Leads from every page to what the handbook says about it; `contents` is where the handbook begins. */
  help?: {
    text: string
    hrefOf: (path: string, siteSlug: string | null) => string
    contents: string
    /** Its pages that open without signing in. */
    openToStrangers?: readonly string[]
  }
}

/** A part of a site's desk, for those whose role opens it. */
export type SiteEntry = {
  text: string
  href: (siteSlug: string) => string
  policy: Exclude<Policy, 'public'>
  /** The group of entries it stands in; `main` arranges them. */
  under?: string
}

export type DeskPage = {
  title: string
  body: VNode
  path: string
  site: DeskSite | null
  /** Of the site's entries, those this person may open. */
  siteEntries: readonly SiteEntry[]
  /** Browser programs the page needs, by the names of their assets. */
  scripts: readonly string[]
  account: Account | null
  csrf: string
  paths: DeskPaths
  asset: (name: string) => string
}

export function renderDeskDocument(page: DeskPage): string {
  const { title, body, path, site, account, csrf, paths, asset } = page
  const html = renderToString(
    <DeskFrame
      language="vi"
      title={title}
      site={site && { name: site.name, entries: siteLinks(page, site.slug) }}
      navigation={account ? paths.navigation.map((link) => ({ ...link, current: link.href === path })) : []}
      help={helpOn(page)}
      scripts={page.scripts}
      account={account && { name: account.name, signOut: <SignOut action={paths.signOut} csrf={csrf} /> }}
      asset={asset}
    >
      {body}
    </DeskFrame>,
  )
  return `<!doctype html>${html}`
}

/** Inside the handbook it leads to the contents, as from a page the handbook does not know; strangers are led to what is open. */
function helpOn({ paths: { help }, path, site, account }: DeskPage) {
  if (help === undefined) return null
  if (account === null) {
    const href = help.hrefOf(path, null)
    return help.openToStrangers?.includes(href) ? { text: help.text, isHere: false, href } : null
  }
  const isHere = path === help.contents || path.startsWith(`${help.contents}/`)
  return { text: help.text, isHere, href: isHere ? help.contents : help.hrefOf(path, site?.slug ?? null) }
}

/** The entry of the page, or of the part of the desk it belongs to, is marked. */
function siteLinks({ siteEntries, path }: DeskPage, slug: string) {
  const links = siteEntries.map(({ href, ...entry }) => ({ ...entry, href: href(slug) }))
  const here = links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
  return links.map((link) => ({ ...link, current: link === here }))
}

const SignOut = ({ action, csrf }: { action: string; csrf: string }) => (
  <form method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    <button type="submit">Đăng xuất</button>
  </form>
)

export type DeskFailure =
  | 'not-found'
  | 'forbidden'
  | 'foreign-form'
  | 'old-form'
  | 'plain-http'
  | 'busy'
  | 'database-away'
  | 'bad-request'
  | 'too-long'
  | 'upload'
  | 'internal'

export const deskFailures: Record<DeskFailure, { status: number; title: string; lead: string }> = {
  'not-found': {
    status: 404,
    title: 'Không tìm thấy trang',
    lead: 'Địa chỉ này không có, hoặc bạn không có vai trò ở trang đó. Nếu cần, hãy liên hệ đơn vị vận hành.',
  },
  forbidden: {
    status: 403,
    title: 'Bạn chưa được giao việc này',
    lead: 'Tài khoản của bạn không có vai trò cần thiết. Hãy liên hệ đơn vị vận hành.',
  },
  'foreign-form': {
    status: 403,
    title: 'Biểu mẫu không được nhận',
    lead: 'Biểu mẫu không được gửi từ trang quản trị này nên chưa có gì thay đổi. Hãy mở lại trang và gửi lại.',
  },
  'old-form': {
    status: 403,
    title: 'Biểu mẫu đã cũ',
    lead: 'Bạn đã đăng nhập lại sau khi mở biểu mẫu nên chưa có gì thay đổi. Hãy mở lại trang và gửi lại.',
  },
  'plain-http': {
    status: 503,
    title: 'Trang quản trị chỉ mở qua kết nối an toàn',
    lead: 'Địa chỉ này dùng http, mật khẩu có thể bị đọc trộm trên đường truyền. Hãy mở bằng https. Người vận hành: đặt máy chủ trung gian có chứng chỉ TLS phía trước và khai báo TRUST_PROXY.',
  },
  busy: {
    status: 503,
    title: 'Hệ thống đang bận',
    lead: 'Có quá nhiều yêu cầu cùng lúc. Chưa có gì thay đổi; vui lòng thử lại sau một phút.',
  },
  'database-away': {
    status: 503,
    title: 'Trang quản trị tạm thời chưa mở được',
    lead: 'Cơ sở dữ liệu đang được khôi phục. Những gì đã báo là lưu thì vẫn còn; vui lòng thử lại sau ít phút.',
  },
  'bad-request': {
    status: 400,
    title: 'Yêu cầu không đọc được',
    lead: 'Địa chỉ hoặc nội dung gửi lên không đúng dạng. Hãy quay lại trang trước và thử lại.',
  },
  'too-long': {
    status: 413,
    title: 'Nội dung quá dài',
    lead: 'Biểu mẫu dài hơn giới hạn nên chưa có gì được lưu. Hãy quay lại trang trước, chia nội dung thành nhiều phần rồi gửi lại.',
  },
  upload: {
    status: 400,
    title: 'Tệp chưa được nhận',
    lead: 'Chưa có tệp nào được lưu. Hãy quay lại trang trước và tải lên lại.',
  },
  internal: {
    status: 500,
    title: 'Trang đang gặp lỗi',
    lead: 'Lỗi do hệ thống, không phải do bạn. Sự việc đã được ghi lại để khắc phục.',
  },
}

export const failureBody = ({ title, lead }: { title: string; lead: string }): VNode => (
  <>
    <h1>{title}</h1>
    <p>{lead}</p>
    <p>
      <a href="/">Về trang đầu</a>
    </p>
  </>
)
