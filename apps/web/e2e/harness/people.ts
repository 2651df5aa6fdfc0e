import type { Page } from 'playwright-core';
import type { DemonstrationPerson } from './portal.ts';
import { workerPortal } from './worker-portal.ts';

/** The roles as the sign-in page names them in French. */
export type RoleName =
  'Administrateur' | 'Équipe du client' | 'Suivi de compte' | 'Ingénierie' | 'Finance' | 'Administration';

/** Somebody who can sign in by address and password. */
export function somebody(): DemonstrationPerson {
  const [first] = workerPortal.people;
  if (first === undefined) throw new Error('The portal announced nobody.');
  return first;
}

/** The person of the demonstration with this name. */
export function personNamed(name: string): DemonstrationPerson {
  const person = workerPortal.people.find((each) => each.name === name);
  if (person === undefined) throw new Error(`The portal announced nobody called ${name}`);
  return person;
}

/** Signs in with a click on the French sign-in page, as a role of the demonstration, and waits for the shell. */
export async function enterAs(page: Page, role: RoleName): Promise<void> {
  await page
    .getByRole('button')
    .filter({ has: page.getByText(role, { exact: true }) })
    .click();
  await page.getByRole('button', { name: /votre compte$/ }).waitFor();
}
