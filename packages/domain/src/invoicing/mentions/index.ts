export { PAYMENT_MENTIONS, VAT_MENTIONS, type LegalMention } from './legal-mentions.ts';
