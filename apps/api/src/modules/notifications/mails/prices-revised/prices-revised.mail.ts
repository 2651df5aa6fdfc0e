import type { BasisPoints, CivilDate } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate, type MailContent, type Wording } from '../../../../platform/mail/mail-template.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the mail says. */
interface RevisionMailData {
  /** The client's name. */
  readonly client: string;
  /** By how much, 0 for a revision that was withdrawn; `null` never for this mail. */
  readonly rate: BasisPoints | null;
  readonly effectiveOn: CivilDate | null;
  /** The path of the contracts, for who gets the mail. */
  readonly page: string;
}

/** Tells by how much the prices that are invoiced monthly change, and when; or that they will not. */
export const PRICES_REVISED = mailTemplate({
  name: 'prices-revised',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: (
    { client, rate, effectiveOn, page }: RevisionMailData,
    { text, date }: Wording<keyof typeof fr>,
  ): MailContent => ({
    subject: text(rate === 0 ? 'withdrawn.subject' : 'subject', { client }),
    paragraphs: [text(rate === 0 ? 'withdrawn.body' : 'body', { client })],
    facts: [
      ...(rate === null || rate === 0
        ? []
        : [{ label: text('rate'), value: text('percent', { rate: rate / 10_000 }) }]),
      ...(effectiveOn === null ? [] : [{ label: text('from'), value: date(effectiveOn) }]),
    ],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  }),
});
