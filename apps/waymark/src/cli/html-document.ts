import { html, type Reading, raw, readingStyles, renderReading } from 'waymark/reading';

/** A whole page that holds one reading and needs nothing from anywhere: no script, no font, no request. */
export function htmlDocument(reading: Reading): string {
  return `${html`<!doctype html>
<html lang="${reading.locale}" dir="${reading.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${reading.lead.title || reading.verdictLabel}</title>
<style>${raw(readingStyles)}</style>
</head>
<body>
${raw(renderReading(reading))}
</body>
</html>
`}`;
}
