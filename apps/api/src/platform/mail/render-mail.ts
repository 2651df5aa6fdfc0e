import type { Language } from '../access/language.ts';
import { asHtml } from './layout/as-html.ts';
import { asText } from './layout/as-text.ts';
import { frameWords } from './layout/frame.ts';
import { oneLine } from './layout/one-line.ts';
import type { MailTemplate } from './mail-template.ts';
import type { RenderedMail } from './rendered-mail.ts';
import { wordingOf } from './wording.ts';

/** To whom a mail goes. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** The mail of `template` with `data` for `to`, in `language`; links begin with `portalUrl`. */
export function renderMail<Data, Key extends string>(
  template: MailTemplate<Data, Key>,
  data: Data,
  { to, language, portalUrl }: { to: Recipient; language: Language; portalUrl: URL },
): RenderedMail {
  const content = template.compose(data, wordingOf(template.texts, language));
  const frame = frameWords(language);
  const framed = {
    ...content,
    language,
    subject: oneLine(content.subject),
    portal: frame.text('portal'),
    greeting: frame.text('greeting', { name: oneLine(to.name) }),
    sentTo: frame.text('sentTo', { address: to.address }),
    fact: (label: string, value: string) => frame.text('fact', { label, value }),
    link: content.action === undefined ? null : new URL(content.action.path, portalUrl).href,
  };
  return { subject: framed.subject, text: asText(framed), html: asHtml(framed) };
}
