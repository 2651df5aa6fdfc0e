import { useEffect, useRef, type ComponentProps, type ReactElement } from 'react';
import { RefusalNotice } from './refusal-notice.tsx';
import classes from './selection-panel.module.css';

/** A refusal at the top of the panel, which is scrolled to it: its ways out are always in sight. */
export function PanelRefusal(props: ComponentProps<typeof RefusalNotice>): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={classes.refusal}>
      <RefusalNotice {...props} />
    </div>
  );
}
