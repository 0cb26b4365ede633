import { Failure } from '#shared/domain/failure';
import type { ByteReader } from './byte-reader.ts';
import { BrokenEbml, floatOf, listElements, readElement, unsignedOf } from './ebml.ts';

const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  trackEntry: 0xae,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  clusterTimestamp: 0xe7,
} as const;

const maxClusters = 20_000;

interface Found {
  size?: { width: number; height: number };
  scale: number;
  duration?: number;
  lastCluster?: number;
}

/** Width, height and, where it can be told, length of a WebM file. Throws Failure invalid_request where it is cut or holds no picture. */
export async function inspectWebm(reader: ByteReader): Promise<{ width: number; height: number; durationSeconds?: number }> {
  try {
    const found = await walk(reader);
    if (!found.size) {
      throw new Failure('invalid_request', 'This file holds sound but no picture. Add a video with a picture track.', {
        fields: [{ path: 'file', message: 'No picture track.' }],
      });
    }
    // A recording made in a browser has no length in its head: the last cluster's time is the next best.
    const ticks = found.duration ?? found.lastCluster;
    const durationSeconds = ticks === undefined ? 0 : Math.round((ticks * found.scale) / 1e6) / 1000;
    return durationSeconds > 0 ? { ...found.size, durationSeconds } : found.size;
  } catch (error) {
    if (!(error instanceof BrokenEbml)) throw error;
    throw new Failure(
      'invalid_request',
      'This video is not complete, or damaged. Export or download it again and add the new file.',
      { fields: [{ path: 'file', message: 'Not a complete video.' }] },
      { cause: error },
    );
  }
}

async function walk(reader: ByteReader): Promise<Found> {
  const header = await readElement(reader, 0);
  if (header?.id !== ids.header || header.end === undefined) throw new BrokenEbml('No EBML header');
  const segment = await readElement(reader, header.end);
  if (segment?.id !== ids.segment) throw new BrokenEbml('No segment');
  if (segment.end !== undefined && segment.end > reader.length) throw new BrokenEbml('The segment is cut');
  const end = segment.end ?? reader.length;
  const found: Found = { scale: 1_000_000 };
  let clusters = 0;
  let offset = segment.start;
  while (offset < end) {
    const element = await readElement(reader, offset);
    if (!element) break;
    // In a live recording a cluster has no length: what it holds follows as if it were beside it.
    if (element.end !== undefined && element.end > end) throw new BrokenEbml('The file ends inside an element');
    if (element.id === ids.cluster) clusters += 1;
    if (clusters > maxClusters) throw new BrokenEbml('Too many clusters');
    if (element.id === ids.info && element.end !== undefined) await readInfo(reader, { start: element.start, end: element.end }, found);
    if (element.id === ids.tracks && element.end !== undefined) await readTracks(reader, { start: element.start, end: element.end }, found);
    if (element.id === ids.clusterTimestamp && element.end !== undefined) found.lastCluster = await unsigned(reader, element.start, element.end);
    if (element.id === ids.cluster && element.end !== undefined && found.duration === undefined) {
      const first = await readElement(reader, element.start);
      if (first?.id === ids.clusterTimestamp && first.end !== undefined) found.lastCluster = await unsigned(reader, first.start, first.end);
    }
    offset = element.end ?? element.start;
  }
  if (clusters === 0) throw new BrokenEbml('No cluster');
  return found;
}

async function readInfo(reader: ByteReader, parent: { start: number; end: number }, found: Found): Promise<void> {
  for (const element of await listElements(reader, parent)) {
    if (element.id === ids.timestampScale) found.scale = (await unsigned(reader, element.start, element.end)) || 1_000_000;
    if (element.id === ids.duration) {
      const value = floatOf(await reader.read(element.start, element.end - element.start));
      if (Number.isFinite(value) && value > 0) found.duration = value;
    }
  }
}

async function readTracks(reader: ByteReader, parent: { start: number; end: number }, found: Found): Promise<void> {
  for (const entry of (await listElements(reader, parent)).filter((element) => element.id === ids.trackEntry)) {
    const parts = await listElements(reader, entry);
    const video = parts.find((part) => part.id === ids.video);
    if (!video || found.size) continue;
    const inside = await listElements(reader, video);
    const [width, height] = [ids.pixelWidth, ids.pixelHeight].map((id) => inside.find((part) => part.id === id));
    if (!width || !height) continue;
    const size = { width: await unsigned(reader, width.start, width.end), height: await unsigned(reader, height.start, height.end) };
    if (size.width > 0 && size.height > 0) found.size = size;
  }
}

async function unsigned(reader: ByteReader, start: number, end: number): Promise<number> {
  if (end - start > 8) throw new BrokenEbml('A number is longer than eight bytes');
  return unsignedOf(await reader.read(start, end - start));
}
