import type { VatScheme } from '@akouendy/domain/invoicing';
import { registerEnumType } from '@nestjs/graphql';

/** How invoices are taxed (§5). */
export const VatRegimes: { readonly [Each in VatScheme]: Each } = {
  FR: 'FR',
  EU_REVERSE_CHARGE: 'EU_REVERSE_CHARGE',
  EXPORT: 'EXPORT',
};

registerEnumType(VatRegimes, {
  name: 'VatRegime',
  description: 'How invoices are taxed.',
  valuesMap: {
    FR: { description: 'French VAT.' },
    EU_REVERSE_CHARGE: { description: 'In another state of the EU: the client owes the VAT.' },
    EXPORT: { description: 'Beyond the EU: outside the scope of VAT.' },
  },
});
