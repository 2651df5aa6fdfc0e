import { getNamedType, isInputObjectType } from 'graphql';
import type { Beside } from './markup-places.ts';
import { variablesFor, type WalkedField } from './operations.ts';
import { tableOf } from './own-ids.ts';
import type { TwoClients } from './two-clients.ts';

/** Variables with which the field finds all that it needs; `beside` by the last step of its place, or the last two. */
export function filledVariables(
  { own }: TwoClients,
  field: WalkedField,
  beside: Beside,
): Record<string, unknown> {
  const variables = variablesFor(field, [], (path) => {
    const [last = '', above = ''] = [...path].reverse().map((step) => step.replace(/^v\d+_/, ''));
    const given = beside[`${above}.${last}`] ?? beside[last];
    return given ?? own.get(tableOf(field, path, own.keys()) ?? '');
  });
  // Optional fields of an input that stand beside it, and what is an input of its own.
  for (const { name, type } of field.variables) {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) continue;
    const given = variables[name] as Record<string, unknown>;
    for (const [each, value] of Object.entries(beside)) {
      const isMissing = !(each in given) || (typeof value === 'object' && value !== null);
      if (each in named.getFields() && isMissing) given[each] = value;
    }
  }
  return variables;
}
