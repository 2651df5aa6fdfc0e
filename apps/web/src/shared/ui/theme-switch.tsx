import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useText } from '../i18n/define-texts.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The button that opens the choice of appearance. */
export function ThemeSwitch(): ReactElement {
  const t = useText();
  const Icon = useComputedColorScheme('light') === 'light' ? IconSun : IconMoon;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('theme')}>
          <Icon size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeChoice />
      </Menu.Dropdown>
    </Menu>
  );
}
