import { Bookmark, FileText, ImageIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { loadBlob, loadThumb } from '../../storage/assets.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { Asset } from '../../storage/schema.ts';

/** An address for <img> that is given back when it is not shown any more; undefined while reading and where there is none. */
export function useStoredPicture(database: PostwrightDatabase, asset: Asset | undefined, size: 'thumb' | 'original'): string | undefined {
  const [url, setUrl] = useState<string>();
  const id = asset?.kind === 'image' ? asset.id : undefined;
  useEffect(() => {
    let current = true;
    let made: string | undefined;
    setUrl(undefined);
    if (id === undefined) return;
    const read = size === 'thumb' ? loadThumb : loadBlob;
    read(database, id).then(
      (blob) => {
        if (!current || !blob) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => undefined,
    );
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [database, id, size]);
  return url;
}

const icons = { text: FileText, image: ImageIcon, capture: Bookmark } as const;

/** The square at the start of a card. It names nothing: the card's own words do. */
export function AssetTile({ database, asset }: { database: PostwrightDatabase; asset: Asset }) {
  const url = useStoredPicture(database, asset, 'thumb');
  const Icon = icons[asset.kind];
  return <span className={`asset-tile ${asset.kind}`}>{url ? <img src={url} alt="" /> : <Icon size={20} aria-hidden="true" />}</span>;
}
