/** Which letters a person wants. */
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { may } from '../../people/index.ts'
import { choosePreferences, preferencesOf } from '../actions/preferences.ts'
import { mailSettingsPath } from '../paths.ts'
import { letterKinds } from '../rules/preference.ts'
import { letterState } from '../store/letters.ts'
import { mailWords as words } from '../words.ts'
import { MailPage } from './mail.page.tsx'

type Parts = { sendsMail: boolean }

export const mailRoutes = ({ sendsMail }: Parts): readonly DeskRoute[] => [
  deskRoute('GET', mailSettingsPath, 'signed-in', (request) => showChoice(request, sendsMail)),
  deskRoute('POST', mailSettingsPath, 'signed-in', receiveChoice),
]

async function showChoice({ account, db, query, csrf }: DeskRequest, sendsMail: boolean): Promise<Answer> {
  if (account === null) return forbidden
  const isOperator = may(account, 'operator', null)
  const props = {
    ...{ email: account.email, csrf, sendsMail, isOperator },
    preferences: await preferencesOf(db, account.id),
    state: isOperator ? await letterState(db) : null,
    done: query.get('da') === 'luu' ? words.saved : null,
  }
  return page(headOf(words.title), <MailPage {...props} />)
}

async function receiveChoice({ account, db, body, now }: DeskRequest): Promise<Answer> {
  if (account === null) return forbidden
  const chosen = new Map(letterKinds.map((kind) => [kind, body.get(kind) ?? '']))
  await choosePreferences(db, { accountId: account.id, chosen, now })
  return seeOther(`${mailSettingsPath}?da=luu`)
}
