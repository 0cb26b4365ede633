import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { practicePicture } from './pictures.ts';

const builtFolder = join(import.meta.dirname, '..', '..', '..', '.output', 'practice');
const languages: Record<string, 'ltr' | 'rtl'> = { en: 'ltr', de: 'ltr', es: 'ltr', ar: 'rtl' };

/** Nothing from elsewhere, no inline script; styles inline, because painted letters carry their order in an attribute. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The practice page: behaves like a social feed with a composer, so that everything can be tried without an account. Served in practice mode
 * only. `folder` holds what tools/build-practice-page.ts made.
 */
export function practicePage({ folder = builtFolder }: { folder?: string } = {}): Hono {
  const app = new Hono();
  app.get('/practice', (context) => {
    const asked = context.req.query('lang') ?? 'en';
    const language = Object.hasOwn(languages, asked) ? asked : 'en';
    return context.html(page(language), 200, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
  });
  app.get('/practice/app.js', (context) => built(folder, 'app.js', 'text/javascript; charset=utf-8').then((made) => made ?? context.text(notBuilt, 503)));
  app.get('/practice/style.css', async () => {
    const css = await readFile(join(import.meta.dirname, 'style.css'));
    return new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } });
  });
  app.get('/practice/pictures/:name', (context) => {
    const picture = practicePicture(context.req.param('name'));
    if (!picture) return context.notFound();
    return context.body(picture, 200, { 'Content-Type': 'image/svg+xml', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'max-age=3600' });
  });
  return app;
}

const notBuilt = 'The practice page has not been built yet. Type npm start, which builds it.';

function page(language: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${languages[language]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Roundtable (practice)</title>
<link rel="stylesheet" href="/practice/style.css">
<link rel="icon" href="data:,">
<body><script type="module" src="/practice/app.js"></script></body>
</html>
`;
}

async function built(folder: string, name: string, type: string): Promise<Response | undefined> {
  try {
    return new Response(await readFile(join(folder, name)), {
      headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' },
    });
  } catch {
    return undefined;
  }
}
