/** Sees to it that the demonstration province is there before the server starts. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { arrivingDocuments } from '../../../demo/documents/index.ts'
import { firstAdministratorSetUp } from '../../modules/people/index.ts'
import { allSites } from '../../modules/sites/index.ts'
import { originOf } from '../../modules/sites/live.ts'
import type { Configuration } from '../configuration.ts'
import type { Storage } from '../open-storage.ts'
import { program } from '../program.ts'
import { administrator } from './administrator.ts'
import { demoEmail } from './boards.ts'
import { DemoHalfMade } from './half-made.ts'

/** Makes the province if the folder is empty; answers what to tell the person who started it. */
export async function prepareDemo({ desk }: Storage, { apex, scheme }: Configuration): Promise<string[]> {
  if ((await allSites(desk())).length === 0) await makeDemo()
  else if (await firstAdministratorSetUp().offer(desk())) throw new DemoHalfMade()
  const sites = await allSites(desk())
  return [
    ...sites.map((site) => `${originOf({ ...site, primaryHost: null }, { apex, scheme })}  ${site.name}`),
    `${scheme}://desk.${apex}  Bàn biên tập: ${administrator.email} / ${administrator.password}`,
    `Người của Ban Biên tập minh họa: ${['truong-ban', 'thuong-truc', 'thu-ky', 'cong-tac-vien'].map(demoEmail).join(', ')}; cùng mật khẩu.`,
    `Văn thư minh họa, buổi sáng có ${arrivingDocuments().length} văn bản đến chờ xác nhận: ${demoEmail('van-thu')}; cùng mật khẩu.`,
    'Mã xác thực của họ: npx congso --demo account code --email <địa chỉ>',
  ]
}

/** In a process of its own: drawing pictures in every size takes memory that a running server never needs again. */
async function makeDemo(): Promise<void> {
  const [code] = await once(
    fork(program, ['--demo', 'make-demo'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    'exit',
  )
  if (code !== 0) throw new DemoHalfMade()
}
