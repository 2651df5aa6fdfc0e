import { defineTexts } from '../../shared/i18n/define-texts.tsx';
import en from './messages/en.json';
import fr from './messages/fr.json';

export const { useText } = defineTexts(fr, en);
