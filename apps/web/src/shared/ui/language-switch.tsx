import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import type { Language } from '../graphql/__generated__/graphql.ts';
import { useText } from '../i18n/define-texts.tsx';
import { LANGUAGES, localeOf } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './language-switch.module.css';

interface LanguageSwitchProps {
  readonly onChange: (language: Language) => Promise<void> | void;
  /** `FR / EN` where room is scarce, `Français / English` elsewhere. */
  readonly names: 'codes' | 'words';
}

/** The portal's languages, each named in itself, the other one a click away. */
export function LanguageSwitch({ onChange, names }: LanguageSwitchProps): ReactElement {
  const t = useText();
  const spoken = useLanguage();
  return (
    <div className={classes.switch} role="group" aria-label={t('language')}>
      {LANGUAGES.map((language, place) => (
        <Fragment key={language}>
          {place > 0 && (
            <span className={classes.slash} aria-hidden>
              /
            </span>
          )}
          <UnstyledButton
            className={classes.language}
            lang={localeOf(language)}
            aria-pressed={language === spoken}
            onClick={() => {
              void onChange(language);
            }}
          >
            {names === 'words' ? (
              t(`language.${language}`)
            ) : (
              <>
                <span aria-hidden>{language}</span>
                <VisuallyHidden>{t(`language.${language}`)}</VisuallyHidden>
              </>
            )}
          </UnstyledButton>
        </Fragment>
      ))}
    </div>
  );
}
