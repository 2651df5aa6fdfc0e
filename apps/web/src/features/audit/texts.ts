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

const SUBJECTS = ['RUN_ENTERPRISE', 'STARTER_PACK', 'PRODUCTION_PACK', 'ENTERPRISE_PACK'] as const;

/**
 * The id of the text of a value of `field`: the same code can say something else in another. What can be quoted is called as
 * on every page.
 */
export function valueTextOf(field: string, name: string) {
  const subject = SUBJECTS.find((each) => each === name);
  if (subject !== undefined) return `common.subject.${subject}` as const;
  return textOf('value', `${field}.${name}`) ?? textOf('value', name);
}
