import { bootstrap } from './bootstrap.ts'
import { contrast } from './contrast.ts'
import type { Host } from './host.ts'
import { mui } from './mui.ts'
import { plain } from './plain.ts'
import { radix } from './radix.tsx'
import { shadcn } from './shadcn.ts'

/** Every host, by its name in the toolbar. */
export const hosts: ReadonlyMap<string, Host> = new Map(
  Object.entries({ plain, shadcn, radix, mui, bootstrap, contrast }),
)
