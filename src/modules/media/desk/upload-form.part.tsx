import { Hidden } from '../../../design/form-fields.tsx'
import { acceptedTypes } from '../rules/kinds.ts'
import { mediaWords as words } from '../words.ts'

type Props = { action: string; csrf: string }

/** Works as a plain form; a program adds dropping, pasting, the camera's button and progress. The proof stands before the files. */
export const UploadForm = ({ action, csrf }: Props) => (
  <form
    class="media-upload"
    method="post"
    action={action}
    enctype="multipart/form-data"
    data-media-upload
    data-uploading={words.uploading}
    data-uploaded={words.uploaded}
    data-failed={words.notUploaded}
  >
    <Hidden name="csrf" value={csrf} />
    <p class="media-drop needs-script">{words.drop}</p>
    <div class="media-choose">
      <label for="tep-moi">{words.choose}</label>
      <input id="tep-moi" name="tep" type="file" multiple accept={acceptedTypes} aria-describedby="tep-moi-hint" />
      <label class="button button-quiet media-camera needs-script">
        {words.camera}
        <input class="unseen" name="anh-chup" type="file" accept="image/*" capture="environment" />
      </label>
      <button class="button" type="submit">
        {words.upload}
      </button>
    </div>
    <p class="hint" id="tep-moi-hint">
      {words.limits}
    </p>
    <div class="media-progress" role="status" data-media-progress />
  </form>
)
