/** Royalties at the desk: rated, decided, paid, and seen by whom they are for. */
import { onSite } from '../../../web/desk-request.ts'
import { articleSized, type DeskRoute, deskRoute } from '../../../web/routes.ts'
import * as paths from '../paths.ts'
import { budgetWords, mineWords, payeeWords, paymentWords, tableWords } from '../words/books.ts'
import { ratingWords } from '../words/ratings.ts'
import { sheetWords } from '../words/sheet.ts'
import { receiveBudget, showBudget } from './budget-routes.tsx'
import { showMine } from './mine-routes.tsx'
import { receivePayee, showPayees } from './payee-routes.tsx'
import { receivePayments, sendTransfers, showPayments } from './payment-routes.tsx'
import { receiveRatings, showRatings } from './rating-routes.tsx'
import { anybodyHere, deciders, holders, payers, raters, readers, tableKeepers } from './royalty-request.ts'
import { sendSheet, showSheet } from './sheet-routes.tsx'
import { receiveTables, showTables } from './table-routes.tsx'
import { receiveWork, showWork } from './work-routes.tsx'

const reading = { onSite: readers }
const rating = { onSite: [...new Set([...raters, ...deciders])] }
const paying = { onSite: [...payers, ...holders] }

/** What the desk offers inside a site. */
export const royaltyEntries = [
  { text: ratingWords.title, href: (siteSlug: string) => paths.ratingsPath(siteSlug), policy: reading },
  { text: sheetWords.title, href: (siteSlug: string) => paths.sheetPath(siteSlug), policy: reading },
  { text: paymentWords.title, href: (siteSlug: string) => paths.paymentsPath(siteSlug), policy: reading },
  { text: budgetWords.title, href: (siteSlug: string) => paths.budgetPath(siteSlug), policy: reading },
  { text: tableWords.title, href: paths.tablesPath, policy: reading },
  { text: payeeWords.title, href: (siteSlug: string) => paths.payeesPath(siteSlug), policy: paying },
  { text: mineWords.title, href: paths.minePath, policy: { onSite: anybodyHere } },
]

export const royaltyRoutes: readonly DeskRoute[] = [
  deskRoute('GET', paths.ratingsPath(':site'), reading, onSite(showRatings)),
  deskRoute('POST', paths.ratingsPath(':site'), rating, onSite(receiveRatings), articleSized),
  deskRoute('GET', paths.workPath(':site'), reading, onSite(showWork)),
  deskRoute('POST', paths.workPath(':site'), rating, onSite(receiveWork)),
  deskRoute('GET', paths.tablesPath(':site'), reading, onSite(showTables)),
  deskRoute('POST', paths.tablesPath(':site'), { onSite: tableKeepers }, onSite(receiveTables)),
  deskRoute('GET', paths.payeesPath(':site'), paying, onSite(showPayees)),
  deskRoute('POST', paths.payeesPath(':site'), { onSite: payers }, onSite(receivePayee)),
  deskRoute('GET', paths.paymentsPath(':site'), reading, onSite(showPayments)),
  deskRoute('POST', paths.paymentsPath(':site'), paying, onSite(receivePayments)),
  deskRoute('GET', paths.transferPath(':site'), { onSite: payers }, onSite(sendTransfers)),
  deskRoute('GET', paths.budgetPath(':site'), reading, onSite(showBudget)),
  deskRoute('POST', paths.budgetPath(':site'), { onSite: payers }, onSite(receiveBudget)),
  deskRoute('GET', paths.sheetPath(':site'), reading, onSite(showSheet)),
  deskRoute('GET', paths.sheetFilePath(':site'), reading, onSite(sendSheet)),
  deskRoute('GET', paths.minePath(':site'), { onSite: anybodyHere }, onSite(showMine)),
]
