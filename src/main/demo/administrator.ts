/** The one account of the demonstration; known to everybody, so it exists nowhere else. */
export const administrator = {
  name: 'Quản trị viên minh họa',
  email: 'quan-tri@congso.example',
  password: 'minh-hoa-cong-so',
}
