/**
 * The figures of dossiers of one unit in one period, by the name of their column. Flows (received, resolved …) are counted in
 * the period; stocks (carried over, in process) stand at its edges.
 */
export const figureNames = [
  ...(['total_received', 'carried_over', 'received', 'online', 'direct', 'post'] as const),
  ...(['resolved', 'early', 'on_time', 'late', 'granted', 'refused', 'withdrawn', 'transferred'] as const),
  ...(['in_process', 'not_due', 'overdue', 'suspended'] as const),
  ...(['carried_not_due', 'carried_overdue', 'carried_suspended'] as const),
] as const

export type FigureName = (typeof figureNames)[number]

export const figureLabels: Record<FigureName, string> = {
  total_received: 'tổng số tiếp nhận',
  carried_over: 'kỳ trước chuyển sang',
  received: 'tiếp nhận mới trong kỳ',
  online: 'nộp trực tuyến',
  direct: 'nộp trực tiếp',
  post: 'nộp qua bưu chính',
  resolved: 'đã giải quyết',
  early: 'giải quyết trước hạn',
  on_time: 'giải quyết đúng hạn',
  late: 'giải quyết quá hạn',
  granted: 'giải quyết, đồng ý',
  refused: 'giải quyết, từ chối',
  withdrawn: 'rút, trả lại',
  transferred: 'hủy, chuyển cơ quan khác',
  in_process: 'đang giải quyết',
  not_due: 'đang giải quyết chưa đến hạn',
  overdue: 'đang giải quyết quá hạn',
  suspended: 'đang tạm dừng',
  carried_not_due: 'chuyển sang chưa đến hạn',
  carried_overdue: 'chuyển sang quá hạn',
  carried_suspended: 'chuyển sang đang tạm dừng',
}

/** Of which whole a share is stated in reports. */
export const shareOf: Partial<Record<FigureName, FigureName>> = {
  resolved: 'total_received',
  in_process: 'total_received',
  online: 'received',
  early: 'resolved',
  on_time: 'resolved',
  late: 'resolved',
  not_due: 'in_process',
  overdue: 'in_process',
}

/** What can be added over periods that follow each other; stocks cannot. */
export const flows: readonly FigureName[] = [
  ...(['received', 'online', 'direct', 'post', 'resolved', 'early', 'on_time', 'late'] as const),
  ...(['granted', 'refused', 'withdrawn', 'transferred'] as const),
]
