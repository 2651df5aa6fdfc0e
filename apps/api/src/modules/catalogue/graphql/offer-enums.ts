import type { InvoiceTerms, PackCode, PaymentMeans } from '@akouendy/domain/catalogue';
import { registerEnumType } from '@nestjs/graphql';

/** How a purchase is invoiced. */
export const InvoiceTermsEnum: { readonly [Each in InvoiceTerms]: Each } = {
  ORDER_DELIVERY: 'ORDER_DELIVERY',
  ORDER_SIX_MONTHS: 'ORDER_SIX_MONTHS',
  MONTHLY_IN_ADVANCE: 'MONTHLY_IN_ADVANCE',
  ON_DELIVERY: 'ON_DELIVERY',
};

registerEnumType(InvoiceTermsEnum, {
  name: 'InvoiceTerms',
  description: 'How a purchase is invoiced.',
  valuesMap: {
    ORDER_DELIVERY: { description: 'Half on order, half on delivery.' },
    ORDER_SIX_MONTHS: { description: 'Half on order, half six months later.' },
    MONTHLY_IN_ADVANCE: { description: 'Each month, in advance.' },
    ON_DELIVERY: { description: 'Whole on delivery.' },
  },
});

/** Several services at one price. */
export const PackCodes: { readonly [Each in PackCode]: Each } = {
  STARTER_PACK: 'STARTER_PACK',
  PRODUCTION_PACK: 'PRODUCTION_PACK',
  ENTERPRISE_PACK: 'ENTERPRISE_PACK',
};

registerEnumType(PackCodes, {
  name: 'PackCode',
  description: 'Several services at one price.',
  valuesMap: {
    STARTER_PACK: { description: 'A first Kubernetes in production.' },
    PRODUCTION_PACK: { description: 'A critical production with its CI/CD chain.' },
    ENTERPRISE_PACK: { description: 'The complete solution, on quotation.' },
  },
});

/** How invoices are paid. */
export const PaymentMeansEnum: { readonly [Each in PaymentMeans]: Each } = {
  BANK_TRANSFER: 'BANK_TRANSFER',
  SEPA_DIRECT_DEBIT: 'SEPA_DIRECT_DEBIT',
};

registerEnumType(PaymentMeansEnum, {
  name: 'PaymentMeans',
  description: 'How invoices are paid.',
  valuesMap: {
    BANK_TRANSFER: { description: 'By bank transfer.' },
    SEPA_DIRECT_DEBIT: { description: 'By SEPA direct debit.' },
  },
});
