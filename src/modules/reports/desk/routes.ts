/** Reports on the desk of a site. */
import { onSite, type SiteHandler, type SiteRequest } from '../../../web/desk-request.ts'
import { articleSized, type DeskRoute, deskRoute } from '../../../web/routes.ts'
import * as paths from '../paths.ts'
import { receiveAssessment, receiveVerdict, showAssessment } from './assessment-routes.tsx'
import { showBehind } from './behind-routes.tsx'
import { sendFile, showPreview, showSigned } from './files-routes.ts'
import { inspecting, type ReportHouse, reading, writing } from './house.ts'
import { showLetters } from './letters-routes.tsx'
import { begin, reportsEntry as entry, showReports } from './list-routes.tsx'
import { receiveArrived, receiveDeed, receiveIssue, receiveTexts, showReport } from './report-routes.tsx'
import { receiveNewSeries, receiveSeries, receiveTemplateFile, showNewSeries, showSeries } from './series-routes.tsx'

/** What the desk offers inside a site. */
export const reportsEntry = { ...entry, policy: reading }

const megabyte = 1024 * 1024
const [site, report, series] = [':site', ':report', ':series']

export function reportRoutes(house: ReportHouse): readonly DeskRoute[] {
  const inHouse = (handle: (house: ReportHouse, request: SiteRequest) => ReturnType<SiteHandler>) =>
    onSite((request) => handle(house, request))
  const get = (path: string, handle: SiteHandler) => deskRoute('GET', path, reading, onSite(handle))
  const change = (path: string, handle: SiteHandler) => deskRoute('POST', path, writing, onSite(handle))
  return [
    get(paths.reportsPath(site), showReports),
    deskRoute('POST', paths.reportsPath(site), writing, inHouse(begin)),
    deskRoute('GET', paths.newSeriesPath(site), writing, onSite(showNewSeries)),
    change(paths.newSeriesPath(site), receiveNewSeries),
    deskRoute('GET', paths.seriesPath(site, series), writing, onSite(showSeries)),
    change(paths.seriesPath(site, series), receiveSeries),
    deskRoute('POST', paths.templatePath(site, series), writing, inHouse(receiveTemplateFile), {
      uploads: { largest: 10 * megabyte, files: 1 },
    }),
    deskRoute('GET', paths.reportPath(site, report), reading, inHouse(showReport)),
    deskRoute('POST', paths.reportPath(site, report), writing, inHouse(receiveTexts), articleSized),
    deskRoute('POST', paths.deedPath(site, report), writing, inHouse(receiveDeed)),
    deskRoute('POST', paths.issuePath(site, report), writing, inHouse(receiveIssue), {
      uploads: { largest: 50 * megabyte, files: 1 },
    }),
    deskRoute('POST', paths.arrivedPath(site, report), writing, inHouse(receiveArrived)),
    deskRoute('GET', paths.behindPath(site, report), reading, inHouse(showBehind)),
    deskRoute('GET', paths.filePath(site, report, ':format'), reading, inHouse(sendFile)),
    deskRoute('GET', paths.previewPath(site, report), reading, inHouse(showPreview)),
    deskRoute('GET', paths.signedPath(site, report), reading, inHouse(showSigned)),
    get(paths.assessmentPath(site, report), showAssessment),
    change(paths.assessmentPath(site, report), receiveAssessment),
    deskRoute('POST', paths.verdictPath(site, report), inspecting, onSite(receiveVerdict)),
    get(paths.lettersPath(site, report), showLetters),
  ]
}
