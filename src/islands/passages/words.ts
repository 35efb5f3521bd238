/** What the marking of passages says. */
export const passageWords = {
  mark: 'Nhận xét đoạn này',
  goTo: 'Tới đoạn này trong bài',
}
