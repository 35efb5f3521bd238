/** Goes on by itself where a page has only one way on. */
document.querySelector<HTMLAnchorElement>('a[data-follow]')?.click()
