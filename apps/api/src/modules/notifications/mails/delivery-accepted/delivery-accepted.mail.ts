import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import { composeDeliveryMail } from '../delivery-mail.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells that a delivery was accepted. */
export const DELIVERY_ACCEPTED = mailTemplate({
  name: 'delivery-accepted',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: composeDeliveryMail,
});
