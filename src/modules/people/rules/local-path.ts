/** Where to go after signing in: a path of the desk itself, whatever the address bar was made to say. */
export function localPath(text: string | null): string {
  const isPath = text !== null && text.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)
  return isPath ? text : '/'
}
