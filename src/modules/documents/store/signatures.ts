// What the verification of a file found, kept under the hash of its bytes; a later one takes its place.
import { sql } from 'kysely'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type KeptReport = { sha256: string; verifiedAt: Date; report: SignatureReport }

export async function keepReport(tx: Tx, siteId: string, { sha256, report, verifiedAt }: KeptReport): Promise<void> {
  await sql`insert into documents.signature as s (site_id, sha256, verified_at, verdict, is_valid, report)
    values (${siteId}, ${sha256}, ${verifiedAt}, ${report.verdict}, ${report.valid}, ${JSON.stringify(report)}::jsonb)
    on conflict on constraint signature_pk do update set verified_at = excluded.verified_at, verdict = excluded.verdict,
      is_valid = excluded.is_valid, report = excluded.report
    where excluded.verified_at >= s.verified_at`.execute(tx)
}

/** What is known of the signatures of these files. */
export async function reportsOf(
  db: Reader,
  siteId: string,
  sha256s: readonly string[],
): Promise<Map<string, KeptReport>> {
  if (sha256s.length === 0) return new Map()
  const { rows } = await sql<KeptReport>`
    select sha256, verified_at as "verifiedAt", report from documents.signature
    where site_id = ${siteId} and sha256 = any (${[...sha256s]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.sha256, row]))
}

/**
 * Who signed the main file of a revision, where all its signatures were found intact and trusted and it may be shown as it is: the
 * Party's documents and restricted ones are left to people.
 */
export async function signerOf(
  db: Reader,
  siteId: string,
  revisionId: string,
): Promise<{ name: string; title: string } | null> {
  const { rows } = await sql<{ name: string; title: string }>`
    select coalesce((select one ->> 'signer' from jsonb_array_elements(s.report -> 'signatures') as one
        where one ->> 'part' = 'signer' limit 1), s.report -> 'signatures' -> 0 ->> 'signer', f.signer) as name,
      f.signer_title as title
    from documents.fact as f
    join documents.file as m on m.site_id = f.site_id and m.revision_id = f.revision_id and m.role = 'main'
    join documents.signature as s on s.site_id = m.site_id and s.sha256 = m.sha256
    where f.site_id = ${siteId} and f.revision_id = ${revisionId} and s.is_valid and s.verdict in ('signed', 'issued')
      and f.visibility = 'public' and f.scheme <> 'party' and f.body <> 'party'
      and not exists (select from documents.file as c
        where c.site_id = f.site_id and c.revision_id = f.revision_id and c.role = 'redacted')`.execute(db)
  const [found] = rows
  return found === undefined || found.name === '' ? null : found
}

export type OldReport = { siteId: string; sha256: string; editionId: string; verdict: string; isValid: boolean }

const lineOfLive = sql`s.site_id as "siteId", s.sha256, p.edition_id as "editionId", s.verdict, s.is_valid as "isValid"`

/** Reports of the main files of live documents. */
const ofLive = sql`documents.signature as s
    join lateral (
      select p.edition_id from documents.file as f
      join editions.publication as p on p.site_id = f.site_id and p.revision_id = f.revision_id
      where f.site_id = s.site_id and f.sha256 = s.sha256 and f.role = 'main' limit 1
    ) as p on true`

/** Those that were verified longest ago, at any site. */
export async function oldestReports(
  db: Reader,
  { before, most }: { before: Date; most: number },
): Promise<readonly OldReport[]> {
  const { rows } = await sql<OldReport>`select ${lineOfLive} from ${ofLive}
    where s.verified_at < ${before} order by s.verified_at limit ${most}`.execute(db)
  return rows
}

export async function reportOfLive(db: Reader, siteId: string, sha256: string): Promise<OldReport | undefined> {
  const { rows } = await sql<OldReport>`select ${lineOfLive} from ${ofLive}
    where s.site_id = ${siteId} and s.sha256 = ${sha256}`.execute(db)
  return rows[0]
}

/** Files of a site last verified before a moment: all of them, or those that another trust may judge otherwise. */
export async function filesToVerify(
  db: Reader,
  { siteId, before, isAll }: { siteId: string; before: Date; isAll: boolean },
): Promise<readonly string[]> {
  const doubtful = sql`(not s.is_valid or s.report::text like '%"revocation-%')`
  const { rows } = await sql<{ sha256: string }>`select s.sha256 from ${ofLive}
    where s.site_id = ${siteId} and s.verified_at < ${before} and s.verdict <> 'unsigned' and (${isAll} or ${doubtful})
    order by s.verified_at`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}
