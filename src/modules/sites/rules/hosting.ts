/** How sites are reached from outside: the apex of the province and the scheme in front of it. */
export type Hosting = {
  /** 'tinh.gov.vn' or 'localhost:8080': with the port where there is one. */
  apex: string
  scheme: 'http' | 'https'
}

type Named = { slug: string; kind: string; primaryHost: string | null }

/** The address of a site without a slash at its end; a site's own host goes before its name under the apex. */
export function originOf({ slug, kind, primaryHost }: Named, { apex, scheme }: Hosting): string {
  if (primaryHost !== null) return `${scheme}://${primaryHost}`
  return kind === 'province' ? `${scheme}://${apex}` : `${scheme}://${slug}.${apex}`
}

/**
 * What a host (without port) asks for: itself, and the name under the apex ('' for the apex itself, null for neither).
 */
export function hostName(host: string, { apex }: Hosting): { host: string; slug: string | null } {
  const root = apex.replace(/:\d+$/, '')
  if (host === root) return { host, slug: '' }
  const label = host.endsWith(`.${root}`) ? host.slice(0, -root.length - 1) : null
  return { host, slug: label !== null && /^[a-z0-9-]+$/.test(label) ? label : null }
}
