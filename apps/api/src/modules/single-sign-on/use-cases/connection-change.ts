import type { Connection } from '../persistence/connections.ts';

/** What is said of a connection, but for its secret. */
export type ConnectionFacts = Pick<
  Connection,
  'issuer' | 'oidcClientId' | 'domains' | 'roleClaim' | 'adminValues' | 'enforced'
>;

/** What the settings were and are, as far as they differ. The secret is none of it. */
export function changeOf(before: ConnectionFacts | null, after: ConnectionFacts) {
  const [was, is] = [before === null ? null : factsOf(before), factsOf(after)];
  const texts = new Map(was?.map(([name, value]) => [name, JSON.stringify(value)]));
  const differs = new Set(
    is.filter(([name, value]) => texts.get(name) !== JSON.stringify(value)).map(([name]) => name),
  );
  const kept = (all: typeof is) => Object.fromEntries(all.filter(([name]) => differs.has(name)));
  return { before: was === null ? null : kept(was), after: kept(is) };
}

function factsOf({ issuer, oidcClientId, domains, roleClaim, adminValues, enforced }: ConnectionFacts) {
  const facts = { issuer, oidcClientId, domains: domains.toSorted(), roleClaim, adminValues, enforced };
  return Object.entries(facts);
}
