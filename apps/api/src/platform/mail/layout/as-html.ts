import { escapeHtml } from '../escape-html.ts';
import type { FramedContent } from './framed-content.ts';

const FONT = "font-family:'Geist','Segoe UI',Helvetica,Arial,sans-serif";
const INK = '#111b19';
const QUIET = '#5f6c68';
const LINE = '#e4e9e7';
const ACCENT = '#0a5f5c';

/** The mail as HTML that needs no style sheet, no picture and no script. Every text in it is escaped. */
export function asHtml(content: FramedContent): string {
  const { language, subject, greeting, paragraphs, facts = [], notes = [], portal, sentTo } = content;
  const body = [
    ...[greeting, ...paragraphs].map((text) => paragraph(text, `font-size:16px;color:${INK}`)),
    facts.length === 0 ? '' : table(facts),
    button(content),
    ...notes.map((text) => paragraph(text, `font-size:14px;color:${QUIET}`)),
  ].join('\n');
  return `<!doctype html>
<html lang="${language.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#f7f9f8;${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${LINE};border-radius:8px">
<tr><td style="padding:20px 28px;border-bottom:1px solid ${LINE};font-size:14px;font-weight:600;letter-spacing:.02em;color:${INK}">${escapeHtml(portal)}</td></tr>
<tr><td style="padding:24px 28px">
${body}
</td></tr>
<tr><td style="padding:16px 28px;border-top:1px solid ${LINE};font-size:13px;line-height:1.5;color:${QUIET}">${escapeHtml(sentTo)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function paragraph(text: string, style: string): string {
  return `<p style="margin:0 0 16px;line-height:1.55;${style}">${escapeHtml(text)}</p>`;
}

function table(facts: readonly { readonly label: string; readonly value: string }[]): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="left" valign="top" style="padding:8px 16px 8px 0;border-top:1px solid ${LINE};font-size:14px;font-weight:400;color:${QUIET}">${escapeHtml(label)}</th>` +
      `<td valign="top" style="padding:8px 0;border-top:1px solid ${LINE};font-size:15px;color:${INK}">${escapeHtml(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px">${rows.join('')}</table>`;
}

function button({ action, link }: FramedContent): string {
  if (action === undefined || link === null) return '';
  return (
    `<p style="margin:8px 0 20px"><a href="${escapeHtml(link)}" target="_blank" rel="noopener" style="display:inline-block;padding:12px 20px;border-radius:6px;` +
    `background:${ACCENT};color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>`
  );
}
