import { Hono } from 'hono';
import { sendJson } from '../answer.ts';
import { inputTokensOf } from '../plan-text.ts';
import { answerInstead, refuse } from '../refuse-call.ts';
import { openVisit, type SandboxContext, type SandboxEnv, type SandboxWorld, type Visit } from '../world.ts';
import { promptOf, readContentBody } from './content-body.ts';
import { createGeminiErrors, geminiError, missingKey, notFound } from './errors.ts';
import { findGeminiModel, geminiModels, modelObject } from './models.ts';
import { answerPicture } from './picture.ts';
import { answerText } from './text.ts';

/** The Gemini API as far as Postwright uses it, under /v1 and /v1beta. */
export function createGeminiSandbox(world: SandboxWorld): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const errors = createGeminiErrors(world.now);
  app.onError((error) => {
    throw error;
  });

  const visit = async (
    context: SandboxContext,
    about: { model?: string; body?: unknown },
    answer: (visit: Visit) => Response | Promise<Response>,
  ): Promise<Response> => {
    const opened = openVisit(world, context, { vendor: 'gemini', model: about.model, body: about.body });
    const key = context.req.header('x-goog-api-key') ?? context.req.query('key');
    if (key === undefined || key === '') return refuse(opened, missingKey());
    if (!world.acceptsKey(key)) return refuse(opened, errors.badKey());
    return (await answerInstead(opened, errors)) ?? answer(opened);
  };

  app.get('/:version{v1|v1beta}/models', (context) => visit(context, {}, (opened) => sendJson(opened, { models: geminiModels.map(modelObject) })));
  app.get('/:version{v1|v1beta}/models/:id', (context) => {
    const id = context.req.param('id');
    return visit(context, { model: id }, (opened) => {
      const model = findGeminiModel(id);
      return model === undefined ? refuse(opened, notFound(id, context.req.param('version'))) : sendJson(opened, modelObject(model));
    });
  });
  app.post('/:version{v1|v1beta}/models/:call', async (context) => {
    const [id = '', method = ''] = context.req.param('call').split(':');
    const sent = await context.req.json<unknown>().catch(() => undefined);
    return visit(context, { model: id, body: sent }, (opened) => {
      const model = findGeminiModel(id);
      if (model === undefined || !['generateContent', 'streamGenerateContent', 'countTokens'].includes(method)) {
        return refuse(opened, notFound(id, context.req.param('version')));
      }
      const read = readContentBody(method === 'countTokens' ? countBody(sent) : sent, model);
      if ('refusal' in read) return refuse(opened, read.refusal);
      if (method === 'countTokens') {
        const { system, user } = promptOf(read.body);
        const totalTokens = inputTokensOf(`${system}\n${user}`);
        return sendJson(opened, { totalTokens, promptTokensDetails: [{ modality: 'TEXT', tokenCount: totalTokens }] });
      }
      const stream = method === 'streamGenerateContent';
      return model.does === 'image' ? answerPicture(opened, model, read.body, stream) : answerText(opened, model, read.body, stream);
    });
  });
  app.all('*', (context) =>
    visit(context, {}, (opened) => refuse(opened, geminiError(404, `The requested URL ${context.req.path} was not found on this server.`))),
  );
  return app;
}

/** countTokens takes the contents bare, or a whole request inside. */
function countBody(sent: unknown): unknown {
  if (sent !== null && typeof sent === 'object' && 'generateContentRequest' in sent) return sent.generateContentRequest;
  return sent;
}
