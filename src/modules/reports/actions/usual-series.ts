import type { Reader } from '../../../platform/database/index.ts'
import type { ReportKind } from '../rules/report.ts'
import type { SeriesFacts } from '../rules/series.ts'
import { seriesOf } from '../store/series.ts'
import { governingNames } from '../store/units.ts'

type Site = { id: string; kind: string; name: string }

/** The site's first series of the kind; where it has none yet, what most boards would write. */
export async function usualSeries(db: Reader, site: Site, kind: ReportKind): Promise<SeriesFacts> {
  const found = (await seriesOf(db, site.id)).find((one) => one.kind === kind)
  if (found !== undefined) return found
  return proposedSeries(db, site, kind)
}

/** A board's own series: most reports of a portal are its editorial board's. */
export async function proposedSeries(db: Reader, site: Site, kind: ReportKind): Promise<SeriesFacts> {
  const { unit } = await governingNames(db, site.id)
  const isActivity = kind === 'activity'
  return {
    ...{ name: isActivity ? 'Báo cáo hoạt động' : 'Báo cáo tự đánh giá', kind, form: 'state' },
    ...{ scope: site.kind === 'province' ? 'network' : 'site', superior: (unit ?? '').toUpperCase() },
    ...{
      issuer: 'BAN BIÊN TẬP',
      called: 'Ban Biên tập',
      symbol: 'BC-BBT',
      place: site.name.replace(/^(Tỉnh|Xã|Phường|Đặc khu)\s+/, ''),
    },
    subject: isActivity
      ? 'Tình hình hoạt động {ky} và phương hướng, nhiệm vụ {ky-sau}'
      : 'Kết quả tự đánh giá việc cung cấp thông tin {ky}',
    ...{ addressee: [], recipients: ['Như trên', 'Lưu: VT, BBT'], signerLines: ['TRƯỞNG BAN'], signerName: '' },
  }
}
