import { ArrowLeft, Copy, Download, ExternalLink, Pencil, Pin, Sparkles, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { changeAsset, loadBlob } from '../../storage/assets.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { LibraryIndex } from '../../storage/library-index.ts';
import type { Asset } from '../../storage/schema.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card, Tag } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { PlaceProps } from '../../ui/place.ts';
import { saveAs } from '../../ui/save-as.ts';
import { useToast } from '../../ui/toast.tsx';
import { WordList } from '../../ui/word-list.tsx';
import { AssetForm } from './asset-form.tsx';
import { useStoredPicture } from './asset-picture.tsx';
import { costWords, fileNameOf, makerWords, openableUrl, wordsOf } from './asset-words.ts';
import { Facts } from './facts.tsx';

interface AssetDetailProps extends Pick<PlaceProps, 'insert' | 'takeAsBrief'> {
  database: PostwrightDatabase;
  asset: Asset;
  index: LibraryIndex;
  brandName: string | undefined;
  onBack: () => void;
  onDelete: () => void;
  onTrouble: (cause: unknown) => void;
}

export function AssetDetail({ database, asset, index, brandName, onBack, onDelete, onTrouble, insert, takeAsBrief }: AssetDetailProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const showToast = useToast();
  const [editing, setEditing] = useState(false);
  const picture = asset.kind === 'image' ? asset : pictureFor(asset, index);
  const url = useStoredPicture(database, picture, 'original');
  const words = wordsOf(asset);
  const source = openableUrl(asset.source?.url);
  const change = (part: Parameters<typeof changeAsset>[2]) => void changeAsset(database, asset.id, part).catch(onTrouble);
  const withPicture = async (use: (blob: Blob, of: Asset) => void) => {
    const blob = picture && (await loadBlob(database, picture.id).catch(onTrouble));
    if (blob && picture) use(blob, picture);
    else showToast(t('library.pictureGone'));
  };
  const insertIt = () => {
    if (!picture) return insert({ text: words });
    void withPicture((blob, of) => insert({ text: words, picture: blob, fileName: fileNameOf(of) }));
  };
  const copyIt = () => void navigator.clipboard.writeText(words).then(() => showToast(t('common.copied')), onTrouble);
  const facts = [costWords(asset, i18n), makerWords(asset, i18n), format.dateTime(asset.createdAt), brandName].filter(Boolean);

  return (
    <article className="stack loose" aria-label={asset.title}>
      <div className="row">
        <IconButton icon={ArrowLeft} label={t('library.back')} onClick={onBack} autoFocus className="flip" />
        <h2 className="grow one-line" dir="auto">
          {asset.title || t('library.untitled')}
        </h2>
        <IconButton
          icon={Pin}
          className={asset.pinned ? 'pin on' : 'pin'}
          label={t(asset.pinned ? 'library.unpin' : 'library.pin')}
          aria-pressed={asset.pinned}
          onClick={() => change({ pinned: !asset.pinned })}
        />
      </div>
      <Card className="stack loose">
        <div className="row wrap">
          <Facts facts={facts} className="tiny faint grow" />
          {asset.practice && <Tag tone="warn">{t('shell.practice')}</Tag>}
        </div>
        {editing ? (
          <AssetForm
            asset={asset}
            onCancel={() => setEditing(false)}
            onSave={(part) => {
              change(part);
              setEditing(false);
            }}
          />
        ) : (
          <div className="asset-text" dir="auto">
            {asset.kind === 'text' && <b>{asset.title} </b>}
            {asset.body}
            {asset.hashtags.length > 0 && <span className="hashtags"> {asset.hashtags.map((tag) => `#${tag}`).join(' ')}</span>}
          </div>
        )}
        {url && (
          <figure className="asset-figure">
            <img className="asset-picture" src={url} alt={picture?.altText || picture?.title} />
            {picture?.model && <figcaption className="picture-label">{t(picture.model.startsWith('builtin/') ? 'run.poster' : 'run.aiImage')}</figcaption>}
          </figure>
        )}
        {asset.kind === 'image' && !url && asset.bytes === 0 && <p className="small muted">{t('library.pictureGone')}</p>}
        {asset.kind === 'image' && asset.width !== undefined && (
          <p className="tiny faint">{t('library.pictureFacts', { width: asset.width, height: asset.height ?? 0, size: format.bytes(asset.bytes) })}</p>
        )}
        {(asset.source?.author || source) && (
          <p className="small muted">
            {asset.source?.author && asset.kind !== 'capture' && <>{t('library.answers', { author: asset.source.author })} </>}
            {source && (
              <a href={source} target="_blank" rel="noopener noreferrer">
                {t('library.openPost')} <ExternalLink size={11} aria-hidden="true" />
              </a>
            )}
          </p>
        )}
        {!editing && (
          <div className="row wrap">
            {asset.kind !== 'capture' && (
              <Button look="primary" onClick={insertIt}>
                {t('library.insert')}
              </Button>
            )}
            {asset.kind === 'capture' && (
              <Button look="primary" icon={Sparkles} onClick={() => takeAsBrief(words)}>
                {t('library.useAsBrief')}
              </Button>
            )}
            {words !== '' && (
              <Button icon={Copy} onClick={copyIt}>
                {t('common.copy')}
              </Button>
            )}
            {picture && (
              <Button icon={Download} onClick={() => void withPicture((blob, of) => saveAs(blob, fileNameOf(of)))}>
                {t('common.download')}
              </Button>
            )}
            {asset.kind === 'text' && (
              <Button icon={Sparkles} onClick={() => takeAsBrief(words)}>
                {t('library.useAsBrief')}
              </Button>
            )}
          </div>
        )}
      </Card>
      <Card className="stack">
        <h3>{t('library.tags')}</h3>
        <WordList
          values={asset.tags}
          known={index.tags().map(({ tag }) => tag)}
          addLabel={t('library.addTag')}
          clean={(tag) => tag.replace(/^#+/, '')}
          maxCount={50}
          maxLength={60}
          onChange={(tags) => change({ tags })}
        />
      </Card>
      <div className="row">
        {!editing && (
          <Button look="quiet" icon={Pencil} onClick={() => setEditing(true)}>
            {t('library.edit')}
          </Button>
        )}
        <span className="grow" />
        <Button look="quiet" className="danger" icon={Trash2} onClick={onDelete}>
          {t('common.delete')}
        </Button>
      </div>
    </article>
  );
}

/** The picture made with a text: of the same variant, else the generation's first. */
function pictureFor(asset: Asset, index: LibraryIndex): Asset | undefined {
  if (asset.kind !== 'text' || asset.generationId === undefined) return undefined;
  const pictures = index.all().filter((other) => other.kind === 'image' && other.generationId === asset.generationId);
  return pictures.find((other) => other.variant === asset.variant) ?? (asset.variant === 1 ? pictures[0] : undefined);
}
