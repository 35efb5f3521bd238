/** The letter (công văn) that reminds a unit which sent nothing in the period. */
import type { PaperBlock } from '../../../basics/official-paper.ts'
import type { Figures } from '../rules/figures.ts'
import { periodName, siteCalled, spanText } from './names.ts'

export const letterSubject = (figures: Figures): string => `V/v gửi tin, bài đăng trên ${siteCalled(figures)}`

const paragraph = (text: string): PaperBlock => ({
  kind: 'paragraph',
  spans: [{ text }],
  indent: true,
  align: 'justify',
})

export function letterBlocks(figures: Figures, { unit, issuer }: { unit: string; issuer: string }): PaperBlock[] {
  const name = siteCalled(figures)
  return [
    paragraph(
      `Theo số liệu theo dõi ${periodName(figures.period)} (${spanText(figures.period)}), ${name} chưa nhận được tin, bài nào của ${unit}.`,
    ),
    paragraph(
      `Để thông tin về hoạt động của cơ quan, đơn vị đến với người dân đầy đủ và kịp thời, ${issuer} đề nghị ${unit} cử người làm đầu mối, gửi tin, bài về hoạt động của đơn vị và báo lại khó khăn (nếu có) để cùng tháo gỡ.`,
    ),
    paragraph(
      `Trường hợp đơn vị đã gửi tin, bài mà chưa được ghi nhận, đề nghị phản ánh để ${issuer} kiểm tra, điều chỉnh.`,
    ),
    paragraph(`${issuer} đề nghị ${unit} quan tâm, phối hợp thực hiện./.`),
  ]
}
