/** Passkeys: asks the desk for a question, lets the browser answer it, and sends the form with the answer. */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

const isPossible = 'credentials' in navigator && 'PublicKeyCredential' in window

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!isPossible) form.hidden = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer(form).catch(() => say(form))
  })
}

async function answer(form: HTMLFormElement): Promise<void> {
  if (!form.reportValidity()) return
  const { ask = '', passkey } = form.dataset
  const csrf = form.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? ''
  const asked = await fetch(ask, { method: 'POST', body: new URLSearchParams({ csrf }) })
  if (!asked.ok) throw new Error(`the desk answered ${asked.status}`)
  const optionsJSON = await asked.json()
  const answered = await (passkey === 'make'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON }))
  const field = form.querySelector<HTMLInputElement>('[name=khoa]')
  if (field) field.value = JSON.stringify(answered)
  form.submit()
}

/** Somebody closed the dialogue, or this device has no key of theirs. */
function say(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>('[data-failed]')
  if (said) said.hidden = false
}
