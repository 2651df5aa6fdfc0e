import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/define-texts.tsx';

const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** Light, dark, or what the system shows; for a `Menu`. The browser keeps the choice. */
export function ThemeChoice(): ReactElement {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div role="group" aria-label={t('theme')}>
      <Menu.Label aria-hidden>{t('theme')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(chosen) => {
          setColorScheme(SCHEMES.find((scheme) => scheme === chosen) ?? 'auto');
        }}
      >
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`theme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  );
}
