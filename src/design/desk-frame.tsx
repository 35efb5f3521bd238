import type { ComponentChildren } from 'preact'
import type { Language } from '../basics/language.ts'
import { DisplaySwitch } from './display-switch.tsx'
import { Emblem } from './emblem.tsx'
import type { FrameLink } from './frame-types.ts'
import { Icon } from './icon.tsx'
import { mainId } from './public-frame.tsx'
import { designWords } from './words.ts'

export type DeskFrameProps = {
  language: Language
  title: string
  /** The site that is worked on; null before signing in and on pages of the whole network. */
  siteName: string | null
  navigation: readonly (FrameLink & { current?: boolean })[]
  account: { name: string; signOut: ComponentChildren } | null
  asset: (name: string) => string
  children: ComponentChildren
}

/** The document around a page of the desk: quieter than the citizens' side, with the same tokens and parts. */
export function DeskFrame({ language, title, siteName, navigation, account, asset, children }: DeskFrameProps) {
  const words = designWords[language]
  return (
    <html lang={language}>
      <DeskHead title={`${title} - ${words.desk}`} asset={asset} />
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
                {siteName && <small>{siteName}</small>}
              </span>
            </a>
            <DisplaySwitch words={words} />
            {account && (
              <div class="desk-account">
                <Icon name="person" /> {account.name} {account.signOut}
              </div>
            )}
          </div>
          <DeskNavigation navigation={navigation} label={words.mainMenu} />
        </header>
        <main id={mainId} class="wrap desk-main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

function DeskNavigation({ navigation, label }: { navigation: DeskFrameProps['navigation']; label: string }) {
  if (navigation.length === 0) return null
  return (
    <nav class="desk-navigation" aria-label={label}>
      <ul class="wrap desk-entries">
        {navigation.map(({ href, text, current }) => (
          <li>
            <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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

function DeskHead({ title, asset }: Pick<DeskFrameProps, 'title' | 'asset'>) {
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
    </head>
  )
}
