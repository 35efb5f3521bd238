import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureUrl } from './picture.ts'

const picture = {
  sha256: 'ab'.repeat(32),
  name: 'lễ hội.2021.jpg',
  contentType: 'image/jpeg',
  width: 1,
  height: 1,
  alt: null,
}

test('a picture and its smaller sizes have addresses of their own', () => {
  assert.equal(pictureUrl(picture), '/tep/abababababababab/l%E1%BB%85%20h%E1%BB%99i.2021.jpg')
  assert.equal(pictureUrl(picture, 480), '/tep/abababababababab/l%E1%BB%85%20h%E1%BB%99i.2021-480.webp')
})
