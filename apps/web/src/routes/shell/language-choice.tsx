import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Language } from '../../shared/graphql/__generated__/graphql.ts';
import { LANGUAGES, localeOf } from '../../shared/i18n/language.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { useText } from './texts.ts';

/** The languages as items of a menu. */
export function LanguageChoice({
  onChange,
}: {
  readonly onChange: (language: Language) => Promise<void> | void;
}): ReactElement {
  const t = useText();
  const spoken = useLanguage();
  return (
    <div role="group" aria-label={t('language')}>
      <Menu.Label aria-hidden>{t('language')}</Menu.Label>
      <Menu.RadioGroup
        value={spoken}
        onChange={(chosen) => {
          void onChange(LANGUAGES.find((language) => language === chosen) ?? spoken);
        }}
      >
        {LANGUAGES.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={localeOf(language)}>
            {t(`language.${language}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  );
}
