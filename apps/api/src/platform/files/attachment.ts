/**
 * The `content-disposition` of a file that is saved as `name` (RFC 6266): in plain letters for everybody, and as it is,
 * encoded (RFC 8187), for those who read that. `name` is safe already: it has neither quotes nor controls.
 */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
