import { findChromium } from './chromium.ts';
import { startPortal } from './portal.ts';

/**
 * Once before all journeys: finds the browser, opens a portal for each worker, and tells the journeys where they are.
 * Two workers never share a demonstration.
 */
export default async function openPortals({ maxWorkers }) {
  process.env.PORTAL_E2E_CHROMIUM = findChromium();
  const portals = await Promise.all(Array.from({ length: maxWorkers }, () => startPortal()));
  process.env.PORTAL_E2E_PORTALS = JSON.stringify(portals);
  globalThis.portalsOfTheJourneys = portals;
}
