import { DeskForm } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { checkPath } from '../paths.ts'
import { figureWords } from '../words.ts'

const words = figureWords.text

type Told = { line: number; message: string; because: readonly string[]; quote: string }

type Props = { siteSlug: string; text: string; findings: readonly Told[] | null; csrf: string }

/** A pasted report, and what in it does not add up. */
export const TextPage = ({ siteSlug, text, findings, csrf }: Props) => (
  <>
    <h1>{words.title}</h1>
    <p class="page-lead">{words.lead}</p>
    {findings !== null && findings.length === 0 && (
      <Notice tone="good">
        <p role="status">{words.clear}</p>
      </Notice>
    )}
    {findings !== null && findings.length > 0 && (
      <section aria-label={figureWords.findings} class="figure-told">
        <h2>{figureWords.findingCount(findings.length)}</h2>
        <ol>
          {findings.map((finding) => (
            <li>
              <p>{finding.message}</p>
              {finding.because.length > 0 && (
                <p class="hint">
                  {figureWords.wouldReconcile}: {finding.because.join('; ')}.
                </p>
              )}
              <blockquote>
                {words.line(finding.line)}: {finding.quote}
              </blockquote>
            </li>
          ))}
        </ol>
      </section>
    )}
    <DeskForm action={checkPath(siteSlug)} csrf={csrf} send={words.send}>
      <Field name="doan" label={words.field} hint={words.hint} value={text} rows={14} language="vi" />
    </DeskForm>
  </>
)
