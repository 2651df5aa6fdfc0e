import { defineTexts } from '../i18n/define-texts.tsx';
import en from './messages/en.json';
import fr from './messages/fr.json';

/** The names of lots, subjects and slots, for every page that shows days. */
export const { useText: useLedgerText } = defineTexts(fr, en);
