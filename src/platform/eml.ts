/** A letter as a file (.eml): who sent it and what was attached. Its text is not kept; only files come in. */
export type LetterFile = { name: string; contentType: string; bytes: Buffer }
export type Letter = { from: string; subject: string; sentAt: Date | null; files: readonly LetterFile[] }

const largest = 60 * 1024 * 1024
const mostFiles = 50

/** Whether bytes begin like a letter: headers, among them one that every letter has. */
export const looksLikeLetter = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, 16_384).toString('latin1')
  return /^[\w-]+:[ \t]/.test(head) && /^(from|received|message-id|mime-version):/im.test(head)
}

/** Null for what is no letter or is larger than letters are. Pictures of a signature below a letter are left out. */
export async function readLetter(bytes: Buffer): Promise<Letter | null> {
  if (bytes.length > largest || !looksLikeLetter(bytes)) return null
  // Loaded when the first letter comes: it weighs 32 MB in every process.
  const { simpleParser } = await import('mailparser')
  try {
    const letter = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true })
    const files = letter.attachments.filter(({ related }) => !related).slice(0, mostFiles)
    return {
      from: letter.from?.value[0]?.address ?? '',
      subject: (letter.subject ?? '').normalize('NFC').replace(/\s+/g, ' ').trim(),
      sentAt: letter.date ?? null,
      files: files.map(({ filename, contentType, content }, index) => ({
        name: (filename ?? `tep-${index + 1}`).normalize('NFC'),
        contentType,
        bytes: content,
      })),
    }
  } catch {
    return null
  }
}
