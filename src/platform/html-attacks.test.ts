import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseProse } from '../basics/prose/prose.ts'
import { proseFromHtml } from './html.ts'

/** What attackers write; each would run 'alert(1)' or load something from elsewhere if any of it got through as markup. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script >',
  '<script>alert(1)',
  '<script><!--<script>alert(1)</script>--></script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" //',
  '<img/src=x/onerror=alert(1)>',
  '<img src=javascript:alert(1)>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x" archive="//evil.example/x.jar"></applet>',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)"</style>',
  '<style></style><img src="</style><img src=x onerror=alert(1)//">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input onfocus=alert(1) autofocus>',
  '<textarea><script>alert(1)</script></textarea>',
  '<select onchange=alert(1)><option>x</select>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)></video>',
  '<audio><source onerror="alert(1)"></audio>',
  '<body onload=alert(1)>x</body>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p style="width:expression(alert(1))">x</p>',
  '<div onmouseover="alert(1)" style="position:fixed;inset:0">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="  javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="java\0script:alert(1)">x</a>',
  '<a href="&#8203;javascript:alert(1)">x</a>',
  '<a href="vbscript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="view-source:javascript:alert(1)">x</a>',
  '<a href="blob:https://evil.example/alert(1)">x</a>',
  '<a href="file:///1#alert(1)">x</a>',
  '<a href="https://gov.vn@evil.example/alert(1)">x</a>',
  '<a href="\\\\evil.example/alert(1)">x</a>',
  '<a href="/\\evil.example/alert(1)">x</a>',
  '<a href="/x" ping="javascript:alert(1)" target="_blank" onclick="alert(1)">x</a>',
  '<area href="javascript:alert(1)">',
  '<xml id=x><x><c><![CDATA[<img src=x onerror=alert(1)>]]></c></x></xml>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<x onclick=alert(1) tabindex=1>x</x>',
  '<custom-element is="x" onpointerenter=alert(1)>x</custom-element>',
  '<portal src="javascript:alert(1)"></portal>',
]

for (const html of attacks)
  test(`nothing runs: ${JSON.stringify(html)}`, () => {
    const { prose } = proseFromHtml(`<p>trước</p>${html}`)
    assert.deepEqual(parseProse(prose), { done: prose })
    for (const { href } of links(prose)) assert.match(href, /^\/x$/)
    const rest = JSON.stringify(prose.content)
    assert.match(rest, /trước/)
    assert.doesNotMatch(rest, /"(?!type|text|marks|attrs|href|content|level)\w+":/)
  })

/** Text may say anything, it is shown as text; an address may not. */
function links(value: unknown): { href: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'href' in value && typeof value.href === 'string' ? [{ href: value.href }] : []
  return [...own, ...Object.values(value).flatMap(links)]
}

test('the content of what acts is not left behind as text', () => {
  const visible = attacks.filter((html) => JSON.stringify(proseFromHtml(html).prose).includes('alert(1)'))
  const broken = ['<scr<script>', '<IMG """>', '<![CDATA[', '<style></style><img src="</style>', '<?xml']
  assert.deepEqual(
    visible.filter((html) => !broken.some((start) => html.startsWith(start))),
    [],
  )
})
