import type { GenerationRequest } from '#shared/contracts/generation';
import { Failure } from '#shared/domain/failure';
import type { Availability, GenerationDeps } from './ports.ts';
import type { PreparedGeneration } from './run/run-context.ts';

export interface Preparation extends PreparedGeneration {
  /** Why a part that was asked for cannot run. */
  obstacles: { text?: Failure; image?: Failure };
}

type Needs = Pick<GenerationDeps, 'models' | 'brands' | 'media'>;

/** Looks up everything that a generation needs. Throws Failure where nothing of it could run or the request names what is not there. */
export async function prepareGeneration(deps: Needs, body: GenerationRequest): Promise<Preparation> {
  const request: GenerationRequest = { ...body, language: canonicalLanguage(body.language) };
  const brand = request.brandId === undefined ? undefined : await deps.brands.find(request.brandId);
  if (request.brandId !== undefined && !brand) throw new Failure('not_found', 'There is no such brand. Choose another one, or leave it out.');
  const text = await chooseModels(deps, 'text', request);
  const image = request.image ? await chooseModels(deps, 'image', request) : { candidates: [], obstacle: undefined };
  const isAnythingLeft = text.candidates.length > 0 || image.candidates.length > 0;
  if (!isAnythingLeft && text.obstacle) throw text.obstacle;
  return {
    request,
    brand,
    references: await readReferences(deps, request.image?.referenceMediaIds ?? []),
    logo: brand?.logoMediaId && request.image ? await readPicture(deps, brand.logoMediaId) : undefined,
    candidates: { text: text.candidates, image: image.candidates },
    obstacles: { ...(text.obstacle ? { text: text.obstacle } : {}), ...(image.obstacle ? { image: image.obstacle } : {}) },
  };
}

function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new Failure('invalid_request', `"${tag}" is not a language tag. Use one such as de or pt-BR.`, {
      fields: [{ path: 'language', message: 'is not a BCP 47 tag' }],
    });
  }
}

/**
 * The models to ask, in order. Named ones are taken as they are named, `builtin/…` included. Of a default route the built-in one is left out
 * as soon as a vendor can be asked: a person with a key wants that model's words or a reason, not something else without being told.
 */
async function chooseModels(
  deps: Needs,
  modality: 'text' | 'image',
  request: GenerationRequest,
): Promise<{ candidates: string[]; obstacle: Failure | undefined }> {
  const named = request.models?.[modality];
  const wished = [...new Set(named ?? deps.models.route(modality, request.tier))];
  const answers = await Promise.all(wished.map(async (id) => ({ id, ...(await deps.models.availability(id, { modality, language: request.language })) })));
  const available = answers.flatMap((answer) => (answer.available ? [answer.id] : []));
  const ofVendors = available.filter((id) => !id.startsWith('builtin/'));
  const candidates = named || ofVendors.length === 0 ? available : ofVendors;
  return { candidates, obstacle: candidates.length > 0 ? undefined : obstacleOf(answers) };
}

type Answer = { id: string } & Availability;

function obstacleOf(answers: readonly Answer[]): Failure {
  const missing = answers.flatMap((answer) => (answer.available ? [] : [answer]));
  const wrong = missing.find((answer) => answer.why === 'other-modality');
  if (wrong) return new Failure('invalid_request', wrong.reason, { fields: [{ path: 'models', message: wrong.reason }] });
  // What helps most is said: a language that nobody here writes comes before keys that are missing anyway.
  const telling = missing.find((answer) => answer.why === 'language') ?? missing[0];
  const code = missing.length > 0 && missing.every((answer) => answer.why === 'ended') ? 'model_retired' : 'not_configured';
  return new Failure(code, telling?.reason ?? 'No model was named that can be asked. Choose one in the settings.');
}

async function readReferences(deps: Needs, ids: readonly string[]): Promise<{ mimeType: string; bytes: Uint8Array }[]> {
  return Promise.all(
    ids.map(async (id, index) => {
      const picture = await readPicture(deps, id);
      if (picture) return picture;
      throw new Failure('invalid_request', 'A reference picture is not there any more, or is no picture. Choose it again.', {
        fields: [{ path: `image.referenceMediaIds.${index}`, message: 'is not a stored picture' }],
      });
    }),
  );
}

async function readPicture(deps: Needs, id: string): Promise<{ mimeType: string; bytes: Uint8Array } | undefined> {
  const found = await deps.media.read(id);
  return found?.media.mimeType.startsWith('image/') ? { mimeType: found.media.mimeType, bytes: found.bytes } : undefined;
}
