import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { components } from './components.ts';
import { variantColors } from './variant-colors.ts';

const lagon: MantineColorsTuple = [
  '#ebf6f4',
  '#d5ece9',
  '#aedad5',
  '#62c5bb',
  '#3aa79e',
  '#1b8b84',
  '#0e746f',
  '#0a5f5c',
  '#074b49',
  '#053634',
];

const gray: MantineColorsTuple = [
  '#f7f9f8',
  '#f0f3f2',
  '#e4e9e7',
  '#d5dcda',
  '#b4bfbb',
  '#84918d',
  '#5f6c68',
  '#45524e',
  '#293532',
  '#111b19',
];

const dark: MantineColorsTuple = [
  '#e8eeec',
  '#b7c3bf',
  '#8f9d98',
  '#66746f',
  '#3a4845',
  '#283431',
  '#1b2523',
  '#141c1b',
  '#0f1615',
  '#0a100f',
];

/** Mantine in the portal's tokens: one accent, tinted greys, a type scale of seven sizes. */
export const theme = createTheme({
  colors: { lagon, gray, dark },
  primaryColor: 'lagon',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  white: '#ffffff',
  black: '#111b19',
  fontFamily: "'Geist Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: {
    xs: 'calc(16 / 12)',
    sm: 'calc(18 / 13)',
    md: 'calc(20 / 14)',
    lg: 'calc(24 / 16)',
    xl: 'calc(28 / 20)',
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '32px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--pt-shadow-sm)',
    sm: 'var(--pt-shadow-sm)',
    md: 'var(--pt-shadow-md)',
    lg: 'var(--pt-shadow-lg)',
    xl: 'var(--pt-shadow-lg)',
  },
  breakpoints: { xs: '30em', sm: '40.0625em', md: '62em', lg: '73.75em', xl: '90em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components,
});
