import type { CSSVariablesResolver } from '@mantine/core';

/** The variables that both schemes share: Mantine reads them, tokens.css says what they are in each scheme. */
const scheme = {
  '--mantine-color-body': 'var(--pt-bg)',
  '--mantine-color-text': 'var(--pt-text)',
  '--mantine-color-dimmed': 'var(--pt-text-3)',
  '--mantine-color-placeholder': 'var(--pt-text-3)',
  '--mantine-color-anchor': 'var(--pt-accent-text)',
  '--mantine-color-error': 'var(--pt-bad-text)',
  '--mantine-color-default': 'var(--pt-surface)',
  '--mantine-color-default-hover': 'var(--pt-hover)',
  '--mantine-color-default-color': 'var(--pt-text)',
  '--mantine-color-default-border': 'var(--pt-line-strong)',
  '--mantine-color-disabled': 'var(--pt-hover)',
  '--mantine-color-disabled-color': 'var(--pt-text-3)',
  '--mantine-color-disabled-border': 'var(--pt-line-strong)',
  '--mantine-primary-color-filled': 'var(--pt-accent)',
  '--mantine-primary-color-filled-hover': 'var(--pt-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--pt-on-accent)',
  '--mantine-color-lagon-filled': 'var(--pt-accent)',
  '--mantine-color-lagon-filled-hover': 'var(--pt-accent-hover)',
  '--mantine-color-lagon-light': 'var(--pt-accent-soft)',
  '--mantine-color-lagon-light-color': 'var(--pt-accent-text)',
};

/** Puts Mantine's semantic colours on the portal's tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: scheme,
  dark: scheme,
});
