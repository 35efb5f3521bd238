export { addFile } from './actions/add-file.ts'
export { addPicture, type PictureText, placePicture, type StoredPicture, storePicture } from './actions/add-picture.ts'
export { shownFiles } from './actions/shown-files.ts'
