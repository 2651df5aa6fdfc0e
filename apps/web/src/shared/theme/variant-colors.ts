import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/** Words on the accent take the colour that stands out against it in the scheme that is shown. */
export const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--pt-on-accent)' } : colors;
};
