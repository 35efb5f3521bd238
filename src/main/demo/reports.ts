/** Two reports of the province's board: the last half year's, issued, and this one's, as the secretary left it yesterday. */
import type { DemoProvince } from '../../../demo/index.ts'
import { addDays, addMonths, dayOf, startOfDay } from '../../basics/dates.ts'
import type { Outcome } from '../../basics/outcomes.ts'
import {
  beginReport,
  checkReport,
  issueByHand,
  keepSeries,
  nobody,
  type SeriesFacts,
  sendReport,
  writeReport,
} from '../../modules/reports/index.ts'
import { type SiteSummary, siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { paperAsPdf } from '../../platform/paper/index.ts'
import { reportSources } from '../report-sources.ts'
import type { Colleagues } from './boards.ts'
import type { MadeSite } from './sites.ts'

type Loading = { sites: ReadonlyMap<string, MadeSite>; colleagues: Colleagues; files: FileStore; now: Date }

const texts = {
  guidance: '- Ban hành kế hoạch tin, bài của quý.\n- Phân công người trực ngày nghỉ, ngày lễ.',
  strengths: 'Tin, bài bám sát hoạt động của địa phương; thông báo đến người dân kịp thời.',
  shortcomings: 'Một số đơn vị gửi tin chậm so với ngày diễn ra sự kiện.',
  causes: 'Người viết đều kiêm nhiệm, chưa được tập huấn thường xuyên.',
  plans: '- Mở một lớp tập huấn viết tin cho đầu mối các đơn vị.\n- Rà soát chuyên mục lâu chưa có tin mới.',
}

/** Made on the board's own site, in the name of its secretary. */
export async function enterDemoReports(db: DeskDb, { boards }: DemoProvince, loading: Loading): Promise<void> {
  const board = boards.find(({ site }) => loading.sites.has(site))
  const site = await siteBySlug(db, board?.site ?? '')
  const secretary = board?.seats.find(([, , role]) => role === 'board-secretary')?.[1] ?? ''
  const by = { kind: 'account', id: loading.colleagues.get(secretary)?.id ?? '' } as const
  if (board === undefined || site === undefined || by.id === '') return
  const { now } = loading
  const [, , , , office = ''] = board.seats.find(([, , role]) => role === 'standing-deputy') ?? []
  const facts = seriesOf(site, { office, issuer: board.decision.issuer })
  const { id: seriesId } = must(
    await keepSeries(db, { site, id: null, facts, by, now: new Date(now.getTime() - 1000) }),
  )
  const [last, current] = halves(now)
  const issued = must(await beginReport(db, reportSources, { site, seriesId, period: last, by, now }))
  const on = { siteId: site.id, id: issued.id, version: null, by, now }
  must(await writeReport(db, { ...on, texts, named: nobody }))
  must(await checkReport(db, { ...on, explanation: 'Số liệu của đơn vị đã đối chiếu.' }))
  must(await sendReport(db, on))
  const signed = await signedCopy(loading.files, facts, last.to, now)
  const [issuedOn = last.to] = [addDays(last.to, 9), dayOf(now)].toSorted()
  must(await issueByHand(db, { ...on, number: '01', issuedOn, signed }))
  must(await beginReport(db, reportSources, { site, seriesId, period: current, by, now }))
}

type Half = { kind: 'half'; from: string; to: string }

/** The half year that ended, and the one that runs. */
function halves(now: Date): [Half, Half] {
  const month = dayOf(now).slice(0, 7)
  const first = `${month.slice(0, 4)}-${Number(month.slice(5)) <= 6 ? '01' : '07'}`
  const from = (start: string): Half => ({
    kind: 'half',
    from: `${start}-01`,
    to: addDays(`${addMonths(start, 6)}-01`, -1),
  })
  return [from(addMonths(first, -6)), from(first)]
}

const seriesOf = ({ kind }: SiteSummary, { office, issuer }: { office: string; issuer: string }): SeriesFacts => ({
  ...{ name: 'Báo cáo hoạt động của Ban Biên tập', kind: 'activity', form: 'state' },
  scope: kind === 'province' ? 'network' : 'site',
  ...{ superior: issuer.toUpperCase(), issuer: 'BAN BIÊN TẬP', called: 'Ban Biên tập', symbol: 'BC-BBT' },
  place: placeOf(issuer),
  subject: 'Tình hình hoạt động {ky} và phương hướng, nhiệm vụ {ky-sau}',
  ...{ addressee: [issuer], recipients: ['Như trên', 'Thành viên Ban Biên tập', 'Lưu: VT, BBT'] },
  signerLines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', ...(office === '' ? [] : [office.toUpperCase()])],
  signerName: '',
})

/** 'Ủy ban nhân dân xã An Bình' sits in An Bình. */
const placeOf = (issuer: string): string => issuer.replace(/^.*?(tỉnh|xã|phường|đặc khu)\s+/iu, '')

async function signedCopy(files: FileStore, { issuer, symbol, place }: SeriesFacts, day: string, now: Date) {
  const bytes = await paperAsPdf(
    {
      ...{ form: 'state', superior: null, issuer, numberSymbol: { number: '01', symbol }, place, day: addDays(day, 9) },
      ...{
        year: Number(day.slice(0, 4)),
        kindName: 'BÁO CÁO',
        subject: 'Bản đã ký của báo cáo minh họa',
        addressee: [],
      },
      ...{ blocks: [], recipients: ['Lưu: VT, BBT'], signer: { lines: ['TRƯỞNG BAN'], name: null }, draft: false },
    },
    startOfDay(dayOf(now)),
  )
  return { sha256: await files.put(bytes), name: 'bao-cao-01-bc-bbt.pdf', bytes: bytes.length }
}

function must<T>(outcome: Outcome<T>): T {
  if ('issues' in outcome) throw new Error(`the demo report: ${JSON.stringify(outcome.issues)}`)
  return outcome.done
}
