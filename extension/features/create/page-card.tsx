import { Globe, Pin, PinOff, RefreshCw, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card, Skeleton, Tag } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayTrouble } from '../../ui/trouble-words.ts';
import { PostHealth } from './page-health.tsx';
import { postOfPage, surenessOf, wallOf } from './page-reading-state.ts';
import type { ChosenPost } from './ports.ts';
import type { PageControls } from './use-page.ts';

interface PageCardProps extends PageControls {
  /** The post that the next text is about. */
  source: ChosenPost | undefined;
  onRemove: () => void;
  onChoose: (post: ChosenPost) => void;
}

/** Which page and which post this is about, and how surely it was read. */
export function PageCard(props: PageCardProps) {
  const { page, source, elsewhere } = props;
  const { t } = useI18n();
  const stale = (page.status === 'read' && page.stale) || elsewhere;
  return (
    <>
      <Card aria-label={t('page.card')}>
        {source ? <SourceRow {...props} source={source} /> : <OpenPageRow {...props} />}
        {page.status === 'picking' && <Picking onCancel={props.cancelPick} />}
        {stale && (
          <div className="row wrap page-stale" role="status">
            <span className="grow small">{t(elsewhere ? 'page.elsewhere' : 'page.stale')}</span>
            <Button small icon={RefreshCw} onClick={props.readAgain}>
              {t(elsewhere ? 'page.useThis' : 'page.readAgain')}
            </Button>
          </div>
        )}
      </Card>
      {page.status === 'unreadable' && (
        <Notice title={t('page.unreadable')} details={page.failure.code} actions={[{ label: t('page.readAgain'), onClick: props.readAgain }]}>
          <p>{sayTrouble(t, page.failure)}</p>
        </Notice>
      )}
    </>
  );
}

function Picking({ onCancel }: { onCancel: () => void }) {
  const { t } = useI18n();
  return (
    <div className="row wrap page-stale" role="status">
      <span className="grow small">{t('page.picking')}</span>
      <Button small onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

function SourceRow({ source, onRemove, pinned, setPinned, pick, readAgain }: PageCardProps & { source: ChosenPost }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const { item } = source;
  const name = item.advertiser?.name ?? item.author?.name;
  const sureness = surenessOf(item);
  const marks = { sure: '✓', about: '~', weak: '?', absent: '?' };
  return (
    <>
      <div className="row top">
        <SiteMark url={source.url} />
        <div className="grow">
          <div className="row wrap page-title">
            <b dir="auto">{name ?? t('page.someone')}</b>
            <Tag>{t(source.isAd || item.sponsored ? 'page.ad' : 'page.post')}</Tag>
          </div>
        </div>
        <div className="row page-buttons">
          <Button look="quiet" small aria-expanded={open} onClick={() => setOpen(!open)} title={t('page.readTitle')}>
            {t('page.read')} <span aria-hidden="true">{marks[sureness]}</span>
            <span className="visually-hidden">{t(`page.${sureness}`)}</span>
          </Button>
          <IconButton
            small
            icon={pinned ? PinOff : Pin}
            label={t(pinned ? 'page.unpin' : 'page.pin')}
            aria-pressed={pinned}
            onClick={() => setPinned(!pinned)}
          />
          <IconButton small icon={X} label={t('page.remove')} onClick={onRemove} />
        </div>
      </div>
      <p className="small muted one-line page-quote" dir="auto">
        {item.text ? `“${item.text.replaceAll(/\s+/g, ' ').slice(0, 160)}”` : t('page.noText')}
      </p>
      {(open || sureness === 'weak') && (
        <div className="folded stack">
          <PostHealth post={item} />
          <div className="row wrap">
            <Button onClick={pick}>{t('page.pick')}</Button>
            <Button look="quiet" onClick={readAgain}>
              {t('page.readAgain')}
            </Button>
          </div>
          <p className="tiny faint">{t('page.stays')}</p>
        </div>
      )}
    </>
  );
}

function OpenPageRow({ page, pinned, setPinned, readAgain, pick, onChoose }: PageCardProps) {
  const { t } = useI18n();
  if (page.status === 'looking' || page.status === 'reading') return <Skeleton label={t('page.reading')} heights={[18, 14]} />;
  const title = page.tab?.title ?? '';
  const wall = page.status === 'read' ? wallOf(page.reading) : undefined;
  const count = page.status === 'read' ? page.reading.posts.length + page.reading.ads.length : 0;
  const line =
    page.status === 'read'
      ? wall
        ? t(`page.${wall}`)
        : count === 0
          ? t('page.nothingRead')
          : t('page.postsRead', { count })
      : t(page.status === 'unsupported' ? 'page.unsupported' : page.status === 'picking' ? 'page.postsSeen' : 'page.notRead');
  const name = page.status === 'read' ? page.reading.page?.name : undefined;
  const only = page.status === 'read' ? postOfPage(page.reading, title) : undefined;
  return (
    <div className="stack">
      <div className="row top">
        <SiteMark url={page.tab?.url ?? ''} />
        <div className="grow">
          <b className="one-line page-name" dir="auto">
            {name ?? (title || t('page.noPage'))}
          </b>
          <p className="small muted">{line}</p>
        </div>
        {page.status !== 'unsupported' && (
          <div className="row page-buttons">
            <IconButton
              small
              icon={pinned ? PinOff : Pin}
              label={t(pinned ? 'page.unpin' : 'page.pin')}
              aria-pressed={pinned}
              onClick={() => setPinned(!pinned)}
            />
            <IconButton small icon={RefreshCw} label={t('page.readAgain')} onClick={readAgain} />
          </div>
        )}
      </div>
      {page.status === 'read' && !wall && (
        <div className="row wrap">
          {only && (
            <Button small onClick={() => onChoose(only)}>
              {t('page.answerIt')}
            </Button>
          )}
          <Button small onClick={pick}>
            {t('page.pick')}
          </Button>
        </div>
      )}
    </div>
  );
}

function SiteMark({ url }: { url: string }) {
  const host = URL.parse(url)?.hostname ?? '';
  const site = host.endsWith('facebook.com') ? 'facebook' : host.endsWith('instagram.com') ? 'instagram' : 'other';
  return (
    <span className={`avatar site-${site}`} aria-hidden="true">
      {site === 'facebook' ? 'f' : site === 'instagram' ? 'ig' : <Globe size={15} />}
    </span>
  );
}
