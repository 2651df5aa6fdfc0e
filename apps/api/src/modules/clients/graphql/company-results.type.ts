import type { DetailProblem } from '@akouendy/domain/clients';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ClientType } from './client.type.ts';

const DESCRIPTIONS: Readonly<Record<DetailProblem, string>> = {
  REQUIRED: 'Something is needed there.',
  TOO_LONG: 'The text is too long.',
  TOO_MANY: 'There are too many already.',
  INVALID_CHARACTER: 'The text holds a character that is not seen.',
  NOT_AN_EMAIL: 'It is not an e-mail address.',
  NOT_A_PHONE: 'It is not a telephone number.',
  NOT_A_COUNTRY: 'It is not a country of ISO 3166.',
  NOT_A_POSTCODE: 'A postcode of France has five digits.',
  NOT_A_SIREN: 'It is not a SIREN: nine digits that pass their check.',
  OTHER_THAN_SIRET: 'The SIRET that is invoiced begins with another SIREN: it is to be changed first.',
  NOT_A_SIRET: 'It is not a SIRET: fourteen digits that pass their check.',
  SIRET_OF_ANOTHER_COMPANY: 'The SIRET does not begin with the company’s SIREN.',
  VAT_NUMBER_MALFORMED: 'It has not the form of its state’s VAT numbers.',
  VAT_NUMBER_WRONG_KEY: 'The key of the French VAT number does not match.',
  VAT_NUMBER_NOT_OF_THE_EU: 'It is no VAT number of a state of the EU.',
  VAT_NUMBER_OF_ANOTHER_STATE: 'It is the VAT number of another state than the address’s.',
  VAT_NUMBER_OF_ANOTHER_COMPANY: 'The French VAT number does not end with the company’s SIREN.',
};

const DetailProblems = Object.fromEntries(Object.keys(DESCRIPTIONS).map((each) => [each, each]));

registerEnumType(DetailProblems, {
  name: 'ClientDetailProblem',
  description: 'What is wrong with something that was typed about a client.',
  valuesMap: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([problem, description]) => [problem, { description }]),
  ),
});

/** A field that cannot be meant as it was typed. */
@ObjectType('WrongDetail', { description: 'A field that cannot be meant as it was typed.' })
export class WrongDetailType {
  @Field(() => String, { description: 'Its path: `siren`, `address.city`.' })
  field!: string;

  @Field(() => DetailProblems, { description: 'What is wrong with it.' })
  problem!: DetailProblem;
}

/** What was typed is wrong. */
@ObjectType('WrongDetails', {
  description: 'Fields cannot be meant as they were typed; nothing was changed.',
})
export class WrongDetailsType {
  @Field(() => [WrongDetailType], { description: 'All that is wrong.' })
  wrong!: readonly WrongDetailType[];
}

/** Somebody else was faster. */
@ObjectType('ChangedMeanwhile', {
  description: 'Somebody else has changed the same since it was read; nothing was changed now.',
})
export class ChangedMeanwhileType {
  @Field(() => ClientType, { description: 'The client, as it is now.' })
  client!: ClientType;
}

/** It is so now. */
@ObjectType('ClientDetailsChanged', { description: 'It is so now, or was so already.' })
export class ClientDetailsChangedType {
  @Field(() => ClientType, { description: 'The client, as it is now.' })
  client!: ClientType;
}

/** The client is there. */
@ObjectType('ClientCreated', { description: 'The client is there, now or by the same wish before.' })
export class ClientCreatedType {
  @Field(() => ClientType, { description: 'The client.' })
  client!: ClientType;
}

/** It was there before. */
@ObjectType('ClientThereAlready', {
  description: 'This company is a client already: by its SIREN, its VAT number or its name.',
})
export class ClientThereAlreadyType {
  @Field(() => ClientType, { description: 'The client that it is.' })
  client!: ClientType;
}

/** What `createClient` answers. */
export const CreateClientResult = resultUnion('CreateClientResult', 'What became of a new client.', [
  ClientCreatedType,
  ClientThereAlreadyType,
  WrongDetailsType,
  KeyReusedType,
]);

/** What changing a company answers. */
export const ChangeCompanyResult = resultUnion(
  'ChangeCompanyResult',
  'What became of a change of a client’s identity, billing or contacts.',
  [ClientDetailsChangedType, ChangedMeanwhileType, WrongDetailsType, NotFoundType],
);

/** What `addContact` answers. */
export const AddContactResult = resultUnion('AddContactResult', 'What became of a new contact.', [
  ClientDetailsChangedType,
  WrongDetailsType,
  KeyReusedType,
  NotFoundType,
]);
