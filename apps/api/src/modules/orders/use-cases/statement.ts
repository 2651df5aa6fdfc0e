import type { Cents, CivilDate } from '@akouendy/domain';
import { Language } from '../../../platform/access/language.ts';
import { wordingOf } from '../../../platform/mail/wording.ts';
import en from '../words/en.json' with { type: 'json' };
import fr from '../words/fr.json' with { type: 'json' };

const TEXTS = { [Language.FR]: fr, [Language.EN]: en };
const LOCALES = { [Language.FR]: 'fr-FR', [Language.EN]: 'en-GB' } as const;

/** What the sentence names that somebody agrees to when they order. */
export interface StatementFacts {
  readonly client: string;
  readonly title: string;
  readonly version: string;
  readonly net: Cents;
  readonly gross: Cents;
  /** Whether the amounts are those of a month. */
  readonly monthly: boolean;
  readonly from: CivilDate;
  /** The reference of the quote that is accepted; `null` for an order from the list. */
  readonly quote: string | null;
}

/** The sentence that somebody agrees to when they order. */
export function statementOf(facts: StatementFacts, language: Language): string {
  const { text, date } = wordingOf(TEXTS, language);
  const euros = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' });
  return text(facts.quote === null ? 'statement' : 'acceptance', {
    client: facts.client,
    title: facts.title,
    version: facts.version,
    net: euros.format(facts.net / 100),
    gross: euros.format(facts.gross / 100),
    monthly: facts.monthly ? 'yes' : 'no',
    date: date(facts.from),
    quote: facts.quote ?? '',
  });
}
