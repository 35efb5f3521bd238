import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseProse, plainText } from '../basics/prose/prose.ts'
import type { Block, Prose } from '../basics/prose/types.ts'
import { proseFromHtml } from './html.ts'

/** Writes running text as short marked-up lines, so a case fits on one line of a test. */
const sketch = (blocks: readonly Block[]): string => blocks.map(sketchBlock).join(' | ')

function sketchBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `p ${sketchInline(block)}`
    case 'heading':
      return `h${block.attrs.level} ${sketchInline(block)}`
    case 'bulletList':
      return `ul[${block.content.map((item) => `(${sketch(item.content)})`).join('')}]`
    case 'orderedList':
      return `ol${block.attrs.start}[${block.content.map((item) => `(${sketch(item.content)})`).join('')}]`
    case 'blockquote':
      return `quote[${sketch(block.content)}]`
    case 'table':
      return `table${block.attrs.caption ? `"${block.attrs.caption}"` : ''}${block.content
        .map(
          (row) =>
            `[${row.content.map((c) => `${c.type === 'tableHeader' ? '!' : ''}${sketch(c.content)}`).join(' ; ')}]`,
        )
        .join('')}`
    case 'image':
      return `img(${block.attrs.name}, ${block.attrs.alt}, ${block.attrs.caption})`
    default:
      return block.type
  }
}

const sketchInline = (block: Extract<Block, { type: 'paragraph' | 'heading' }>): string =>
  block.content
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎'
      const marks = (node.marks ?? []).map((mark) => (mark.type === 'link' ? `link=${mark.attrs.href}` : mark.type))
      return marks.length === 0 ? node.text : `{${marks.join(',')}:${node.text}}`
    })
    .join('')

const kept = { sha256: 'a'.repeat(64), name: 'anh.jpg', contentType: 'image/jpeg', width: 800, height: 600 }
const picture = (src: string, alt: string | null) => (src.endsWith('anh.jpg') ? { ...kept, alt } : null)

for (const [html, expected] of [
  ['<p>Một</p><p>Hai</p>', 'p Một | p Hai'],
  ['Một<div>Hai</div>Ba', 'p Một | p Hai | p Ba'],
  ['<div><div>Một<br><br>Hai<br>Ba</div></div>', 'p Một | p Hai⏎Ba'],
  ['<p>Một <br> &nbsp; <br/>Hai</p>', 'p Một | p Hai'],
  ['<p>&nbsp;</p><p></p><p> x&nbsp;&nbsp;y\n z </p>', 'p x y z'],
  ['<p>H&ocirc;m nay &amp; mai &#7879; &lt;b&gt;</p>', 'p Hôm nay & mai ệ <b>'],
  ['<p>a&#769;<b>e\u0302\u0301</b></p>', 'p á{bold:ế}'],
  ['<b>đậm <i>cả hai</i></b> thường', 'p {bold:đậm }{bold,italic:cả hai} thường'],
  [
    '<p>x<sup>2</sup> H<sub>2</sub>O <u>g</u><del>c</del></p>',
    'p x{superscript:2} H{subscript:2}O {underline:g}{strike:c}',
  ],
  ['<span style="font-weight:700; font-style: italic">đậm</span>', 'p {bold,italic:đậm}'],
  ['<foo>giữ <o:p>chữ</o:p></foo>', 'p giữ chữ'],
  ['<a href="https://gialai.gov.vn/x y">liên kết</a>', 'p {link=https://gialai.gov.vn/x%20y:liên kết}'],
  ['<a href="/van-ban">a</a><a href="#top">b</a><a name="x">c</a>', 'p {link=/van-ban:a}bc'],
  ['<h1>Tựa</h1><h3>Mục</h3><h3>Mục 2</h3><h6>Ý</h6><h2>Khác</h2>', 'h2 Tựa | h3 Mục | h3 Mục 2 | h4 Ý | h3 Khác'],
  ['<h2><div>a<br>b</div></h2>c', 'h2 a b | p c'],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>d', 'ul[(p a)(p b | ul[(p c)])] | p d'],
  ['<ul><li>a</li><ul><li>b</li></ul></ul>', 'ul[(p a | ul[(p b)])]'],
  ['<ol start="3"><li><p>a<p>b<li>c</ol>', 'ol3[(p a | p b)(p c)]'],
  ['<li>a</li><li>b</li>', 'ul[(p a)(p b)]'],
  ['<ul>x<li></li></ul>', 'ul[(p x)]'],
  ['<blockquote>trích <p>dẫn</p></blockquote>', 'quote[p trích | p dẫn]'],
  ['<table><tr><td>a<td>b<tr><td>c<td></table>', 'table[p a ; p b][p c ; ]'],
  [
    '<table><caption>Bảng <b>1</b></caption><thead><tr><td>A</td><td>B</td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    'table"Bảng 1"[!p A ; !p B][p 1 ; p 2]',
  ],
  ['<table><tr><th>A<th>B<tr><th>1<td>2</table>', 'table[!p A ; !p B][!p 1 ; p 2]'],
  [
    '<table><tr><td><b>A</b><td><strong>B</strong><tr><td>1<td>2</table>',
    'table[!p {bold:A} ; !p {bold:B}][p 1 ; p 2]',
  ],
  ['<table><tr><td>chỉ <td></td></tr></table><td>lạc</td>', 'table[p chỉ ; ] | p lạc'],
  ['<table><tr><td>một cột</td></tr><tr><td>hai</td></tr></table>', 'p một cột | p hai'],
  ['<table>trước<tr>giữa<td>a<td>b</table>', 'p trước | p giữa | table[p a ; p b]'],
  ['a<hr>b', 'p a | horizontalRule | p b'],
  ['<pre>một\nhai</pre>', 'p một⏎hai'],
  ['<dl><dt>Tên</dt><dd>Nghĩa</dd></dl>', 'p Tên | p Nghĩa'],
  ['<p>a<img src="/x/anh.jpg" alt="Lễ khai mạc">b', 'p a | img(anh.jpg, Lễ khai mạc, undefined) | p b'],
  [
    '<figure><img data-src="anh.jpg" src="data:image/gif;base64,R0"><figcaption>Chú <b>thích</b></figcaption></figure>',
    'img(anh.jpg, null, Chú thích)',
  ],
  [
    '<table><tr><td><img src="anh.jpg" alt=""></td></tr><tr><td>Chú thích</td></tr></table>',
    'img(anh.jpg, , Chú thích)',
  ],
  ['<figure><img src="khac.jpg"><figcaption>Chú thích</figcaption></figure>', 'p Chú thích'],
  ['<form action="x">giữ <input value="y"><button>Gửi</button><textarea>z</textarea></form>', 'p giữ'],
  ['<!-- <p>x</p> --><![if !supportLists]>·<![endif]><xml>w</xml>a', 'p ·a'],
  ['', ''],
  ['< 5 và > 3', 'p < 5 và > 3'],
] as const)
  test(`reads ${html}`, () => assert.equal(sketch(proseFromHtml(html, { picture }).prose.content), expected))

test('what was left out is named once', () => {
  const html = `<p onclick="x()" onmouseover="y()">a<script>1</script><script>2</script><iframe src="https://x"></iframe>
    <a href="javascript:alert(1)">b</a><img src="/anh/1.png"><style>p{}</style></p>`
  const { prose, dropped } = proseFromHtml(html)
  assert.deepEqual(dropped, [
    'onclick',
    'onmouseover',
    'script',
    'iframe',
    'link:javascript:alert(1)',
    'img:/anh/1.png',
    'style',
  ])
  assert.equal(plainText(prose), 'a b')
})

test('text near an inline picture without an address is kept', () => {
  assert.equal(plainText(proseFromHtml('a<img>b').prose), 'ab')
})

const sound = (prose: Prose) => assert.deepEqual(parseProse(prose), { done: prose })

const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'p div b i a span ul ol li table tr td th thead tbody caption blockquote figure figcaption h1 h2 h3 h5 pre form center script svg dl dt'
        .split(' ')
        .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} href="/x" colspan="9" rowspan="3" onclick=1>`]),
    ),
    fc.constantFrom(
      '<br>',
      '<hr>',
      '<img src="anh.jpg">',
      '&nbsp;',
      ' ',
      '\n',
      'chữ',
      'e\u0323',
      '\u0302',
      '<!--',
      '-->',
      '<',
      '&#0;',
      '&#xD800;',
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 60, size: 'max' },
)

test('whatever the markup, the result is sound running text', () => {
  fc.assert(
    fc.property(markup, (pieces) => sound(proseFromHtml(pieces.join(''), { picture }).prose)),
    { numRuns: 1500 },
  )
})

test('no word of plain paragraphs is lost or doubled', () => {
  const tags = fc.constantFrom(
    'p',
    'div',
    'li',
    'td',
    'b',
    'blockquote',
    'h2',
    'section',
    'ul',
    'foo',
    'table',
    'tr',
    'figcaption',
  )
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'large', maxDepth: 8 },
      fc.constant('§'),
      fc
        .tuple(tags, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join(' ')}</${tag}>`),
    ),
  })).node
  fc.assert(
    fc.property(tree, (html) => {
      const count = (text: string) => text.split('§').length
      assert.equal(count(plainText(proseFromHtml(html).prose)), count(html))
    }),
    { numRuns: 500 },
  )
})

for (const [name, html] of [
  ['elements in elements', '<div>'.repeat(200_000)],
  ['marks in marks', '<b>x'.repeat(100_000)],
  ['unknown elements', '<x1>'.repeat(100_000) + '</x2>'.repeat(100_000)],
  ['lists in lists', '<ul><li>x'.repeat(50_000)],
  ['tables in tables', '<table><tr><td>x'.repeat(50_000)],
  ['quotes in quotes', '<blockquote>'.repeat(100_000)],
  ['open angles', '<'.repeat(500_000)],
  ['half tags', '<a '.repeat(200_000)],
  ['a long name', `<${'a'.repeat(500_000)}`],
  ['entities', '&eacute;'.repeat(100_000)],
  ['line breaks', '<br>'.repeat(200_000)],
  ['spaces', `a${' '.repeat(500_000)}b`],
  ['items', '<li>x'.repeat(50_000)],
  ['attributes', `<p ${'a=b '.repeat(100_000)}>x`],
  ['a long href', `<a href="${'java\n'.repeat(100_000)}">x</a>`],
  ['svg in svg', '<svg>'.repeat(100_000)],
] as const)
  test(`half a megabyte of ${name} is read in time`, () => {
    const began = performance.now()
    proseFromHtml(html)
    assert.ok(performance.now() - began < 2000, `${Math.round(performance.now() - began)} ms`)
  })

test('nesting beyond reason is taken out and named, with the text kept', () => {
  const { prose, dropped } = proseFromHtml(
    `${'<div><span>'.repeat(500)}trong<script>alert(1)</script>${'</span></div>'.repeat(500)}`,
  )
  assert.deepEqual([plainText(prose), dropped], ['trong', ['nesting', 'script']])
  const lists = proseFromHtml('<ul><li>x'.repeat(40)).prose
  sound(lists)
  assert.equal(plainText(lists).replaceAll('\n', ''), 'x'.repeat(40))
})
