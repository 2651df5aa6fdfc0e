import type { JournalEntryFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { textOf, useText } from './texts.ts';
import { useReadValue } from './use-read-value.ts';

/** How the journal says what an entry holds; what has no text yet is shown so that it can still be read. */
export interface Words {
  /** Who did it: a person, the portal by itself, or, from somewhere, somebody who was not signed in. */
  readonly who: (entry: Pick<JournalEntryFragment, 'actor' | 'address'>) => string;
  /** `a annulé une réservation`, after the name of who did it. */
  readonly action: (action: string) => string;
  readonly object: (type: string) => string;
  readonly field: (name: string) => string;
  readonly value: (field: string, text: string) => string;
}

export function useWords(): Words {
  const t = useText();
  const value = useReadValue();
  const named = (group: 'object' | 'field', name: string): string => {
    const id = textOf(group, name);
    return id === null ? readable(name) : t(id);
  };
  return {
    who: ({ actor, address }) => {
      if (actor === null) return t(address === null ? 'audit.portal' : 'audit.somebody');
      return actor.name ?? t('audit.formerPerson');
    },
    action: (action) => {
      const id = textOf('action', action);
      return id === null ? t('audit.unknownAction', { action: readable(action) }) : t(id);
    },
    object: (type) => named('object', type),
    field: (name) => named('field', name),
    value,
  };
}

/** `second_factor.enrolled` and `idleUntil` as words. */
function readable(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._]+/g, ' ')
    .toLowerCase();
}
