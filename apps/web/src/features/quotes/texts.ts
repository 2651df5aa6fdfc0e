import { defineTexts } from '../../shared/i18n/define-texts.tsx';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

export const { useText } = defineTexts(fr, en);
