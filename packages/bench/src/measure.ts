import { Bench } from 'tinybench';

/** Rounds in which a task and its baseline take turns. */
const ROUNDS = 15;

/** The processor's time that this thread has used; milliseconds. What else the machine does meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * How many times as much of the processor `task` takes as `baseline`: the median over rounds in which the two take turns,
 * so that a machine whose caches or clock are worse for a while is worse for both.
 */
export async function ratio(task: () => unknown, baseline: () => unknown): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bench = new Bench({ now: processorTime, time: 120, warmupTime: round === 0 ? 400 : 20 });
    bench.add('task', task).add('baseline', baseline);
    await bench.run();
    const [one, other] = bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`);
      return result.latency.mean;
    });
    // The first round compiles.
    if (round > 0 && one !== undefined && other !== undefined) found.push(one / other);
  }
  return found.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}
