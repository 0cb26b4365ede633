/** Of a built extension's files, those that run inside pages: content scripts, and the scripts that are brought into a page when needed. */
export function pageScripts(files: readonly string[]): string[] {
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(content-scripts\/[^/]+|[^/]+)\.js$/.test(file) && file !== 'background.js')
    .sort();
}
