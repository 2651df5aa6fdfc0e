import { announcement } from './announcement.ts';
import { inFrame, type FrameOptions } from './frame.ts';
import { openPortal, type Programs } from './open-portal.ts';

export interface RunOptions extends FrameOptions {
  readonly programs: Programs;
}

/** Runs the portal until it is told to stop, or until a part of it fails. The answer is the exit code, 0 or 1. */
export function runPortal({ programs, ...options }: RunOptions): Promise<number> {
  return inFrame(
    options,
    ({ port }) => [{ port, advice: `choose another one: PORT=${port + 1} npm start` }],
    async (frame) => {
      const portal = await openPortal(frame, programs, options.env);
      if (portal === undefined) return;
      for (const service of portal.services) {
        void service.ended.then((how) =>
          frame.endings.request(1, `${service.name} stopped unexpectedly (${how}): the portal stops.`),
        );
      }
      options.print(announcement(frame.settings.portalUrl, portal.signInUsers));
    },
  );
}
