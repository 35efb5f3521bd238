import { previewWords as words } from '../words/desk-more.ts'

/** Sends its form to the public page as it would be, in a window of its own; nothing is saved. */
export const PreviewButton = ({ action }: { action: string }) => (
  <p>
    <button class="button button-quiet" type="submit" formaction={action} formtarget="_blank">
      {words.button}
    </button>
  </p>
)
