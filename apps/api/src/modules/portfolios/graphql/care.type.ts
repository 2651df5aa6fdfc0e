import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { RecentAuthenticationRequiredType } from '../../access/access.public.ts';

/** Somebody of the staff, a client, and whether the one looks after the other. */
@ObjectType('Care', { description: 'Whether somebody of AKOUENDY’s staff looks after a client.' })
export class CareType {
  personId!: string;
  clientId!: string;

  @Field(() => Boolean, { description: 'Whether the client is entrusted to the person.' })
  isEntrusted!: boolean;
}

/** One page of them. */
@ObjectType('CareConnection', { description: 'One page of a list of who looks after whom, by name.' })
export class CareConnectionType extends PageType {
  @Field(() => [CareType], { description: 'The lines of this page.' })
  nodes!: readonly CareType[];
}

/** Which to list. */
@ArgsType()
export class CareSearchArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search!: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether those are listed too that are not entrusted, but could be.',
  })
  everything!: boolean;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most; 200 is the most.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after!: string | null;
}

/** Which client, and who. */
@InputType('CareInput', { description: 'A client, and somebody of AKOUENDY’s staff.' })
export class CareInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

/** The person looks after the client. */
@ObjectType('ClientEntrusted', {
  description: 'The person looks after the client from now on, or did already.',
})
export class ClientEntrustedType {
  @Field(() => CareType, { description: 'How the two stand now.' })
  care!: CareType;
}

/** Why somebody of the staff cannot look after a client. */
export const CannotLookAfterReasons = { ROLE: 'ROLE', REMOVED: 'REMOVED' } as const;

registerEnumType(CannotLookAfterReasons, {
  name: 'CannotLookAfterReason',
  description: 'Why somebody of the staff cannot look after a client.',
  valuesMap: {
    ROLE: { description: 'Their role has no clients of its own: give them another role first.' },
    REMOVED: { description: 'They were removed.' },
  },
});

/** Not somebody who looks after clients. */
@ObjectType('CannotLookAfter', {
  description: 'The person cannot look after a client. Nothing was changed.',
})
export class CannotLookAfterType {
  @Field(() => CannotLookAfterReasons, { description: 'Why.' })
  reason!: keyof typeof CannotLookAfterReasons;
}

/** What `entrustClient` answers. */
export const EntrustClientResult = resultUnion(
  'EntrustClientResult',
  'What became of entrusting a client to somebody.',
  [
    ClientEntrustedType,
    CannotLookAfterType,
    RecentAuthenticationRequiredType,
    TooManyAttemptsType,
    NotFoundType,
  ],
);
export type EntrustClientResult = typeof EntrustClientResult;

/** The person does not look after the client any more. */
@ObjectType('ClientWithdrawn', {
  description: 'The person does not look after the client, and sees nothing of it from now on.',
})
export class ClientWithdrawnType {
  @Field(() => CareType, { description: 'How the two stand now.' })
  care!: CareType;
}

/** What `withdrawClient` answers. */
export const WithdrawClientResult = resultUnion(
  'WithdrawClientResult',
  'What became of taking a client back from somebody.',
  [ClientWithdrawnType, RecentAuthenticationRequiredType, NotFoundType],
);
export type WithdrawClientResult = typeof WithdrawClientResult;
