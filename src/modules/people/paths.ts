/** Where people sign in and mind their account, and where a site's people are kept, on the desk's host. */
import type { LocalDate } from '../../basics/dates.ts'

/** A person's work, of another module; where signing in leads. */
export const deskHomePath = '/'

/** The sites of a person, with what can be opened at each. */
export const sitesPath = '/cac-trang'
export const signOutPath = '/dang-xuat'
export const accountPath = '/tai-khoan'
export const sessionEndPath = '/tai-khoan/phien'
export const secondFactorPath = '/tai-khoan/ma-xac-thuc'
export const delegationsPath = '/tai-khoan/uy-quyen'
export const delegationEndPath = '/tai-khoan/uy-quyen/ket-thuc'
export const renewRolesPath = '/tai-khoan/tiep-tuc'
export const codePath = '/dang-nhap/ma'
export const providerReturnPath = '/dang-nhap/don-vi/ve'
/** Proves again who somebody is, before what outlives a session is changed. */
export const provePath = '/tai-khoan/xac-nhan'
export const passkeysPath = '/tai-khoan/khoa-truy-cap'
export const askToMakePath = '/tai-khoan/khoa-truy-cap/cau-hoi'
export const passkeySignInPath = '/dang-nhap/khoa-truy-cap'
export const askForSignInPath = '/dang-nhap/khoa-truy-cap/cau-hoi'

/** The sign-in page, which leads back to the given path of the desk. */
export const signInPath = (back?: string): string =>
  back === undefined || back === '/' ? '/dang-nhap' : `/dang-nhap?ve=${encodeURIComponent(back)}`

/** Leaves for the province's own provider. */
export const providerPath = (back?: string): string =>
  back === undefined || back === '/' ? '/dang-nhap/don-vi' : `/dang-nhap/don-vi?ve=${encodeURIComponent(back)}`

/** A one-time link on which an account's owner sets the password. */
export const passwordLinkPath = (secret: string): string => `/mat-khau/${secret}`

export const setUpPath = (secret: string): string => `/thiet-lap/${secret}`

const onDay = (path: string, day?: LocalDate): string => (day === undefined ? path : `${path}?ngay=${day}`)

/** The board of a site, today's or that of the day. */
export const boardPath = (siteSlug: string, day?: LocalDate): string => onDay(`/${siteSlug}/ban-bien-tap`, day)
export const reconstitutePath = (siteSlug: string): string => `/${siteSlug}/ban-bien-tap/kien-toan`
export const boardDecisionPath = (siteSlug: string, decisionId: string): string =>
  `/${siteSlug}/ban-bien-tap/quyet-dinh/${decisionId}`

export const peoplePath = (siteSlug: string): string => `/${siteSlug}/nguoi`
/** Sends an invitation by mail. */
export const invitationPath = (siteSlug: string): string => `/${siteSlug}/nguoi/thu-moi`
/** The account of somebody whom a decision has named. */
export const seatAccountPath = (siteSlug: string): string => `/${siteSlug}/nguoi/tai-khoan`
export const roleEndPath = (siteSlug: string): string => `/${siteSlug}/nguoi/ket-thuc`
export const assignmentsPath = (siteSlug: string): string => `/${siteSlug}/phan-cong`
export const assignmentEndPath = (siteSlug: string): string => `/${siteSlug}/phan-cong/ket-thuc`
export const siteInspectionsPath = (siteSlug: string): string => `/${siteSlug}/kiem-tra`

/** Who could do what on a day: at a site, or without one in the whole network. */
export const accessPath = (siteSlug: string | null, day?: LocalDate): string =>
  onDay(siteSlug === null ? '/quyen' : `/${siteSlug}/quyen`, day)
export const accessTablePath = (siteSlug: string | null, day?: LocalDate): string =>
  onDay(siteSlug === null ? '/quyen/bang-tinh' : `/${siteSlug}/quyen/bang-tinh`, day)

export const inspectionsPath = '/kiem-tra'
export const inspectionEndPath = '/kiem-tra/ket-thuc'

/** What was done: at a site, or without one in the network. */
export const auditPath = (siteSlug: string | null): string => (siteSlug === null ? '/nhat-ky' : `/${siteSlug}/nhat-ky`)
export const auditTablePath = (siteSlug: string | null): string => `${auditPath(siteSlug)}/bang-tinh`
