import { mailLink, phoneLink } from './contact-links.ts';

describe('a link to somebody', () => {
  it('is made of what was typed, encoded, and of no scheme but its own', () => {
    expect(mailLink('claire.d+x@client.test')).toBe('mailto:claire.d%2Bx@client.test');
    expect(mailLink('a?bcc=x@client.test&body=y')).toBe('mailto:a%3Fbcc%3Dx@client.test%26body%3Dy');
    expect(mailLink('javascript:alert(1)')).toBe('mailto:javascript%3Aalert(1)');
    expect(phoneLink('+33 (0)1 23 45')).toBe('tel:+33012345');
    expect(phoneLink('javascript:alert(1)')).toBe('tel:1');
  });
});
