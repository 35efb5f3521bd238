import { renderToString } from 'preact-render-to-string'
import type { Order } from '../paths.ts'
import type { ContributionReport } from '../rules/report.ts'
import { contributionWords as words } from '../words.ts'
import { ReportTable } from './report-table.part.tsx'

/** Written without signs that HTML escapes, because it stands inside the document. */
const style = `
@page { size: A4 landscape; margin: 15mm 12mm; }
body { margin: 0 auto; max-width: 270mm; padding: 8mm; color: #000; background: #fff; font: 12pt/1.4 'Times New Roman', serif; }
header { text-align: center; }
header p { margin: 0 0 1mm; }
h1 { margin: 4mm 0 2mm; font-size: 14pt; text-transform: uppercase; }
table { width: 100%; margin-top: 5mm; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 1mm 2mm; border: 0.5pt solid #000; text-align: left; vertical-align: middle; }
tbody th[scope=row], tfoot th { font-weight: normal; }
tfoot tr:first-child th { font-weight: bold; }
.figures, thead th { text-align: center; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
tr { break-inside: avoid; }
.rule { margin: 4mm 0 0; font-size: 10.5pt; font-style: italic; }
@media print { body { padding: 0; max-width: none; } }
`

/** The table as one file that prints as it is filed and needs nothing else. */
export function printedReport(report: ContributionReport, order: Order): string {
  return `<!doctype html>${renderToString(<PrintedReport report={report} order={order} />)}`
}

function PrintedReport({ report, order }: { report: ContributionReport; order: Order }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.tableTitle} - ${report.siteName}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <header>
          <p>{report.siteName}</p>
          <h1>{words.tableTitle}</h1>
          <p>{words.period(report.from, report.to)}</p>
        </header>
        <main>
          <ReportTable report={report} order={order} hrefOf={null} />
          <p class="rule">{words.rule(report.asOf)}</p>
          <p class="rule">{words.zero}</p>
        </main>
      </body>
    </html>
  )
}
