import type { VerifiedChain } from './verify-trail.ts';

/** What is told at the terminal: one line a chain, and one for each thing that is wrong with it. */
export function reportOf(chains: readonly VerifiedChain[]): string {
  const lines = chains.flatMap(({ client, chain, entries, head, tampering }) => {
    const whose = client === null ? 'The company' : `${client} (${chain})`;
    const count = `${String(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
    if (tampering.length === 0) return [`${whose}: ${count}, sound, last hash ${head}`];
    return [`${whose}: ${count}, TAMPERED WITH`, ...tampering.map(({ problem }) => `  - ${problem}`)];
  });
  return lines.length === 0 ? 'The audit trail is empty.' : lines.join('\n');
}
