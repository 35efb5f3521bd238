/** A report as an official paper: heading and signing of its series around the blocks it was put into words as. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { OfficialPaper, PaperBlock } from '../../../basics/official-paper.ts'
import type { SeriesFacts } from '../rules/series.ts'

type Around = {
  heading: SeriesFacts
  subject: string
  /** 'BÁO CÁO'; null for a letter. */
  kindName: string | null
  blocks: readonly PaperBlock[]
  number: string | null
  day: LocalDate | null
  year: number
  draft: boolean
  addressee?: readonly string[]
  recipients?: readonly string[]
}

export function paperOf({ heading, ...paper }: Around): OfficialPaper {
  const { form, superior, issuer, symbol, place, signerLines, signerName } = heading
  return {
    ...{ form, superior: superior === '' ? null : superior, issuer, place },
    ...{ kindName: paper.kindName, subject: paper.subject, blocks: paper.blocks, draft: paper.draft },
    ...{ numberSymbol: { number: paper.number, symbol }, day: paper.day, year: paper.year },
    addressee: paper.addressee ?? heading.addressee,
    recipients: paper.recipients ?? heading.recipients,
    signer: { lines: signerLines, name: signerName === '' ? null : signerName },
  }
}
