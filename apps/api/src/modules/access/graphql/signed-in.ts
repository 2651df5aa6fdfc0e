import type { Actor } from '../../../platform/access/actor.ts';
import type { People } from '../queries/people.ts';
import { SignedInType } from './sign-in.type.ts';
import { viewerType } from './viewer.resolver.ts';

/** Tells who has just been signed in. */
export async function signedIn(people: People, { personId }: Actor): Promise<SignedInType> {
  return Object.assign(new SignedInType(), { viewer: viewerType(await people.byId(personId)) });
}
