import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page of the portal may ask the browser for: passkeys and the clipboard. Nothing else, whatever a script tries. */
const PERMISSIONS_POLICY = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  ...['clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get'].map(
    (feature) => `${feature}=(self)`,
  ),
].join(', ');

/** Seconds for which a browser that has come by https comes by nothing else: a year. */
const YEAR = 31_536_000;

/** Where the portal is reached by https, every answer says so, those too that no hook reaches. */
export const HTTPS_ONLY = `max-age=${String(YEAR)}; includeSubDomains`;

/** What tells one portal's headers from another's. */
interface Situation {
  /** Whether it is reached by https. */
  readonly secure: boolean;
  /** Whether it shows mails as they were sent, whose styles can only be attributes. */
  readonly demonstration: boolean;
}

/**
 * The security headers of every answer. Scripts come from the portal's own files only, and so do styles, but for the
 * elements that carry the answer's nonce (`reply.cspNonce.style`): the component library makes some. Style attributes of
 * markup are let only in the demonstration; what scripts set on elements needs no leave.
 */
export async function sendSecurityHeaders(
  server: FastifyInstance,
  { secure, demonstration }: Situation,
): Promise<void> {
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        ...(demonstration ? { styleSrcAttr: ["'unsafe-inline'"] } : {}),
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', (_, reply, done) => {
    void reply.header('permissions-policy', PERMISSIONS_POLICY);
    done();
  });
}
