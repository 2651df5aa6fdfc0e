import { addDays, type CivilDate } from '@akouendy/domain';
import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate, type MailContent, type Wording } from '../../../../platform/mail/mail-template.ts';
import type { ToldContract } from '../../notification-kind.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What the mail says. */
interface NoticeMailData {
  /** The name of who gave notice. */
  readonly actor: string;
  /** The client's name. */
  readonly client: string;
  readonly contract: ToldContract | null;
  /** The first day without the contract. */
  readonly effectiveOn: CivilDate | null;
  /** The path of the contract, for who gets the mail. */
  readonly page: string;
}

/** Tells that a contract will not renew any more, and on which day it ends. */
export const NOTICE_GIVEN = mailTemplate({
  name: 'notice-given',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: (
    { actor, client, contract, effectiveOn, page }: NoticeMailData,
    { text, date }: Wording<keyof typeof fr>,
  ): MailContent => ({
    subject: text('subject', { client, reference: contract?.reference ?? '' }),
    paragraphs: [text('body', { actor, client }), text('until')],
    facts: [
      ...(contract === null
        ? []
        : [{ label: text('contract'), value: `${contract.kind} ${contract.reference}` }]),
      ...(effectiveOn === null ? [] : [{ label: text('lastDay'), value: date(addDays(effectiveOn, -1)) }]),
    ],
    action: { label: text('open'), path: page },
    notes: [text('why')],
  }),
});
