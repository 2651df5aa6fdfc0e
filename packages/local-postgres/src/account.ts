import { chown } from 'node:fs/promises';
import type { Invocation } from './run.ts';

/** Who the server runs as. */
export interface Account {
  /** The invocation of `file` as this account. */
  readonly invoke: (file: string, args: readonly string[]) => Invocation;
  /** Makes the account the owner of what this process has just written. */
  readonly own: (path: string) => Promise<void>;
}

/** A user with a group, by their numbers. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The user whom every system has. */
export const NOBODY: Owner = { uid: 65534, gid: 65534 };

const self: Account = {
  invoke: (file, args) => ({ file, args, identity: {} }),
  own: () => Promise.resolve(),
};

function ownedBy(owner: Owner, invoke: Account['invoke']): Account {
  return { invoke, own: (path) => chown(path, owner.uid, owner.gid) };
}

function through(owner: Owner, tool: string, options: readonly string[]): Account {
  return ownedBy(owner, (file, args) => ({ file: tool, args: [...options, file, ...args], identity: {} }));
}

/**
 * Another user who keeps one right of root's: to pass through directories that are closed to that user. Without the
 * secure bit the kernel leaves that right out of account where a program asks beforehand, with access(2), whether it
 * may run another one, as initdb does.
 */
function withCapability(owner: Owner, capability: string): Account {
  return through(owner, 'setpriv', [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ]);
}

/** The user of this process seen under another number inside a user namespace: files stay that user's. */
function inNamespace(me: Owner): Account {
  return through(me, 'unshare', ['--user', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`]);
}

/**
 * The ways to run the server, from the plainest to the most particular.
 *
 * @param me the user of this process
 * @param existing the owner of the cluster, when there is one: it stays that user's
 * @param other who gets a cluster that root makes
 */
export function waysToRun(me: Owner, existing: Owner | undefined, other: Owner): readonly Account[] {
  // A user without a name, as containers have them, may need one that initdb can look up.
  if (me.uid !== 0) return [self, inNamespace(me)];
  if (existing?.uid === 0) return [inNamespace(me)];
  const owner = existing ?? other;
  const anotherUser = [
    ownedBy(owner, (file, args) => ({ file, args, identity: { uid: owner.uid, gid: owner.gid } })),
    withCapability(owner, 'dac_read_search'),
    withCapability(owner, 'dac_override'),
  ];
  return existing === undefined ? [...anotherUser, inNamespace(me)] : anotherUser;
}
