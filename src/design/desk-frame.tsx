import type { ComponentChildren } from 'preact'
import type { Language } from '../basics/language.ts'
import { type DeskEntry, DeskNavigation } from './desk-navigation.tsx'
import { DisplaySwitch } from './display-switch.tsx'
import { Emblem } from './emblem.tsx'
import { type Help, HelpLink } from './help-link.tsx'
import { Icon } from './icon.tsx'
import { mainId } from './public-frame.tsx'
import { designWords } from './words.ts'

export type DeskFrameProps = {
  language: Language
  title: string
  /** The site that is worked on, with its parts of the desk; null before signing in and on pages of the whole network. */
  site: { name: string; entries: readonly DeskEntry[] } | null
  navigation: readonly DeskEntry[]
  /** Browser programs of this page, by the names of their assets. */
  scripts: readonly string[]
  account: { name: string; signOut: ComponentChildren } | null
  /** What the handbook says about this page; before signing in, where that page of it is open. */
  help: Help | null
  asset: (name: string) => string
  children: ComponentChildren
}

/** The document around a page of the desk: quieter than the citizens' side, with the same tokens and parts. */
export function DeskFrame(props: DeskFrameProps) {
  const { language, title, site, navigation, account, help, asset, scripts, children } = props
  const words = designWords[language]
  return (
    <html lang={language}>
      <DeskHead title={`${title} - ${words.desk}`} asset={asset} scripts={scripts} />
      <body>
        <a class="skip unseen" href={`#${mainId}`}>
          {words.skip}
        </a>
        <header class="desk-header">
          <div class="wrap desk-bar">
            <a class="desk-identity" href="/">
              <Emblem kind="province" label={null} />
              <span>
                {words.desk}
                {site && <small>{site.name}</small>}
              </span>
            </a>
            <DisplaySwitch words={words} />
            {help && <HelpLink {...help} />}
            {account && (
              <div class="desk-account">
                <Icon name="person" /> {account.name} {account.signOut}
              </div>
            )}
          </div>
          <DeskNavigation entries={navigation} label={words.mainMenu} />
          {site && <DeskNavigation entries={site.entries} label={site.name} />}
        </header>
        <main id={mainId} class="wrap desk-main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

/** One small form in the middle of the page: signing in, a one-time link, a new password. */
export function DeskCard({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) {
  return (
    <div class="desk-card">
      <h1>{title}</h1>
      {lead && <p class="soft">{lead}</p>}
      {children}
    </div>
  )
}

function DeskHead({ title, asset, scripts }: Pick<DeskFrameProps, 'title' | 'asset' | 'scripts'>) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <script src={asset('early.js')} />
      <link rel="stylesheet" href={asset('desk.css')} />
      <link rel="icon" type="image/svg+xml" href={asset('favicon.svg')} />
      <script src={asset('reader.js')} defer />
      {scripts.map((name) => (
        <script src={asset(name)} defer />
      ))}
    </head>
  )
}
