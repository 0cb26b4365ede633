import type { GenerationRequest, TextCompleted } from '#shared/contracts/generation';
import { limitsOf } from '#shared/vocabulary/placements';
import { useI18n } from '../i18n/i18n-context.tsx';
import { postText, splitAt } from './post-text.ts';

/** The post as people will see it, with the line where the platform folds it. A click on it edits. */
export function PostView({ text, request, onEdit }: { text: TextCompleted; request: GenerationRequest; onEdit?: () => void }) {
  const { t } = useI18n();
  const { foldAt } = limitsOf(request.platform, request.placement);
  const ownTitle = text.title !== '' && !text.body.startsWith(text.title);
  const before = ownTitle ? text.title.length + 2 : 0;
  const folds = foldAt !== null && postText(text, request.link).length > foldAt;
  const [shown, hidden] = folds ? splitAt(text.body, atWord(text.body, Math.max(0, foldAt - before))) : [text.body, ''];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the Edit button does the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className="post-text" dir="auto" onClick={() => window.getSelection()?.isCollapsed && onEdit?.()}>
      {ownTitle && <b className="post-title">{text.title}</b>}
      <p>{shown}</p>
      {folds && (
        <div className="fold" role="note">
          {t(`run.fold.${request.platform}`, { count: foldAt })}
        </div>
      )}
      {hidden && <p>{hidden.trimStart()}</p>}
      {text.hashtags.length > 0 && <p className="hashtags">{text.hashtags.map((tag) => `#${tag}`).join(' ')}</p>}
    </div>
  );
}

/** Platforms fold between words. */
function atWord(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const space = text.lastIndexOf(' ', limit);
  return space > limit * 0.6 ? space : limit;
}
