/** Where people sign in and mind their account, on the desk's host. */

export const deskHomePath = '/'
export const signOutPath = '/dang-xuat'
export const accountPath = '/tai-khoan'
export const sessionEndPath = '/tai-khoan/phien'

/** The sign-in page, which leads back to the given path of the desk. */
export const signInPath = (back?: string): string =>
  back === undefined || back === '/' ? '/dang-nhap' : `/dang-nhap?ve=${encodeURIComponent(back)}`

/** A one-time link on which an account's owner sets the password. */
export const passwordLinkPath = (secret: string): string => `/mat-khau/${secret}`

export const setUpPath = (secret: string): string => `/thiet-lap/${secret}`
