import { hasSessionEnded, sessionEndedAddress, signInAddress, wantedAddress } from './leave-to-sign-in.ts';

describe('the sign-in page', () => {
  it('comes back to the wanted page with its filters', () => {
    const address = signInAddress('/clients?recherche=banque');
    expect(wantedAddress(new URL(address, window.location.origin).searchParams)).toBe(
      '/clients?recherche=banque',
    );
  });

  it.each(['/', '/reserver?mois=2026-04'])('knows that a session ended at %s', (wanted) => {
    const { searchParams } = new URL(sessionEndedAddress(wanted), window.location.origin);
    expect(hasSessionEnded(searchParams)).toBe(true);
    expect(wantedAddress(searchParams)).toBe(wanted);
    expect(hasSessionEnded(new URL(signInAddress(wanted), window.location.origin).searchParams)).toBe(false);
  });

  it('opens the home page when nothing was wanted', () => {
    expect(signInAddress('/')).toBe('/connexion');
    expect(wantedAddress(new URLSearchParams())).toBe('/');
  });

  it.each(['https://example.com/', '//example.com/', 'javascript:alert(1)', '/\\example.com'])(
    'never leads out of the portal: %s',
    (wanted) => {
      expect(wantedAddress(new URLSearchParams({ vers: wanted }))).toBe('/');
    },
  );
});
