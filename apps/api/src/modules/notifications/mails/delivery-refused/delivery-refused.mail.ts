import { Language } from '../../../../platform/access/language.ts';
import { mailTemplate } from '../../../../platform/mail/mail-template.ts';
import { composeDeliveryMail } from '../delivery-mail.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Tells that a delivery was refused. */
export const DELIVERY_REFUSED = mailTemplate({
  name: 'delivery-refused',
  texts: { [Language.FR]: fr, [Language.EN]: en },
  compose: composeDeliveryMail,
});
