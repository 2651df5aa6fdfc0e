import { announcement } from './announcement.ts';
import { Changes } from './changes.ts';
import { succeeds, type Command } from './command.ts';
import { inFrame, type Frame, type FrameOptions } from './frame.ts';
import { explain } from './launcher-error.ts';
import { childEnvironment } from './settings.ts';
import { openPortal, type OpenPortal, type Programs } from './open-portal.ts';

export interface DevelopOptions extends FrameOptions {
  readonly programs: Programs;
  /** Compiles the API's programs. */
  readonly build: Command;
  /** The directories whose changes make the API start anew. */
  readonly watched: readonly string[];
  /** The web application's development server, which hands the API's requests on. */
  readonly web: {
    readonly program: string;
    readonly args: readonly string[];
    readonly cwd: string;
    readonly port: number;
  };
}

/**
 * Runs the portal for those who work on it: the API is compiled and started anew after each change, and the web
 * application comes from its development server. A mistake in the code stops nothing: the next change is tried.
 */
export function developPortal({
  programs,
  build,
  watched,
  web,
  ...options
}: DevelopOptions): Promise<number> {
  const address = `http://localhost:${web.port}`;
  const env = { ...options.env, PORTAL_URL: options.env['PORTAL_URL'] ?? address };
  return inFrame(
    { ...options, env },
    ({ port }) => [
      { port, advice: `choose another one: PORT=${port + 1} npm run dev` },
      { port: web.port, advice: 'stop the other development server.' },
    ],
    async (frame) => {
      const changes = new Changes(watched);
      void frame.endings.requested.then(() => changes.close());
      const webServer = frame.begin(
        'The web development server',
        web.program,
        {
          ...childEnvironment(env, frame.settings, {}),
          PORTAL_API: `http://localhost:${frame.settings.port}`,
        },
        { args: web.args, cwd: web.cwd },
      );
      void webServer.ended.then((how) => frame.endings.request(1, `${webServer.name} stopped (${how}).`));
      let announced = false;
      while (!frame.endings.isRequested) {
        const portal = await attempt(frame, build, programs, env, options.printError);
        if (portal !== undefined) {
          options.print(announced ? 'The API runs again.' : announcement(address, portal.signInUsers));
          announced = true;
        }
        await frame.endings.unlessEnding(changes.next());
        if (!frame.endings.isRequested) await Promise.all((portal?.services ?? []).map(frame.finish));
      }
    },
  );
}

async function attempt(
  frame: Frame,
  build: Command,
  programs: Programs,
  env: NodeJS.ProcessEnv,
  printError: (text: string) => void,
): Promise<OpenPortal | undefined> {
  const waiting = 'It is tried again after the next change.';
  if (!(await succeeds(build))) {
    printError(`The API does not compile. ${waiting}`);
    return undefined;
  }
  const before = new Set(frame.running());
  try {
    const portal = await openPortal(frame, programs, env);
    for (const service of portal?.services ?? []) {
      void service.ended.then((how) => {
        if (!service.isStopping()) printError(`${service.name} stopped (${how}). ${waiting}`);
      });
    }
    return portal;
  } catch (error) {
    printError(`${explain(error)}\n${waiting}`);
    await Promise.all(
      frame
        .running()
        .filter((service) => !before.has(service))
        .map(frame.finish),
    );
    return undefined;
  }
}
