/** Duties at the desk: a site's own, the province's table, self-assessment, and the rules behind them. */
import { onSite } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import {
  assessmentPath,
  attestPath,
  beginPath,
  dutiesPath,
  dutyPath,
  freezePath,
  lawsPath,
  matrixFilePath,
  matrixPath,
  rankingPath,
  requestEndPath,
  requestsPath,
  ruleConfirmPath,
  rulesPath,
  teamPath,
} from '../paths.ts'
import { dutyWords } from '../words/desk.ts'
import { receiveFreeze, receiveTeam, receiveTicks, showAssessment } from './assessment-routes.tsx'
import { beginDuty, showDuties } from './duties-routes.tsx'
import { asked, type DutyDesk, keepers, readers, team, writers } from './duty-request.ts'
import { sendMatrix, showMatrix, showRanking } from './matrix-routes.tsx'
import { receiveAttested, receiveRequest, showDuty } from './one-duty-routes.tsx'
import { receiveRequestEnd, showRequests } from './requests-routes.tsx'
import { receiveConfirmation, receiveRules, showLaws, showRules } from './rules-routes.tsx'

const [reading, keeping, answering] = [{ onSite: readers }, { onSite: keepers }, { onSite: asked }]

/** What the desk offers inside a site. */
export const obligationEntry = {
  text: dutyWords.title,
  href: (siteSlug: string) => dutiesPath(siteSlug),
  policy: reading,
}

export const obligationRoutes = (desk: DutyDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    dutiesPath(':site'),
    reading,
    onSite((request) => showDuties(desk)(request)),
  ),
  deskRoute('GET', dutyPath(':site'), reading, onSite(showDuty(desk))),
  deskRoute('POST', beginPath(':site'), { onSite: writers }, onSite(beginDuty(desk))),
  deskRoute('GET', requestsPath(':site'), answering, onSite(showRequests)),
  deskRoute('POST', requestsPath(':site'), keeping, onSite(receiveRequest(desk))),
  deskRoute('POST', requestEndPath(':site'), answering, onSite(receiveRequestEnd)),
  deskRoute('POST', attestPath(':site'), keeping, onSite(receiveAttested(desk))),
  deskRoute('GET', matrixPath(':site'), reading, onSite(showMatrix)),
  deskRoute('GET', matrixFilePath(':site'), reading, onSite(sendMatrix)),
  deskRoute('GET', rankingPath(':site'), reading, onSite(showRanking)),
  deskRoute('GET', lawsPath(':site'), reading, onSite(showLaws)),
  deskRoute('GET', assessmentPath(':site'), reading, onSite(showAssessment)),
  deskRoute('POST', assessmentPath(':site'), keeping, onSite(receiveTicks)),
  deskRoute('POST', teamPath(':site'), { onSite: team }, onSite(receiveTeam)),
  deskRoute('POST', freezePath(':site'), keeping, onSite(receiveFreeze)),
  deskRoute('GET', rulesPath(), 'operator', showRules),
  deskRoute('POST', rulesPath(), 'operator', receiveRules),
  deskRoute('POST', ruleConfirmPath, 'operator', receiveConfirmation),
]
