// What came in at a site, in every table of intake, each with the word of the site.
import { type RawBuilder, sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import type { DeskOf } from './desk-ground.ts'

export const ofIntake = ({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const [source, arrival, rule, permission] = [newId(now), newId(now), newId(now), newId(now)]
  const hash = sql`encode(sha256(convert_to(${`đến ${word}`}, 'UTF8')), 'hex')`
  const head = people['board-head'].accountId
  const facts = JSON.stringify({
    subject: {
      value: `Trích yếu ${word}`,
      confidence: 1,
      page: 1,
      box: { x: 1, y: 1, width: 9, height: 9 },
      from: 'text',
    },
  })
  return [
    sql`insert into intake.source (site_id, id, kind, name, token_hash, token_tail, made_at)
      values (${id}, ${source}, 'api', ${`Hệ thống ${word}`}, ${hash}, 'abcd', ${now})`,
    sql`insert into intake.arrival (site_id, id, source_id, sha256, name, bytes, form, received_at, state, main_sha256, facts, subject, pages)
      values (${id}, ${arrival}, ${source}, ${hash}, ${`den-${word}.pdf`}, 9, 'pdf', ${now}, 'waiting', ${hash}, ${facts}::jsonb,
        ${`Trích yếu ${word}`}, 1)`,
    sql`insert into intake.step (site_id, id, arrival_id, deed, to_state, at, detail)
      values (${id}, ${newId(now)}, ${arrival}, 'receive', 'received', ${now}, ${word})`,
    sql`insert into intake.delivery (site_id, id, arrival_id, source_id, name, at)
      values (${id}, ${newId(now)}, ${arrival}, ${source}, ${`den-${word}.pdf`}, ${now})`,
    sql`insert into intake.kept (site_id, sha256, what, content_type, bytes, kept_at)
      values (${id}, ${hash}, 'original', 'application/pdf', 9, ${now})`,
    sql`insert into intake.page (site_id, arrival_id, number, sha256, width, height)
      values (${id}, ${arrival}, 1, ${hash}, 595, 842)`,
    sql`insert into intake.band (site_id, arrival_id, band) values (${id}, ${arrival}, 42)`,
    sql`insert into intake.seen (site_id, path, bytes, changed_at, seen_at, problem)
      values (${id}, ${word}, 9, ${now}, ${now}, 'failed')`,
    sql`insert into documents.verdict_change (site_id, id, edition_id, sha256, verdict_before, verdict, is_valid, found_at)
      select site_id, ${newId(now)}, edition_id, repeat('0', 64), 'signed', 'invalid', false, ${now}
      from editions.publication where site_id = ${id} and type = 'document' limit 1`,
    sql`insert into intake.recheck (site_id, id, asked_at, asked_by, why, ended_at)
      values (${id}, ${newId(now)}, ${now}, ${head}, 'asked', ${now})`,
    sql`insert into intake.folder (site_id, files, problem, since) values (${id}, 9, ${`Hỏng ${word}`}, ${now})`,
    sql`insert into intake.rule (site_id, id, issuer, gives, reason, made_at, made_by)
      values (${id}, ${rule}, ${`Cơ quan ${word}`}, 'refuse', ${`Lý do ${word}`}, ${now}, ${head})`,
    sql`insert into intake.permission (site_id, id, source_id, kind, signer, basis, allowed_at, allowed_by)
      values (${id}, ${permission}, ${source}, 'bao-cao', ${`Người ký ${word}`}, ${`Căn cứ ${word}`}, ${now}, ${head})`,
  ]
}
