/** Owns the two plain pages after an installation: it worked, or it did not. Nothing of the request is repeated on them. */

function page(title: string, lines: readonly string[]): string {
  const paragraphs = lines.map(line => `<p>${line}</p>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1>${paragraphs}</main></body></html>`;
}

export const pages = {
  installed: page('Tend is connected', [
    'You can close this page. In Slack, open Tend under Apps and write “hi”.',
    '<span lang="es">Puede cerrar esta página. En Slack, abra Tend en Aplicaciones y escriba «hola».</span>',
  ]),
  notInstalled: page('Tend was not connected', [
    'Slack did not confirm the installation. Please start again from the install address your operator gave you.',
    '<span lang="es">Slack no confirmó la instalación. Por favor, empiece otra vez desde la dirección que le dieron.</span>',
  ]),
} as const;
