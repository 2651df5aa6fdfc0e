import { defineTexts } from '../../shared/i18n/define-texts.tsx';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

type Id = keyof typeof fr;

export const { useText, RichText } = defineTexts(fr, en);

/** The id of the text called `name` in `group`, when there is one: what the trail holds may be older than its texts. */
export function textOf(group: 'action' | 'object' | 'field' | 'value', name: string): Id | null {
  const id = `audit.${group}.${name}`;
  return Object.hasOwn(fr, id) ? (id as Id) : null;
}
