import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Command } from 'commander'
import { speakVietnamese } from './cli-words.ts'

function said(...words: string[]): string {
  const written: string[] = []
  const write = (text: string) => void written.push(text)
  const program = speakVietnamese(new Command('congso'))
    .configureOutput({ writeOut: write, writeErr: write })
    .exitOverride()
  const site = program.command('site').description('các trang')
  site.command('create').argument('<tệp>').requiredOption('--slug <tên>').option('--format <loại>', 'dạng', 'json')
  assert.throws(() => program.parse(words, { from: 'user' }))
  return written.join('')
}

test('help is Vietnamese in every command', () => {
  for (const words of [['--help'], ['site', '--help'], ['site', 'create', '--help']]) {
    const help = said(...words)
    assert.match(help, /Cách dùng: congso/)
    assert.doesNotMatch(help, /Usage|Options:|Commands:|Arguments:|display help|default:/)
  }
})

test('mistakes are told in Vietnamese', () => {
  assert.match(said('nothing'), /Không có lệnh “nothing”/)
  assert.match(said('site', 'create', 'a'), /Thiếu tùy chọn bắt buộc --slug <tên>/)
  assert.match(said('site', 'create', '--slug', 'x'), /Thiếu tham số <tệp>/)
  assert.match(said('site', 'create', 'a', '--slug', 'x', '--what'), /Không có tùy chọn “--what”/)
})
