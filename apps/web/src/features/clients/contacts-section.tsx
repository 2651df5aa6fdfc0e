import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { mailLink, phoneLink } from '../../shared/formatting/contact-links.ts';
import lists from '../../shared/lists/lists.module.css';
import { Section } from '../../shared/ui/section.tsx';
import classes from './clients.module.css';
import { ContactDialog } from './contact-dialog.tsx';
import { RemoveContactDialog } from './remove-contact-dialog.tsx';
import type { ShownContact } from './shown.ts';
import { useText } from './texts.ts';

interface ContactsSectionProps {
  readonly clientId: string;
  readonly contacts: readonly ShownContact[];
  readonly mayEdit: boolean;
}

/** Whom to turn to at the client, and for what. */
export function ContactsSection({ clientId, contacts, mayEdit }: ContactsSectionProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<ShownContact | 'NEW' | null>(null);
  const [leaving, setLeaving] = useState<ShownContact | null>(null);
  const add = mayEdit && (
    <Button
      size="xs"
      onClick={() => {
        setOpen('NEW');
      }}
    >
      {t('company.contact.add')}
    </Button>
  );
  return (
    <Section title={t('company.contacts')} count={contacts.length} aside={add}>
      {contacts.length === 0 && <p className={classes.empty}>{t('company.contacts.none')}</p>}
      <ul className={lists.lines}>
        {contacts.map((contact) => (
          <li key={contact.id} className={lists.line}>
            <div className={lists.words}>
              <p className={lists.name}>{contact.name}</p>
              <p className={lists.detail}>
                {[
                  contact.jobTitle,
                  contact.purposes.map((purpose) => t(`company.purpose.${purpose}`)).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className={lists.detail}>
                <a href={mailLink(contact.email)}>{contact.email}</a>
                {contact.phone !== null && (
                  <>
                    {' · '}
                    <a href={phoneLink(contact.phone)}>{contact.phone}</a>
                  </>
                )}
              </p>
            </div>
            {mayEdit && (
              <div className={classes.actions}>
                <Button
                  size="xs"
                  aria-label={t('company.contact.edit', { name: contact.name })}
                  onClick={() => {
                    setOpen(contact);
                  }}
                >
                  {t('company.edit')}
                </Button>
                <Button
                  size="xs"
                  aria-label={t('company.contact.remove', { name: contact.name })}
                  onClick={() => {
                    setLeaving(contact);
                  }}
                >
                  {t('company.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ContactDialog clientId={clientId} contacts={contacts} open={open} onClose={() => setOpen(null)} />
      <RemoveContactDialog contact={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}
