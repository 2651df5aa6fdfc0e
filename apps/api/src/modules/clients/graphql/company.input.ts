import type { ContactPurpose, TypedAddress, TypedContact, TypedIdentity } from '@akouendy/domain/clients';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { ContactPurposes } from './company.type.ts';

/** An address as it was typed. */
@InputType('PostalAddressInput', { description: 'An address, as it was typed; empty for what there is not.' })
export class PostalAddressInput implements TypedAddress {
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { description: 'Building, floor, post box.' })
  streetMore!: string;

  @Field(() => String, { description: 'The postcode: five digits in France.' })
  postcode!: string;

  @Field(() => String, { description: 'The town.' })
  city!: string;

  @Field(() => String, { description: 'The country, by the two letters of ISO 3166.' })
  country!: string;
}

/** Who a company is before the law, as it was typed. */
@InputType('CompanyIdentityInput', {
  description: 'Who a company is before the law, as it was typed; empty for what there is not.',
})
export class CompanyIdentityInput implements TypedIdentity {
  @Field(() => String, { description: 'What everybody calls it; 200 characters at most.' })
  name!: string;

  @Field(() => String, { description: 'Its legal name; 200 characters at most.' })
  legalName!: string;

  @Field(() => String, { description: 'Its legal form: SAS, SARL, GmbH.' })
  legalForm!: string;

  @Field(() => String, {
    description: 'Its SIREN: needed in France. Blanks do not matter.',
  })
  siren!: string;

  @Field(() => String, {
    description: 'Its VAT number: needed in another state of the EU, none beyond. Blanks do not matter.',
  })
  vatNumber!: string;

  @Field(() => PostalAddressInput, { description: 'Its registered office.' })
  address!: PostalAddressInput;
}

/** A company that becomes a client. */
@InputType('CreateClientInput', { description: 'A company that becomes a client.' })
export class CreateClientInput {
  @Field(() => CompanyIdentityInput, { description: 'Who it is.' })
  identity!: CompanyIdentityInput;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, the client is there once.',
  })
  idempotencyKey!: string;
}

/** A client's identity, corrected. */
@InputType('ChangeIdentityInput', { description: 'Who a client is before the law, corrected.' })
export class ChangeIdentityInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => Int, { description: 'The `revision` of the company that was read.' })
  basedOn!: number;

  @Field(() => CompanyIdentityInput, { description: 'Who it is.' })
  identity!: CompanyIdentityInput;
}

/** Where a company wants its invoices, as it was typed. */
@InputType('BillingInput', {
  description: 'Where and how a company wants its invoices, as it was typed; empty for what there is not.',
})
export class BillingInput {
  @Field(() => PostalAddressInput, {
    nullable: true,
    description: 'Where they go; null when to the registered office.',
  })
  address?: PostalAddressInput | null;

  @Field(() => String, {
    description: 'SIRET of the establishment that is invoiced: it begins with the SIREN.',
  })
  siret!: string;

  @Field(() => String, { description: 'Where they are sent by mail.' })
  email!: string;

  @Field(() => String, { description: 'What each repeats; 60 characters at most.' })
  orderReference!: string;

  @Field(() => Boolean, { description: 'Whether nothing is ordered without a purchase order reference.' })
  orderNumberRequired!: boolean;
}

/** A client's billing, corrected. */
@InputType('ChangeBillingInput', { description: 'Where a client’s invoices go, corrected.' })
export class ChangeBillingInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => Int, { description: 'The `revision` of the billing that was read.' })
  basedOn!: number;

  @Field(() => BillingInput, { description: 'Where they go.' })
  billing!: BillingInput;
}

/** Somebody to turn to, as it was typed. */
@InputType('ContactInput', {
  description: 'Somebody to turn to, as it was typed; empty for what there is not.',
})
export class ContactInput implements TypedContact {
  @Field(() => String, { description: 'Their name; 100 characters at most.' })
  name!: string;

  @Field(() => String, { description: 'What they do there.' })
  jobTitle!: string;

  @Field(() => String, { description: 'Their e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Their telephone.' })
  phone!: string;

  @Field(() => [ContactPurposes], { description: 'What they are asked about: one purpose at least.' })
  purposes!: ContactPurpose[];
}

/** One more contact. */
@InputType('AddContactInput', { description: 'Somebody more to turn to at a client.' })
export class AddContactInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => ContactInput, { description: 'Who.' })
  contact!: ContactInput;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, they are there once.',
  })
  idempotencyKey!: string;
}

/** A contact, corrected. */
@InputType('ChangeContactInput', { description: 'Somebody to turn to, corrected.' })
export class ChangeContactInput {
  @Field(() => ID, { description: 'The contact.' })
  clientContactId!: string;

  @Field(() => Int, { description: 'The `revision` of the contact that was read.' })
  basedOn!: number;

  @Field(() => ContactInput, { description: 'Who.' })
  contact!: ContactInput;
}
