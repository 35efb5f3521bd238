/** What a board decides ahead. */
import { onSite } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { commissionPath, commissionsPath, dutyPath, dutyPrintPath, planPath, topicEndPath } from '../paths.ts'
import { commissionWords, dutyWords, planWords } from '../words.ts'
import { receiveAnswer, receiveCommission, showCommission, showCommissions } from './commission-routes.tsx'
import { printDuty, receiveDuty, showDuty } from './duty-routes.tsx'
import { receiveTopic, receiveTopicEnd, showPlan } from './plan-routes.tsx'
import { planners, workers } from './planning-request.ts'

const [reading, planning] = [{ onSite: workers }, { onSite: planners }]

/** What the desk offers inside a site. */
export const planningEntries = [
  { text: planWords.title, href: planPath, policy: reading },
  { text: commissionWords.title, href: (siteSlug: string) => commissionsPath(siteSlug), policy: reading },
  { text: dutyWords.title, href: dutyPath, policy: reading },
]

export const planningRoutes: readonly DeskRoute[] = [
  deskRoute('GET', dutyPath(':site'), reading, onSite(showDuty)),
  deskRoute('POST', dutyPath(':site'), planning, onSite(receiveDuty)),
  deskRoute('GET', dutyPrintPath(':site'), reading, onSite(printDuty)),
  deskRoute('GET', commissionsPath(':site'), reading, onSite(showCommissions)),
  deskRoute('POST', commissionsPath(':site'), planning, onSite(receiveCommission)),
  deskRoute('GET', commissionPath(':site', ':commission'), reading, onSite(showCommission)),
  deskRoute('POST', commissionPath(':site', ':commission'), reading, onSite(receiveAnswer)),
  deskRoute('GET', planPath(':site'), reading, onSite(showPlan)),
  deskRoute('POST', planPath(':site'), planning, onSite(receiveTopic)),
  deskRoute('POST', topicEndPath(':site'), planning, onSite(receiveTopicEnd)),
]
