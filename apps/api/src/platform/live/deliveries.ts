import { setTimeout as sleep } from 'node:timers/promises';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { whileAsking } from '../access/asking.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Tick } from './ticks.ts';

type Source = AsyncIterableIterator<Tick, undefined>;

/** Waits before a delivery that the database did not let through is tried again; milliseconds. */
const RETRY_WAITS = [500, 1_000, 2_000, 5_000];

/**
 * What a subscription delivers on `socket`. Each delivery is an operation of its own, as a query would be: the person is
 * looked up anew, and all of it is read in one transaction on their behalf. A refusal to subscribe is a result.
 */
export async function deliveries(
  args: ExecutionArgs,
  socket: LiveSocket,
  unitOfWork: UnitOfWork,
): Promise<AsyncGenerator<ExecutionResult, void> | ExecutionResult> {
  const asking = { actor: socket.opener };
  const source = await whileAsking(asking, () => createSourceEventStream(args)).finally(() =>
    unitOfWork.finish(asking),
  );
  if (!(Symbol.asyncIterator in source)) return source;
  return endedWith(deliver(args, source as Source, socket, unitOfWork), source as Source);
}

async function* deliver(
  args: ExecutionArgs,
  source: Source,
  socket: LiveSocket,
  unitOfWork: UnitOfWork,
): AsyncGenerator<ExecutionResult, void> {
  for await (const tick of source) {
    const delivery = await persistently(() => deliverOnce(args, tick, socket, unitOfWork));
    if (delivery === 'GONE') return;
    if (delivery !== 'NOTHING') yield delivery;
  }
}

async function deliverOnce(
  args: ExecutionArgs,
  tick: Tick,
  socket: LiveSocket,
  unitOfWork: UnitOfWork,
): Promise<ExecutionResult | 'NOTHING' | 'GONE'> {
  const actor = await socket.actor();
  if (actor === null) return 'GONE';
  const asking = { actor };
  try {
    return await whileAsking(asking, async () => {
      if (!(await tick.isNews())) return 'NOTHING';
      const result = await execute({ ...args, rootValue: tick });
      const away = result.errors?.find(({ originalError }) => isDatabaseAway(originalError));
      if (away !== undefined) throw away.originalError ?? away;
      tick.read();
      return result;
    });
  } finally {
    await unitOfWork.finish(asking);
  }
}

/** What has been told once is not told again: a delivery waits for the database to come back. */
async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await sleep(RETRY_WAITS[Math.min(failures, RETRY_WAITS.length - 1)]);
    }
  }
}

/** A generator that waits for its source cannot be ended: the source is, which ends both. */
function endedWith<T>(generator: AsyncGenerator<T, void>, source: Source): AsyncGenerator<T, void> {
  const end = generator.return.bind(generator);
  return Object.assign(generator, {
    return: async () => {
      await source.return?.();
      return end();
    },
  });
}
