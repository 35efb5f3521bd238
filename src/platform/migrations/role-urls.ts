import type { RolePasswords } from './role-secrets.ts'

/** Where each entrance of the product connects. */
export type RoleUrls = { desk: string; portal: string; worker: string }

/** The owner's address with another name and password in it. */
export function roleUrlsOf(ownerUrl: string, passwords: RolePasswords): RoleUrls {
  return {
    desk: loginAs(ownerUrl, 'congso_desk', passwords.congso_desk),
    portal: loginAs(ownerUrl, 'congso_portal', passwords.congso_portal),
    worker: loginAs(ownerUrl, 'congso_worker', passwords.congso_worker),
  }
}

function loginAs(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl)
  for (const name of ['user', 'password']) url.searchParams.delete(name)
  if (url.host === '') {
    // A socket folder stands in the query; a URL without a host cannot carry a name before the @.
    url.searchParams.set('user', user)
    url.searchParams.set('password', password)
  } else {
    url.username = user
    url.password = password
  }
  return url.href
}
