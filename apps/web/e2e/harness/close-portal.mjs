/** Once after all journeys. */
export default async function closePortals() {
  await Promise.all(globalThis.portalsOfTheJourneys?.map((portal) => portal.stop()) ?? []);
}
