const css = `
:host{all:initial}
*{box-sizing:border-box;font:500 12px/16px system-ui,sans-serif}
.badge{position:fixed;display:flex;border-radius:14px;background:#4f46e5;color:#fff;box-shadow:0 1px 4px #0006;overflow:hidden;max-width:260px}
.badge[hidden],.tip[hidden]{display:none}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:28px;padding:6px 10px;color:#fff;font:600 12px/16px system-ui,sans-serif}
button:hover{background:#4338ca}
button:focus-visible{outline:2px solid #fff;outline-offset:-3px;border-radius:14px}
.hide{min-width:28px;padding:6px 8px;border-inline-start:1px solid #fff4}
.tip{padding:6px 10px}
.layer{position:fixed;inset:0;cursor:crosshair;outline:0}
.box{position:fixed;border:3px solid #4f46e5;border-radius:10px;background:#4f46e51f;pointer-events:none}
.bar{position:fixed;inset-block-start:16px;inset-inline:16px;margin:auto;width:fit-content;max-width:calc(100% - 32px);padding:10px 16px;border-radius:10px;background:#1b1c1f;color:#fff;font-size:14px;line-height:20px;box-shadow:0 2px 12px #0008}`;

/**
 * One host over the page for everything that Postwright shows in it. It stands beside the page's body, so that no feed sees a child, an
 * attribute or a height it did not make, and its inside is closed to the page's scripts.
 */
export function createOverlay(document: Document, language: string) {
  const host = document.createElement('postwright-overlay');
  host.style.cssText = 'all:initial;position:fixed;inset:0;width:0;height:0;z-index:2147483647';
  host.lang = language;
  host.dir = /^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  return {
    host,
    root,
    /** Put into the page only when there is something to show. */
    show() {
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}
export type Overlay = ReturnType<typeof createOverlay>;
