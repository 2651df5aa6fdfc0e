export { availabilityOf, civilMonth, type Availability, type CivilMonth } from './availability.ts';
