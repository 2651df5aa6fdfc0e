import { Trans, useLingui } from '@lingui/react';
import type { ReactElement } from 'react';
import { i18n } from './i18n.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, string>>;
type SharedId = keyof typeof fr;

/** What a text is completed with: numbers for plurals, the rest already formatted. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Says the text `id` in the person's language. */
export type Say<Id extends string> = (id: Id, values?: TextValues) => string;

interface Texts<Id extends string> {
  /** The texts of the area and those that everybody shares. */
  readonly useText: () => Say<Id>;
  /** A text in which `<b>`, `<link>`… stand for the given elements. */
  readonly RichText: (props: {
    readonly id: Id;
    readonly values?: TextValues;
    readonly components: Readonly<Record<string, ReactElement>>;
  }) => ReactElement;
}

i18n.load({ fr, en });

/**
 * Adds an area's two catalogues and returns how to say them. The compiler knows the French ids and wants
 * each of them in English; `catalogues.test.ts` compares their placeholders.
 */
export function defineTexts<French extends Catalogue>(
  french: French,
  english: Readonly<Record<keyof French, string>>,
): Texts<(keyof French & string) | SharedId> {
  i18n.load({ fr: french, en: english });
  return {
    useText: () => {
      const { _ } = useLingui();
      return (id, values) => _(id, values);
    },
    RichText: ({ id, values, components }) => (
      <Trans id={id} values={{ ...values }} components={{ ...components }} />
    ),
  };
}

/** The texts that everybody shares, for `shared/` itself. */
export const { useText, RichText } = defineTexts(fr, en);
