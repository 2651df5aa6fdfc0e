/** Once after all journeys. */
export default async function closePortal() {
  await globalThis.portalOfTheJourneys?.stop();
}
