import { dayText } from '../../../basics/dates.ts'
import type { Reminder } from '../rules/reminders.ts'

/** What the list of a person's work and the morning letter say about duties. */
export const inboxDutyWords = {
  reminder: ({ missing, stale }: Reminder): string => {
    const parts = [
      ...(missing > 0 ? [`${missing} mục còn thiếu`] : []),
      ...(stale > 0 ? [`${stale} mục quá hạn cập nhật`] : []),
    ]
    return `Nghĩa vụ công khai: ${parts.join(', ')}`
  },
  since: ({ first, since, hasClimbed }: Reminder): string =>
    `${first.label}: từ ${dayText(since, 'vi')}${hasClimbed ? '. Đã lâu chưa khắc phục nên báo lên cấp trên.' : ''}`,
  request: (unit: string): string => `Cung cấp thông tin để công khai (${unit})`,
}
