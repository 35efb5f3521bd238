import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnPicture } from './pictures.ts'
import { cleanDrawing } from './svg.ts'

const wrapped = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${more}>${inside}</svg>`

function cleaned(source: string): string {
  const result = cleanDrawing(source)
  assert.ok('svg' in result, JSON.stringify(result))
  return result.svg
}

test('a drawing keeps its shapes, texts and references to itself', () => {
  const source = wrapped(
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#g)" width="5" height="5"/><text x="1">Đông &amp; Hòa</text><use xlink:href="#g"/>',
  )
  const svg = cleaned(source)
  for (const part of ['fill="url(#g)"', 'Đông &amp; Hòa', 'xlink:href="#g"', 'viewBox="0 0 10 10"', 'linearGradient']) {
    assert.ok(svg.includes(part), part)
  }
})

const attacks = [
  '<script>alert(1)</script>',
  '<script href="https://x.example/a.js"/>',
  '<rect onload="alert(1)"/>',
  '<rect ONCLICK="alert(1)"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<a xlink:href="data:text/html,&lt;script&gt;1&lt;/script&gt;"><text>x</text></a>',
  '<foreignObject><iframe src="https://x.example"/></foreignObject>',
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>',
  '<image href="https://x.example/track.png"/>',
  '<image xlink:href="file:o-dia/tep"/>',
  '<image href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="/>',
  '<use href="https://x.example/a.svg#x"/>',
  '<use href="data:image/svg+xml,x#x"/>',
  '<style>@import url(https://x.example/a.css);</style>',
  '<rect style="background:url(https://x.example/a.png)"/>',
  '<rect fill="url(https://x.example/a.svg#x)"/>',
  '<rect fill="u\\rl(https://x.example/)"/>',
  '<rect style="x:expression(alert(1))"/>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<handler type="text/ecmascript">alert(1)</handler>',
  '<svg:script>alert(1)</svg:script>',
  '<metadata><script>alert(1)</script></metadata>',
  '<title><script>alert(1)</script></title>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>',
]

for (const attack of attacks) {
  test(`nothing that runs or reaches out is left of ${attack}`, () => {
    const svg = cleaned(wrapped(attack)).replace(/ xmlns(:xlink)?="[^"]*"/g, '')
    assert.doesNotMatch(
      svg,
      /<script|<iframe|<foreignObject|<set|<animate|<handler|<a\b|<style| on\w+=|javascript:|x\.example|file:|data:|@import|expression/i,
    )
  })
}

test('a document type is refused: entities are read before anything can be left out', () => {
  const entity = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:o-dia/tep">]>${wrapped('<text>&x;</text>')}`
  assert.deepEqual(cleanDrawing(entity), { problem: 'document-type' })
})

test('what is no drawing, or nests without end, is refused', () => {
  assert.deepEqual(cleanDrawing('<html><svg/></html>'), { problem: 'damaged' })
  assert.deepEqual(cleanDrawing(wrapped('<g>'.repeat(5000))), { problem: 'drawing-too-deep' })
})

test('a cleaned drawing becomes a picture as wide as a page', async () => {
  const drawn = await drawnPicture(
    cleaned(wrapped('<rect width="5" height="5" fill="#900"/>', 'width="200" height="100"')),
  )
  assert.equal(drawn.subarray(1, 4).toString(), 'PNG')
  assert.equal(drawn.readUInt32BE(16), 1600)
})
