/** Runs before the first paint, so that a reader's own text size and background do not flash. Kept in the browser, told to nobody. */
const root = document.documentElement
root.classList.add('scripted')
try {
  for (const name of ['theme', 'text'] as const) {
    const value = localStorage.getItem(name)
    if (value) root.dataset[name] = value
  }
} catch {
  // A browser that forbids storage shows the page as the system asks.
}

export {}
