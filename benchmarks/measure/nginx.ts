/** nginx with one worker on one core, serving one page that lies ready in gzip: the yardstick for the page cache. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { ask } from './asking.ts'
import { cpuOf } from './processes.ts'

export type Nginx = { port: number; cpu(): number; stop(): Promise<void> }

export async function startNginx(
  folder: string,
  { page, port, core }: { page: Buffer; port: number; core: number },
): Promise<Nginx> {
  const pages = path.join(folder, 'pages')
  mkdirSync(pages, { recursive: true })
  writeFileSync(path.join(pages, 'index.html'), page)
  writeFileSync(path.join(pages, 'index.html.gz'), gzipSync(page, { level: 9 }))
  const settings = path.join(folder, 'nginx.conf')
  writeFileSync(settings, settingsOf(folder, pages, port))
  const child = spawn('taskset', ['-c', String(core), 'nginx', '-c', settings, '-e', path.join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  await answering(child, port, () => said)
  return {
    port,
    cpu: () => cpuOf([child.pid ?? 0]),
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function answering(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx: ${said()}`)
    const status = await ask({ port, host: 'localhost' }, '/').then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(50)
  }
  throw new Error(`nginx does not answer: ${said()}`)
}

const settingsOf = (folder: string, pages: string, port: number): string => `
daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  types { text/html html; }
  gzip_static on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${pages}; }
}
`
