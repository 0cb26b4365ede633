import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of every row in CSS pixels, the gap below it included. */
  rowHeight: number;
  children: (item: Item) => ReactNode;
}

/** Rows drawn above and below what is seen, so that Tab always finds a next one. */
const spare = 8;

/** Draws only the rows that can be seen in the nearest scrolling element: 10,000 cost as much as 20. */
export function VirtualList<Item>({ label, items, keyOf, rowHeight, children }: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 24 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const scroller = scrollerOf(element);
    const look = () => {
      const height = scroller.clientHeight || 800;
      const top = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const from = Math.max(0, Math.floor(top / rowHeight) - spare);
      const to = Math.ceil((top + height) / rowHeight) + spare;
      setSeen((earlier) => (earlier.from === from && earlier.to === to ? earlier : { from, to }));
    };
    look();
    const target = scroller === document.documentElement ? window : scroller;
    target.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      target.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [rowHeight]);
  const from = Math.min(seen.from, items.length);
  const shown = items.slice(from, Math.max(from + 1, seen.to));
  return (
    <ul ref={list} className="virtual-list" aria-label={label} style={{ blockSize: items.length * rowHeight }}>
      {shown.map((item, index) => (
        <li
          key={keyOf(item)}
          aria-setsize={items.length}
          aria-posinset={from + index + 1}
          style={{ insetBlockStart: (from + index) * rowHeight, blockSize: rowHeight }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}
