import type { RunningPortal } from './portal.ts';

type OpenPortal = Omit<RunningPortal, 'stop'>;

const portals = JSON.parse(process.env['PORTAL_E2E_PORTALS'] ?? '[]') as readonly OpenPortal[];

/** The portal of this worker's journeys, which go through it one after the other. */
export const workerPortal: OpenPortal = portals[Number(process.env['JEST_WORKER_ID']) - 1] ?? {
  address: '',
  people: [],
};
