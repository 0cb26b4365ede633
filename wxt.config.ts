import { defineConfig } from 'wxt';

/** Public half of the store key: gives the unpacked extension the same id everywhere (gpbeccligmpldllihjnjejgjckplckih). */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAy1+bZ6FLHltCQlXKn/FXK3N1V2/LaW8wXMHfJJILmA3pYKB9VgiX73+PXUTppuQ1t6g4pAFuRE3xbOt5WoTcUfJrBn331Jq7EJ2aFwiGRc7yD8qL3Um51zz5vIArBzfAKjpkDqzgmXFPd35GS23Fr9WCUAgZV/6ZseGgaGdYgGZfxKqJLrzN5iLsUr3IsP/NR8u4Szo0JDQv98zWmOxADU0gdYjyuPyy6wxSKeu1ito9Z4KqB1j1NfbCDtuek5/lQRbyXJsGAbboLYXcNYAwwkwlSK13XaPi1QXIIewHI2FMTrwCyfw0+WUBI1NSkRH2tux1SICamaqfAD4mXvbL2wIDAQAB';

const siteMatches = ['https://*.facebook.com/*', 'https://*.instagram.com/*'];
const companionMatches = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  srcDir: 'extension',
  outDir: '.output',
  webExt: { disabled: true },
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Postwright',
    description: 'Create and schedule social posts while viewing Facebook and Instagram.',
    homepage_url: 'https://github.com/postwright/postwright',
    permissions: ['contextMenus', 'storage', 'unlimitedStorage', 'activeTab', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...siteMatches, ...companionMatches],
    optional_host_permissions: ['https://*/*'],
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Open the Postwright panel' },
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' }, description: 'Quick post' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'postwright@postwright.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : { key: chromeKey, minimum_chrome_version: '126' }),
  }),
});
