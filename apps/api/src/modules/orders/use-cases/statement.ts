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
  /** The day of the signature. */
  readonly from: CivilDate;
  /** The first day of the contract. */
  readonly startsOn: CivilDate;
  /** The reference of the quote that is accepted; `null` for an order from the list. */
  readonly quote: string | null;
}

/** What the sentence names that somebody agrees to when they add an option. */
export interface OptionStatementFacts {
  readonly client: string;
  readonly title: string;
  /** The contract that it joins. */
  readonly reference: string;
  readonly version: string;
  /** What a month costs without it, and with it. */
  readonly before: Cents;
  readonly net: Cents;
  readonly gross: Cents;
  readonly from: CivilDate;
}

/** The sentence that somebody agrees to when they add an option to a contract. */
export function optionStatementOf(facts: OptionStatementFacts, language: Language): string {
  const { text, date } = wordingOf(TEXTS, language);
  const { client, title, reference, version, before, net, gross, from } = facts;
  const money = euros(language);
  return text('addition', {
    ...{ client, title, reference, version },
    before: money(before),
    net: money(net),
    gross: money(gross),
    date: date(from),
  });
}

function euros(language: Language): (amount: Cents) => string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' });
  return (amount) => format.format(amount / 100);
}

/** The sentence that somebody agrees to when they order. */
export function statementOf(facts: StatementFacts, language: Language): string {
  const { text, date } = wordingOf(TEXTS, language);
  const money = euros(language);
  return text(facts.quote === null ? 'statement' : 'acceptance', {
    client: facts.client,
    title: facts.title,
    version: facts.version,
    net: money(facts.net),
    gross: money(facts.gross),
    monthly: facts.monthly ? 'yes' : 'no',
    date: date(facts.from),
    later: facts.startsOn === facts.from ? 'no' : 'yes',
    start: date(facts.startsOn),
    quote: facts.quote ?? '',
  });
}
