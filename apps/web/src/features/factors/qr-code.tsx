import type { ReactElement } from 'react';
import { encode } from 'uqr';
import classes from './factors.module.css';

/** `text` as a QR code, drawn here: it leaves the browser for nowhere. Dark on white in either theme, as cameras want it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={classes.qrGround} d={`M0 0h${String(size)}v${String(size)}H0z`} />
      <path className={classes.qrInk} d={path} />
    </svg>
  );
}
