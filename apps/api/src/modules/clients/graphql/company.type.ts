import type { ContactPurpose, LackingDetail, PostalAddress } from '@akouendy/domain/clients';
import { CONTACT_PURPOSES } from '@akouendy/domain/clients';
import type { VatScheme } from '@akouendy/domain/invoicing';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { VatRegimes } from '../../../platform/graphql/vat-regime.enum.ts';

/** What somebody is asked about, as an enum. */
export const ContactPurposes = Object.fromEntries(CONTACT_PURPOSES.map((each) => [each, each])) as {
  readonly [Each in ContactPurpose]: Each;
};

registerEnumType(ContactPurposes, {
  name: 'ContactPurpose',
  description: 'What somebody is asked about.',
  valuesMap: {
    BILLING: { description: 'Invoices and payments.' },
    TECHNICAL: { description: 'What runs, and what is done to it.' },
    MANAGEMENT: { description: 'Contracts and decisions.' },
  },
});

const LackingDetails: { readonly [Each in LackingDetail]: Each } = {
  LEGAL_NAME: 'LEGAL_NAME',
  ADDRESS: 'ADDRESS',
  SIREN: 'SIREN',
  BILLING_EMAIL: 'BILLING_EMAIL',
};

registerEnumType(LackingDetails, {
  name: 'LackingDetail',
  description: 'Something that invoices need of a company.',
  valuesMap: {
    LEGAL_NAME: { description: 'Its legal name.' },
    ADDRESS: { description: 'The address of its registered office.' },
    SIREN: { description: 'Its SIREN, in France.' },
    BILLING_EMAIL: { description: 'Where its invoices are sent.' },
  },
});

/** An address that a letter finds. */
@ObjectType('PostalAddress', { description: 'An address that a letter, and an invoice, finds.' })
export class PostalAddressType implements PostalAddress {
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Building, floor, post box.' })
  streetMore!: string | null;

  @Field(() => String, { nullable: true, description: 'The postcode; null in countries that have none.' })
  postcode!: string | null;

  @Field(() => String, { description: 'The town.' })
  city!: string;

  @Field(() => String, { description: 'The country, by the two letters of ISO 3166.' })
  country!: string;
}

/** Where a company wants its invoices. */
@ObjectType('Billing', { description: 'Where and how a company wants its invoices.' })
export class BillingType {
  @Field(() => PostalAddressType, {
    nullable: true,
    description: 'Where they go; null when to the registered office.',
  })
  address!: PostalAddressType | null;

  @Field(() => String, { nullable: true, description: 'SIRET of the establishment that is invoiced.' })
  siret!: string | null;

  @Field(() => String, { nullable: true, description: 'Where they are sent by mail.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'What each of them repeats for its accounts.' })
  orderReference!: string | null;

  @Field(() => Boolean, {
    description: 'Whether nothing is ordered without a purchase order reference.',
  })
  orderNumberRequired!: boolean;

  @Field(() => Int, { description: 'How often it was changed: what a change is based on.' })
  revision!: number;
}

/** Who a client is before the law. */
@ObjectType('Company', { description: 'Who a client is before the law, and where its invoices go.' })
export class CompanyType {
  @Field(() => ID, { description: 'The client whose company it is.' })
  clientId!: string;

  @Field(() => String, { description: 'What everybody calls it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its legal name; null while it is not known.' })
  legalName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its legal form: SAS, SARL, GmbH.' })
  legalForm!: string | null;

  @Field(() => String, { nullable: true, description: 'Its SIREN, nine digits; null outside France.' })
  siren!: string | null;

  @Field(() => String, { nullable: true, description: 'Its VAT number, with the state’s two letters.' })
  vatNumber!: string | null;

  @Field(() => VatRegimes, {
    description: 'How its invoices are taxed; it follows from the country and the VAT number.',
  })
  vatRegime!: VatScheme;

  @Field(() => PostalAddressType, {
    nullable: true,
    description: 'Its registered office; null while it is not known.',
  })
  address!: PostalAddressType | null;

  @Field(() => Int, { description: 'How often its identity was changed: what a change is based on.' })
  revision!: number;

  @Field(() => BillingType, { description: 'Where and how it wants its invoices.' })
  billing!: BillingType;

  @Field(() => [LackingDetails], { description: 'What is still to be told before it can be invoiced.' })
  lacking!: readonly LackingDetail[];
}

/** Somebody to turn to at a client. */
@ObjectType('ClientContact', { description: 'Somebody to turn to at a client; not a person of the portal.' })
export class ClientContactType {
  @Field(() => ID, { description: 'Identifier of the contact.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  jobTitle!: string | null;

  @Field(() => String, { description: 'Their e-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Their telephone, as it was told.' })
  phone!: string | null;

  @Field(() => [ContactPurposes], { description: 'What they are asked about.' })
  purposes!: readonly ContactPurpose[];

  @Field(() => Int, { description: 'How often it was told, from 1: what a change is based on.' })
  revision!: number;
}
