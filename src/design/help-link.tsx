import { Icon } from './icon.tsx'

export type Help = { href: string; text: string; isHere: boolean }

/** Leads to what the handbook says about the page; it stands at the same place on every page. */
export const HelpLink = ({ href, text, isHere }: Help) => (
  <a class="desk-help" href={href} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
    <Icon name="info" /> {text}
  </a>
)
