import { findChromium } from './chromium.ts';
import { startPortal } from './portal.ts';

/** Once before all journeys: finds the browser, opens the portal, and tells the journeys where both are. */
export default async function openPortal() {
  process.env.PORTAL_E2E_CHROMIUM = findChromium();
  const portal = await startPortal();
  process.env.PORTAL_E2E_ADDRESS = portal.address;
  process.env.PORTAL_E2E_PEOPLE = JSON.stringify(portal.people);
  globalThis.portalOfTheJourneys = portal;
}
