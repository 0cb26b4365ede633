import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface PictureLoader {
  mediaBlob(mediaId: string): Promise<Blob>;
}

export type PictureSource = { mediaId: string } | { blob: Blob };
export type LoadedPicture = { status: 'loading' } | { status: 'ready'; url: string; blob: Blob } | { status: 'failed' };

/** A picture's bytes as an address for <img>, from here or from the companion. The address is given back when it is not shown any more. */
export function usePicture(pictures: PictureLoader | undefined, source: PictureSource | undefined): LoadedPicture {
  const [loaded, setLoaded] = useState<LoadedPicture>({ status: 'loading' });
  const mediaId = source && 'mediaId' in source ? source.mediaId : undefined;
  const blob = source && 'blob' in source ? source.blob : undefined;
  useEffect(() => {
    let url: string | undefined;
    let current = true;
    const show = (bytes: Blob) => {
      if (!current) return;
      url = URL.createObjectURL(bytes);
      setLoaded({ status: 'ready', url, blob: bytes });
    };
    if (blob) show(blob);
    else if (mediaId !== undefined && pictures) pictures.mediaBlob(mediaId).then(show, () => current && setLoaded({ status: 'failed' }));
    else setLoaded({ status: 'loading' });
    return () => {
      current = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [pictures, mediaId, blob]);
  return loaded;
}

interface PictureFrameProps {
  /** Width to height, such as 4 / 5: the place is reserved before the picture is there. */
  ratio: number;
  loaded: LoadedPicture | undefined;
  altText: string;
  /** Said on the picture: "AI image", "Practice". */
  label?: string;
  waitingText: string;
  /** A preview that a sharper one will replace. */
  preview?: boolean;
}

export function PictureFrame({ ratio, loaded, altText, label, waitingText, preview }: PictureFrameProps) {
  const { t } = useI18n();
  return (
    <figure className="picture" style={{ aspectRatio: String(ratio), maxInlineSize: `calc(var(--picture-height) * ${ratio})` }}>
      {loaded?.status === 'ready' && <img src={loaded.url} alt={altText} className={preview ? 'preview' : undefined} />}
      {loaded?.status === 'failed' && (
        <span className="picture-note">
          <ImageOff size={16} aria-hidden="true" /> {t('picture.notLoaded')}
        </span>
      )}
      {(!loaded || loaded.status === 'loading') && (
        <span className="picture-note skeleton">
          <span>{waitingText}</span>
        </span>
      )}
      {label && <figcaption className="picture-label">{label}</figcaption>}
    </figure>
  );
}

/** "4:5" → 0.8. */
export function ratioOf(aspectRatio: string): number {
  const [width = 1, height = 1] = aspectRatio.split(':').map(Number);
  return width / height;
}
