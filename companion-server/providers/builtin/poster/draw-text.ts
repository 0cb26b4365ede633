import type { Box } from './box.ts';
import type { PlacedText } from './layout.ts';
import { alignedX } from './layout.ts';
import { lineWidth, outline } from './shape-text.ts';

/** One set line: its outline and the box that its letters fill. */
export interface DrawnLine {
  data: string;
  box: Box;
}

export function drawLines({ fitted, box, align }: PlacedText): DrawnLine[] {
  return fitted.lines.map((line, index) => {
    const width = lineWidth(line, fitted.size, fitted.tracking);
    const x = alignedX(box, width, align);
    const y = box.y + fitted.size * (fitted.capHeight + fitted.leading * index);
    // Descenders and accents reach beyond the capitals.
    const above = fitted.size * (fitted.capHeight + 0.12);
    return { data: outline(line, x, y, fitted.size, fitted.tracking), box: { x, y: y - above, width, height: above + fitted.size * 0.22 } };
  });
}
