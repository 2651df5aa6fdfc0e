export { readBilling, type BillingDetails, type TypedBilling } from './billing.ts';
export {
  CONTACT_PURPOSES,
  MOST_CONTACTS,
  readContact,
  type ContactDetails,
  type ContactPurpose,
  type TypedContact,
} from './contact.ts';
export { COUNTRIES } from './countries.ts';
export { readIdentity, readVat, type CompanyIdentity, type TypedIdentity } from './identity.ts';
export { lackingForInvoices, type LackingDetail } from './lacking.ts';
export { type PostalAddress, type TypedAddress } from './postal-address.ts';
export {
  LONGEST_PURCHASE_ORDER_REFERENCE,
  readPurchaseOrderReference,
  type PurchaseOrderProblem,
} from './purchase-order.ts';
export type { DetailProblem, WrongDetail } from './text.ts';
export type { VatNumber } from './vat-number.ts';
