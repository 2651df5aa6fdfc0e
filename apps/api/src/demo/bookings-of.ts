import type { DemoBooking, DemoPerson } from './company.ts';

type Booked = (day: number, slot: DemoBooking['slot'], subject: string, description: string) => DemoBooking;

/** How `person` books: what lies in the past was delivered, the rest is confirmed; remote and on site in turn. */
export function bookingsOf(person: DemoPerson): Booked {
  return (day, slot, subject, description) => ({
    day,
    slot,
    subject,
    description,
    status: day < 0 ? 'DELIVERED' : 'CONFIRMED',
    place: day % 2 === 0 ? 'REMOTE' : 'ON_SITE',
    by: person.email,
  });
}
