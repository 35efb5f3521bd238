/** Uploading to the library: by dropping, pasting, choosing and the camera, one file after the other, each with its progress. */

type Answer = { files?: { name: string }[]; issues?: { name: string; text: string }[]; text?: string }

const form = document.querySelector<HTMLFormElement>('form[data-media-upload]')
const progress = form?.querySelector<HTMLElement>('[data-media-progress]') ?? null
if (form && progress) prepare(form, progress)

function prepare(form: HTMLFormElement, progress: HTMLElement): void {
  const take = (files: Iterable<File> | null | undefined) => {
    const list = [...(files ?? [])]
    if (list.length > 0) void sendAll(form, progress, list)
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('change', () => {
      take(input.files)
      input.value = ''
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    form.querySelector<HTMLInputElement>('input[type=file]')?.click()
  })
  document.addEventListener('paste', (event) => {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement))
      take(event.clipboardData?.files)
  })
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    form.classList.add('media-over')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('media-over')
  })
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    form.classList.remove('media-over')
    take(event.dataTransfer.files)
  })
}

/** Whoever leaves while files are on their way is asked first. */
const stay = (event: BeforeUnloadEvent) => event.preventDefault()

/** When all came in, the page shows them; otherwise what failed stays in sight with its reason. */
async function sendAll(form: HTMLFormElement, progress: HTMLElement, files: readonly File[]): Promise<void> {
  window.addEventListener('beforeunload', stay)
  const lines = files.map((file) => lineFor(progress, file.name))
  let failed = 0
  for (const [at, file] of files.entries()) {
    const line = lines[at]
    if (line && !(await send(form, file, line))) failed += 1
  }
  window.removeEventListener('beforeunload', stay)
  if (failed === 0) location.assign(`${form.action}?da=tai-len`)
}

type Line = { bar: HTMLProgressElement; say: (text: string) => void }

function lineFor(progress: HTMLElement, name: string): Line {
  const line = document.createElement('p')
  const bar = document.createElement('progress')
  const said = document.createElement('span')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', name)
  line.append(document.createTextNode(`${name} `), bar, said)
  progress.append(line)
  return { bar, say: (text) => said.replaceChildren(` ${text}`) }
}

/** One file in a request of its own, so that one that is too big harms no other. Answers whether it came in. */
function send(form: HTMLFormElement, file: File, { bar, say }: Line): Promise<boolean> {
  const { uploading = '', uploaded = '', failed = '' } = form.dataset
  const request = new XMLHttpRequest()
  const body = new FormData()
  body.set('csrf', form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '')
  body.set('tep', file, file.name)
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'application/json')
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0
  })
  say(uploading)
  return new Promise((resolve) => {
    request.addEventListener('loadend', () => {
      const answer = read(request.responseText)
      const isIn = request.status === 200 && (answer.issues ?? []).length === 0
      bar.value = isIn ? 1 : 0
      say(isIn ? uploaded : `${failed}: ${answer.issues?.[0]?.text ?? answer.text ?? request.statusText}`)
      resolve(isIn)
    })
    request.send(body)
  })
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
