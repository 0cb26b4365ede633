/** Where neither the Navigation API nor an event tells of a new address, it is looked at this often. */
const lookEveryMs = 1_000;

/** Calls back when a page that loads nothing anew changed its address. Reads only; the page's history functions are left alone. */
export function watchAddress(view: Window, callback: (address: string) => void): () => void {
  let last = view.location.href;
  const look = () => {
    if (view.location.href === last) return;
    last = view.location.href;
    callback(last);
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  const timer = navigation ? undefined : setInterval(look, lookEveryMs);
  navigation?.addEventListener('currententrychange', look);
  view.addEventListener('popstate', look);
  return () => {
    clearInterval(timer);
    navigation?.removeEventListener('currententrychange', look);
    view.removeEventListener('popstate', look);
  };
}
