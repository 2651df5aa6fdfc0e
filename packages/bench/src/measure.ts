import { Bench } from 'tinybench';

/** Median milliseconds of each of `tasks`, measured in turn in this process. */
export async function medians<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number>> {
  const bench = new Bench({ time: 1500, warmupTime: 300 });
  for (const [name, task] of Object.entries<() => unknown>(tasks)) bench.add(name, task);
  await bench.run();
  const found = bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`);
    return [name, result.latency.p50];
  });
  return Object.fromEntries(found) as Record<Name, number>;
}
