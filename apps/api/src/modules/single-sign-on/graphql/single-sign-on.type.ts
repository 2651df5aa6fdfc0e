import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@akouendy/domain';
import { RecentAuthenticationRequiredType } from '../../access/access.public.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';

/** What is wrong with a provider. */
export enum ProviderProblems {
  NOT_HTTPS = 'NOT_HTTPS',
  NOT_PUBLIC = 'NOT_PUBLIC',
  NO_ANSWER = 'NO_ANSWER',
  NOT_A_PROVIDER = 'NOT_A_PROVIDER',
}

registerEnumType(ProviderProblems, {
  name: 'ProviderProblem',
  description: 'What is wrong with an OpenID provider.',
  valuesMap: {
    NOT_HTTPS: { description: 'Its address is not https.' },
    NOT_PUBLIC: { description: 'Its address leads into a private network.' },
    NO_ANSWER: { description: 'It does not answer.' },
    NOT_A_PROVIDER: { description: 'What answers is no OpenID provider, or one of another name.' },
  },
});

/** A field of the settings. */
export enum SingleSignOnFields {
  ISSUER = 'ISSUER',
  OIDC_CLIENT_ID = 'OIDC_CLIENT_ID',
  CLIENT_SECRET = 'CLIENT_SECRET',
  DOMAINS = 'DOMAINS',
  ROLE_CLAIM = 'ROLE_CLAIM',
  ADMIN_VALUES = 'ADMIN_VALUES',
}

registerEnumType(SingleSignOnFields, {
  name: 'SingleSignOnField',
  description: 'A field of the settings of single sign-on.',
  valuesMap: {
    ISSUER: { description: 'The provider’s name: an address without query.' },
    OIDC_CLIENT_ID: { description: 'What the provider calls the portal.' },
    CLIENT_SECRET: { description: 'What the portal proves itself with; needed at first.' },
    DOMAINS: { description: 'One to ten mail domains.' },
    ROLE_CLAIM: { description: 'The name of a claim.' },
    ADMIN_VALUES: { description: 'One to twenty values of the claim.' },
  },
});

/** How a client's people sign in at its own provider. */
@ObjectType('SingleSignOn', { description: 'How a client’s people sign in at its own OpenID provider.' })
export class SingleSignOnType {
  @Field(() => String, { description: 'The provider’s name: an address.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the portal.' })
  oidcClientId!: string;

  @Field(() => [String], { description: 'The mail domains that lead to the provider.' })
  domains!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The claim that tells the role; null when none does.' })
  roleClaim!: string | null;

  @Field(() => [String], { description: 'Values of the claim that make an admin; all others make a member.' })
  adminValues!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the client’s people can sign in in no other way.' })
  enforced!: boolean;
}

/** Who is linked. */
@ObjectType('ProviderLink', { description: 'The link between a person and their account at the provider.' })
export class ProviderLinkType {
  readonly personId!: string;

  @Field(() => InstantScalar, { description: 'Since when.' })
  linkedAt!: Instant;
}

/** The page of the settings. */
@ObjectType('SingleSignOnSettings', { description: 'Single sign-on of your company.' })
export class SingleSignOnSettingsType {
  @Field(() => String, { description: 'Where the provider must send browsers back to.' })
  redirectUri!: string;

  @Field(() => SingleSignOnType, { nullable: true, description: 'Null when there is none.' })
  connection!: SingleSignOnType | null;

  @Field(() => Boolean, {
    description:
      'Whether you have come in through the provider under these very settings: it can be enforced.',
  })
  tried!: boolean;

  @Field(() => [ProviderLinkType], {
    description: 'Your company’s people who are known to the provider, by name.',
  })
  links!: ProviderLinkType[];
}

/** What an admin says of the provider. */
@InputType('SaveSingleSignOnInput', { description: 'What an admin says of the company’s provider.' })
export class SaveSingleSignOnInput {
  @Field(() => String, { description: 'The provider’s name: an https address.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the portal.' })
  oidcClientId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The portal’s secret at the provider; null keeps the stored one.',
  })
  clientSecret!: string | null;

  @Field(() => [String], { description: 'Mail domains of the company’s admins.' })
  domains!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The claim that tells the role: `groups`, `realm_access.roles`.',
  })
  roleClaim!: string | null;

  @Field(() => [String], { description: 'Values of the claim that make an admin.' })
  adminValues!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it may make a provider that is the only way in one of several; else, also null, that is asked first.',
  })
  mayRelax!: boolean | null;
}

/** Stored, or changed. */
@ObjectType('SingleSignOnSaved', { description: 'The settings are as asked.' })
export class SingleSignOnSavedType {
  @Field(() => SingleSignOnSettingsType, { description: 'The settings as they are now.' })
  settings!: SingleSignOnSettingsType;
}

/** A field does not do. */
@ObjectType('InvalidSingleSignOn', { description: 'A field does not do; nothing was changed.' })
export class InvalidSingleSignOnType {
  @Field(() => SingleSignOnFields, { description: 'Which one.' })
  field!: SingleSignOnFields;
}

/** A domain is not the company's. */
@ObjectType('DomainNotYours', {
  description:
    'No admin of the company has an address of the domain, or strangers have some too; nothing was changed.',
})
export class DomainNotYoursType {
  @Field(() => String, { description: 'The domain.' })
  domain!: string;
}

/** Nobody could come in any more. */
@ObjectType('SingleSignOnLocksOut', {
  description:
    'No admin who has come in through the provider, which is the only way in, has an address of a domain that stays; nothing was changed.',
})
export class SingleSignOnLocksOutType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** It would be one way in of several. */
@ObjectType('SingleSignOnWouldRelax', {
  description:
    'The provider would cease to be the only way in, until it has been tried anew; nothing was changed. Agree by `mayRelax`.',
})
export class SingleSignOnWouldRelaxType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** The provider cannot be used. */
@ObjectType('ProviderUnusable', { description: 'The provider cannot be used.' })
export class ProviderUnusableType {
  @Field(() => ProviderProblems, { description: 'What is wrong with it.' })
  problem!: ProviderProblems;
}

/** Not tried yet. */
@ObjectType('SingleSignOnNotTried', {
  description: 'Sign in through the provider yourself first: it may lock you out.',
})
export class SingleSignOnNotTriedType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** There is nothing for this. */
@ObjectType('NoProvider', { description: 'No company’s provider answers for this.' })
export class NoProviderType {
  @Field(() => String, { description: 'For developers; the application words it for people.' })
  message!: string;
}

/** Go there. */
@ObjectType('ProviderSignIn', { description: 'Sign in there; the provider sends the browser back.' })
export class ProviderSignInType {
  @Field(() => String, { description: 'The address to open in this browser, within ten minutes.' })
  address!: string;
}

/** A link is undone. */
@ObjectType('ProviderUnlinked', {
  description: 'The person’s next arrival with their verified address links the account that they come with.',
})
export class ProviderUnlinkedType {
  @Field(() => SingleSignOnSettingsType, { description: 'The settings and links as they are now.' })
  settings!: SingleSignOnSettingsType;
}

/** How saving ends. */
export const SaveSingleSignOnResult = resultUnion(
  'SaveSingleSignOnResult',
  'How saving single sign-on ends.',
  [
    SingleSignOnSavedType,
    InvalidSingleSignOnType,
    DomainNotYoursType,
    SingleSignOnLocksOutType,
    SingleSignOnWouldRelaxType,
    ProviderUnusableType,
    RecentAuthenticationRequiredType,
    TooManyAttemptsType,
  ],
);

/** How enforcing ends. */
export const EnforceSingleSignOnResult = resultUnion(
  'EnforceSingleSignOnResult',
  'How enforcing single sign-on, or ceasing to, ends.',
  [
    SingleSignOnSavedType,
    SingleSignOnNotTriedType,
    NoProviderType,
    RecentAuthenticationRequiredType,
    TooManyAttemptsType,
  ],
);

/** How removing ends. */
export const RemoveSingleSignOnResult = resultUnion(
  'RemoveSingleSignOnResult',
  'How removing single sign-on ends.',
  [SingleSignOnSavedType, RecentAuthenticationRequiredType],
);

/** How undoing a link ends. */
export const UnlinkFromProviderResult = resultUnion(
  'UnlinkFromProviderResult',
  'How undoing the link between a person and an account at the provider ends.',
  [ProviderUnlinkedType, RecentAuthenticationRequiredType, NotFoundType],
);

/** How beginning to sign in elsewhere ends. */
export const BeginProviderSignInResult = resultUnion(
  'BeginProviderSignInResult',
  'How the wish to sign in at a company’s own provider ends.',
  [ProviderSignInType, NoProviderType, ProviderUnusableType],
);
