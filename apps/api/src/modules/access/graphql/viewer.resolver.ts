import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { currentAsking } from '../../../platform/access/asking.ts';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.ts';
import { Language } from '../../../platform/access/language.ts';
import { Anyone, SignedIn } from '../../../platform/access/may-call.ts';
import { People, type Person } from '../queries/people.ts';
import { ChangeLanguage } from '../use-cases/change-language.ts';
import { PersonType } from './person.type.ts';
import { ViewerType } from './viewer.type.ts';

/** Who is signed in, and what they may change about themselves. */
@Resolver()
export class ViewerResolver {
  constructor(
    private readonly people: People,
    private readonly changes: ChangeLanguage,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  @Anyone()
  async viewer(): Promise<ViewerType | null> {
    const actor = currentAsking()?.actor ?? null;
    return actor === null ? null : viewerType(await this.people.byId(actor.personId));
  }

  @Mutation(() => PersonType, { description: 'Changes the language in which the portal speaks to you.' })
  @SignedIn()
  async changeLanguage(
    @Args('language', { type: () => Language, description: 'The language from now on.' }) language: Language,
    @CurrentActor() actor: Actor,
  ): Promise<PersonType> {
    await this.changes.execute(language);
    return viewerType(await this.people.byId(actor.personId)).person;
  }
}

/** The viewer that the signed-in `person` is. */
export function viewerType(person: Person | null): ViewerType {
  if (person === null) throw new Error('Who is signed in cannot see themselves');
  return Object.assign(new ViewerType(), { person });
}
