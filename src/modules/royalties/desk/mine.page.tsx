import { EmptyState, Table } from '../../../design/parts.tsx'
import { mineWords as words } from '../words/books.ts'

export type MineProps = {
  account: string | null
  totals: readonly (readonly [string, string])[]
  lines: readonly { day: string; title: string; kind: string; amount: string; state: string }[]
  slips: readonly { day: string; slip: string; gross: string; tax: string; net: string }[]
}

/** One's own royalties at a site. */
export function MinePage({ account, totals, lines, slips }: MineProps) {
  const { works: w, slips: s } = words
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {lines.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <>
          <dl class="royalty-totals">
            {totals.map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value} đ</dd>
              </div>
            ))}
          </dl>
          <Table
            caption={w.caption}
            columns={(['day', 'title', 'kind', 'amount', 'state'] as const).map((key) => ({
              key,
              text: w[key],
              figures: key === 'amount',
            }))}
            rows={lines}
            heading="title"
          />
        </>
      )}
      {slips.length > 0 && (
        <Table
          caption={s.caption}
          columns={(['day', 'slip', 'gross', 'tax', 'net'] as const).map((key) => ({
            ...{ key, text: s[key], figures: ['gross', 'tax', 'net'].includes(key) },
          }))}
          rows={slips}
          heading="slip"
        />
      )}
      <p>
        {words.account}: {account ?? words.noAccount}
      </p>
    </>
  )
}
