export const handbookWords = {
  entry: 'Trợ giúp',
  back: 'Mục lục sổ tay',
}
