/** Where people sign in and mind their account, and where a site's people are kept, on the desk's host. */
import type { LocalDate } from '../../basics/dates.ts'

export const deskHomePath = '/'
export const signOutPath = '/dang-xuat'
export const accountPath = '/tai-khoan'
export const sessionEndPath = '/tai-khoan/phien'
export const secondFactorPath = '/tai-khoan/ma-xac-thuc'
export const delegationsPath = '/tai-khoan/uy-quyen'
export const delegationEndPath = '/tai-khoan/uy-quyen/ket-thuc'
export const renewRolesPath = '/tai-khoan/tiep-tuc'
export const codePath = '/dang-nhap/ma'

/** The sign-in page, which leads back to the given path of the desk. */
export const signInPath = (back?: string): string =>
  back === undefined || back === '/' ? '/dang-nhap' : `/dang-nhap?ve=${encodeURIComponent(back)}`

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
