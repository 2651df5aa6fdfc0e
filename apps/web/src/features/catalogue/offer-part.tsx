import type { ReactElement, ReactNode } from 'react';
import classes from './offer.module.css';

interface OfferPartProps {
  /** What a link to it ends with: `/offre#run`. */
  readonly anchor: string;
  /** The name of the service, before the heading. */
  readonly name?: string;
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** A part of the offer, with an address of its own. */
export function OfferPart({ anchor, name, title, description, children }: OfferPartProps): ReactElement {
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={classes.part}>
      <header className={classes.partHeader}>
        <h2 id={`${anchor}-title`} className={classes.partTitle}>
          {name !== undefined && <span className={classes.partName}>{name}</span>} {title}
        </h2>
        {description !== undefined && <p className={classes.partDescription}>{description}</p>}
      </header>
      {children}
    </section>
  );
}

interface OfferBlockProps {
  readonly anchor: string;
  readonly title: string;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** A block of a part under its own heading. */
export function OfferBlock({ anchor, title, note, children }: OfferBlockProps): ReactElement {
  return (
    <div id={anchor} className={classes.block}>
      <h3 className={classes.blockTitle}>{title}</h3>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {children}
    </div>
  );
}
