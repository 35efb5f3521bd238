/** What was done with figures and working days, in words. */
export const figureHappened: Record<string, string> = {
  'figures-recorded': 'Ghi số liệu',
  'figures-requested': 'Yêu cầu đơn vị cung cấp số liệu',
  'figures-answered': 'Đơn vị trả lời yêu cầu số liệu',
  'figure-source-made': 'Thêm hệ thống gửi số liệu',
  'figure-source-stopped': 'Ngừng hệ thống gửi số liệu',
  'indicators-entered': 'Nhập các chỉ tiêu kèm theo phần mềm',
  'indicator-entered': 'Thêm chỉ tiêu',
  'target-set': 'Đặt mục tiêu của chỉ tiêu',
  'calendar-norm-set': 'Đặt định mức thời hạn',
  'calendar-version-confirmed': 'Xác nhận lịch làm việc',
  'calendar-version-entered': 'Nhập lịch làm việc',
  'calendar-version-proposed': 'Đề xuất lịch làm việc',
}
