import { setTimeout as wait } from 'node:timers/promises';

/** Waits until `look` gives something; throws after `patience` milliseconds. */
export async function until<Seen>(
  look: () => Promise<Seen | null | undefined | false> | Seen | null | undefined | false,
  patience = 15_000,
): Promise<Seen> {
  for (let waited = 0; waited < patience; waited += 50) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await wait(50);
  }
  throw new Error('What was waited for has not come');
}
