import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readableLine, withLists } from './import-encoding.ts'
import { genreNamed } from './import-genres.ts'
import { type ArticleLine, readArticleLine } from './import-line.ts'
import { directoryOf, freeSlug, unitNamed } from './import-places.ts'
import { articleSentences } from './import-words.ts'

const context = { now: new Date('2026-01-10T08:00:00+07:00'), languages: ['vi'] as const }

const whole = {
  external_id: 'a-1',
  published_at: '2021-03-04T08:30:00+07:00',
  unit: 'Phòng Tư pháp',
  unit_group: 'board',
  author: 'Lê Văn Mẫu',
  genre: 'bài',
  section: 'Kinh tế',
  title: 'Một tiêu đề',
  summary: 'Tóm tắt',
  body: ['Đoạn một.', 'Đoạn hai.'],
}

function line(fields: object): ArticleLine {
  const reading = readArticleLine({ ...whole, ...fields }, context)
  assert.ok('line' in reading, 'problems' in reading ? articleSentences(reading.problems) : '')
  return reading.line
}

const refusal = (fields: object): string => {
  const reading = readArticleLine({ ...whole, ...fields }, context)
  return 'problems' in reading ? articleSentences(reading.problems) : 'taken in'
}

test('a line gives the article with its unit and section as names', () => {
  const { externalId, genre, origin, language, publishedAt, unit, unitGroup, section, byline, works } = line({})
  assert.deepEqual(
    { externalId, genre, origin, language, unit, unitGroup, section, byline },
    {
      externalId: 'a-1',
      genre: 'bai',
      origin: 'own',
      language: 'vi',
      unit: 'Phòng Tư pháp',
      unitGroup: 'board',
      section: 'Kinh tế',
      byline: 'Lê Văn Mẫu',
    },
  )
  assert.equal(publishedAt.toISOString(), '2021-03-04T01:30:00.000Z')
  assert.deepEqual(works, [{ kind: 'text', authors: [{ name: 'Lê Văn Mẫu', role: 'author', sharePercent: 100 }] }])
})

for (const [fields, sentence] of [
  [{ external_id: undefined }, 'Thiếu mã bài (external_id).'],
  [{ published_at: '' }, 'Thiếu ngày đăng (published_at).'],
  [{ unit: null }, 'Thiếu đơn vị (unit).'],
  [{ section: undefined, title: '' }, 'Thiếu tiêu đề (title). Thiếu chuyên mục (section).'],
  [{ title: 'x'.repeat(501) }, 'Tiêu đề (title) dài quá mức cho phép.'],
  [{ title: { vi: 'x' } }, 'Tiêu đề (title) phải là chữ.'],
  [
    { published_at: '2021-02-30' },
    'Ngày đăng (published_at) “2021-02-30” không phải ngày đúng dạng (ví dụ 2021-06-30 hoặc 30/06/2021).',
  ],
  [
    { published_at: '2026-01-10T08:06:00+07:00' },
    'Ngày ở tương lai: ngày đăng (published_at) là “2026-01-10T08:06:00+07:00”.',
  ],
  [
    { published_at: '1989-12-31' },
    'Ngày quá xa trong quá khứ: ngày đăng (published_at) là “1989-12-31”, trước năm 1990.',
  ],
  [{ received_at: '2027-01-01' }, 'Ngày ở tương lai: ngày nhận bài (received_at) là “2027-01-01”.'],
  [{ event_at: '1789-07-14' }, 'Ngày diễn ra sự kiện (event_at) “1789-07-14” không hợp lý.'],
  [{ genre: 'thơ' }, 'Không có thể loại “thơ”.'],
  [{ unit_group: 'khác' }, 'Nhóm của đơn vị (unit_group) “khác” không có trong các giá trị được dùng.'],
  [{ language: 'en' }, 'Trang này không có ngôn ngữ “en”.'],
  [{ language: 'fr' }, 'Ngôn ngữ (language) “fr” không có trong các giá trị được dùng.'],
  [{ genre: 'khai thác lại' }, 'Tin khai thác lại hoặc bài dịch phải ghi nguồn (source).'],
  [{ origin: 'translated' }, 'Tin khai thác lại hoặc bài dịch phải ghi nguồn (source).'],
  [{ authors: 'Ba' }, 'Danh sách tác giả (authors) phải là danh sách JSON, nhiều nhất 50 người.'],
  [{ authors: [{ role: 'author' }] }, 'Trong danh sách tác giả (authors) có người thiếu tên.'],
  [{ authors: [{ name: 'A', role: 'driver' }] }, 'Không có vai trò tác giả “driver”.'],
  [{ authors: [{ name: 'A', share: 0 }] }, 'Tỷ lệ “0” của tác giả phải lớn hơn 0 và không quá 100.'],
  [
    {
      authors: [
        { name: 'A', share: 60 },
        { name: 'B', share: 50 },
      ],
    },
    'Tỷ lệ của các tác giả cộng lại là 110, phải là 100.',
  ],
  [
    { authors: [{ name: 'A', share: 60 }, { name: 'B' }] },
    'Có tác giả ghi tỷ lệ, có tác giả không: ghi cho mọi người hoặc không ghi cho ai.',
  ],
  [
    { authors: [{ name: 'A', role: { toString: 1 }, share: { valueOf: 1 } }] },
    'Không có vai trò tác giả “{"toString":1}”.',
  ],
  [{ pictures: 'a.jpg' }, 'Mục danh sách ảnh (pictures) phải là danh sách JSON, nhiều nhất 200 phần tử.'],
  [{ body: 5 }, 'Nội dung (body) phải là chuỗi HTML hoặc danh sách đoạn văn.'],
  [{ old_url: 'http://[x' }, 'Địa chỉ cũ (old_url) “http://[x” không đúng dạng.'],
  [{ old_url: 'javascript:alert(1)' }, 'Địa chỉ cũ (old_url) “javascript:alert(1)” không đúng dạng.'],
] as const) {
  test(`is refused in words: ${sentence}`, () => assert.equal(refusal(fields), sentence))
}

for (const [word, genre, origin] of [
  ['tin', 'tin'],
  ['Bài', 'bai'],
  ['Ảnh', 'anh'],
  ['chùm ảnh', 'chum-anh'],
  ['chum-anh', 'chum-anh'],
  ['Phóng sự', 'phong-su'],
  ['phỏng vấn', 'phong-van'],
  ['VIDEO', 'video'],
  ['chương trình phát thanh', 'phat-thanh'],
  ['đồ hoạ', 'do-hoa'],
  ['thông báo', 'thong-bao'],
  ['trả lời bạn đọc', 'tra-loi-ban-doc'],
  ['dịch', 'bai', 'translated'],
  ['khai thác lại', 'tin', 'republished'],
] as const) {
  test(`the genre “${word}” is ${genre}${origin ? `, ${origin}` : ''}`, () =>
    assert.deepEqual(genreNamed(word), origin ? { genre, origin } : { genre }))
}

test('no genre means a brief (tin); a source is told apart into name and address', () => {
  const taken = line({ genre: undefined, origin: 'republished', source: 'Báo Mẫu - https://bao.example/x?y=1' })
  assert.deepEqual(
    [taken.genre, taken.origin, taken.sourceName, taken.sourceUrl],
    ['tin', 'republished', 'Báo Mẫu', 'https://bao.example/x?y=1'],
  )
})

test('shares are equal where none is said, to the hundredth and to 100', () => {
  const [work] = line({ authors: [{ name: 'A' }, { name: 'B' }, { name: 'C', pen_name: 'Cây Si' }] }).works
  assert.deepEqual(
    work?.authors.map(({ sharePercent }) => sharePercent),
    [33.34, 33.33, 33.33],
  )
  assert.equal(work?.authors[2]?.penName, 'Cây Si')
})

test('shares are of the whole item or of each work in it', () => {
  const text = { name: 'A', role: 'author' }
  const photo = { name: 'B', role: 'photographer' }
  const works = (one: number, other: number) =>
    line({
      authors: [
        { ...text, share: one },
        { ...photo, share: other },
      ],
    }).works
  assert.deepEqual(
    works(100, 100).map(({ kind, authors }) => [kind, authors.length]),
    [
      ['text', 1],
      ['photo', 1],
    ],
  )
  assert.deepEqual(
    works(70, 30).map(({ kind, authors }) => [kind, authors.length]),
    [['text', 2]],
  )
})

test('an old address is kept as a path with its query, the host is not asked', () => {
  const path = (old_url: string) => line({ old_url }).oldPaths
  assert.deepEqual(path('http://huyen.example/tin/Bài 1.aspx?id=5&x=a b'), ['/tin/B%C3%A0i%201.aspx?id=5&x=a+b'])
  assert.deepEqual(path('/cu/1.html#top'), ['/cu/1.html'])
  assert.deepEqual(path('http://huyen.example/'), [])
})

test('pictures without words for them, or at web addresses, are left out and noted', () => {
  const taken = line({
    pictures: [{ file: 'a.jpg', alt: 'Cầu' }, { file: 'b.jpg' }, { url: 'https://x.example/c.jpg', alt: 'C' }],
  })
  assert.deepEqual(taken.pictures, [{ file: 'a.jpg', alt: 'Cầu' }])
  assert.deepEqual(taken.notices, ['picture-without-alt', 'picture-elsewhere'])
})

test('text of TCVN3 is recognised over the whole line; ids and addresses stay', () => {
  const typed = {
    external_id: 'x-µ',
    title: 'Héi nghÞ tæng kÕt c«ng t¸c n¨m',
    body: ['Ủy ban'.slice(3), '§¹i héi §¶ng bé huyÖn'],
  }
  const readable = readableLine(typed, true)
  assert.ok('fields' in readable)
  assert.equal(readable.encoding, 'tcvn3')
  assert.equal(readable.fields['title'], 'Hội nghị tổng kết công tác năm')
  assert.deepEqual(readable.fields['body'], ['ban', 'Đại hội Đảng bộ huyện'])
  assert.equal(readable.fields['external_id'], 'x-µ')
})

test('bytes that are neither UTF-8 nor an old encoding are refused', () => {
  assert.deepEqual(readableLine({ title: 'caf\xe9 M\xfcller' }, false), { unreadable: 'not-utf-8' })
  assert.deepEqual(readableLine({ title: 'Hội\ufffd nghị' }, true), { unreadable: 'encoding-damaged' })
})

test('in a table, lists are JSON in their cells', () => {
  assert.deepEqual(withLists({ authors: '[{"name":"A"}]', pictures: '', attachments: '[x' }), {
    authors: [{ name: 'A' }],
    pictures: undefined,
    attachments: '[x',
  })
})

const place = (group: 'board' | 'contributor', validFrom: string | null, validTo: string | null) => ({
  unitId: `${group}-${validFrom}`,
  name: 'Đội Mẫu',
  group,
  validFrom,
  validTo,
})

test('a unit is in the group it was in on that day; a missing date excludes nothing', () => {
  const directory = directoryOf([place('contributor', null, '2020-12-31'), place('board', '2021-01-01', null)], [])
  const groupOn = (day: string) => unitNamed(directory, { name: 'đội mẫu', day })
  assert.deepEqual(groupOn('2020-06-01'), { unitId: 'contributor-null', group: 'contributor' })
  assert.deepEqual(groupOn('2021-06-01'), { unitId: 'board-2021-01-01', group: 'board' })
  assert.deepEqual(unitNamed(directory, { name: 'Đội Khác', day: '2021-06-01' }), { problem: 'unknown-unit' })
})

test('a unit named with a group it never had is told so', () => {
  const directory = directoryOf([place('board', null, null)], [])
  assert.deepEqual(unitNamed(directory, { name: 'Đội Mẫu', group: 'contributor', day: '2021-06-01' }), {
    problem: 'unit-in-the-other-group',
  })
})

test('the word for a new section is free and never reads as an article', () => {
  assert.equal(freeSlug('Nghị quyết 35', new Set()), 'nghi-quyet-35-muc')
  assert.equal(freeSlug('Kinh tế', new Set(['kinh-te', 'kinh-te-a'])), 'kinh-te-b')
})

test('whatever the fields hold, a line is read or refused, never thrown at', () => {
  const keys = fc.constantFrom(
    ...Object.keys(whole),
    'authors',
    'pictures',
    'attachments',
    'old_url',
    'source',
    'language',
    'origin',
    'event_at',
  )
  fc.assert(
    fc.property(fc.dictionary(keys, fc.anything({ maxDepth: 3 })), (fields) => {
      const readable = readableLine(withLists({ ...whole, ...fields }), true)
      if ('fields' in readable) articleSentences([...problemsOf(readArticleLine(readable.fields, context))])
    }),
    { numRuns: 1000 },
  )
})

const problemsOf = (reading: ReturnType<typeof readArticleLine>) => ('problems' in reading ? reading.problems : [])
