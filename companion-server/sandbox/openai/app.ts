import { Hono } from 'hono';
import { sendJson } from '../answer.ts';
import { answerInstead, refuse } from '../refuse-call.ts';
import { openVisit, type SandboxContext, type SandboxEnv, type SandboxWorld, type Visit } from '../world.ts';
import { badRequest, createOpenAiErrors, openAiError } from './errors.ts';
import { answerImageEdit, answerImageGeneration } from './images.ts';
import { findOpenAiModel, modelObject, openAiModels } from './models.ts';
import { answerResponse } from './responses.ts';

/** OpenAI's API as far as Postwright uses it. Its base address ends in /v1, as the vendor's does. */
export function createOpenAiSandbox(world: SandboxWorld): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const errors = createOpenAiErrors(world.now);
  app.onError((error) => {
    throw error;
  });

  const visit = async (context: SandboxContext, body: unknown, answer: (visit: Visit) => Response | Promise<Response>): Promise<Response> => {
    const opened = openVisit(world, context, { vendor: 'openai', model: modelIn(body), body: loggable(body) });
    const key = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    const response = key === undefined ? refuse(opened, missingKey()) : !world.acceptsKey(key) ? refuse(opened, errors.badKey()) : await answer(opened);
    response.headers.set('x-request-id', `req_sandbox_${opened.call.number}`);
    response.headers.set('openai-version', '2020-10-01');
    return response;
  };
  const json = (answer: (visit: Visit, sent: unknown) => Promise<Response>) => async (context: SandboxContext) => {
    const sent = await context.req.json<unknown>().catch(() => undefined);
    return visit(context, sent, (opened) => {
      if (sent === undefined) return refuse(opened, badRequest('We could not parse the JSON body of your request.'));
      return answer(opened, sent);
    });
  };

  app.get('/v1/models', (context) =>
    visit(
      context,
      undefined,
      async (opened) => (await answerInstead(opened, errors)) ?? sendJson(opened, { object: 'list', data: openAiModels.map(modelObject) }),
    ),
  );
  app.get('/v1/models/:id', (context) =>
    visit(context, { model: context.req.param('id') }, async (opened) => {
      const model = findOpenAiModel(context.req.param('id'));
      const answer = () => (model === undefined ? refuse(opened, errors.retired(context.req.param('id'))) : sendJson(opened, modelObject(model)));
      return (await answerInstead(opened, errors)) ?? answer();
    }),
  );
  app.post('/v1/responses', json(answerResponse));
  app.post('/v1/images/generations', json(answerImageGeneration));
  app.post('/v1/images/edits', async (context) => {
    const form = await context.req.formData().catch(() => undefined);
    return visit(context, form, (opened) => {
      if (form === undefined) return refuse(opened, badRequest("Invalid content type. Expected 'multipart/form-data'."));
      return answerImageEdit(opened, form);
    });
  });
  app.all('*', (context) =>
    visit(context, undefined, (opened) => {
      const message = `Invalid URL (${context.req.method} ${context.req.path})`;
      return refuse(opened, openAiError(404, { message, type: 'invalid_request_error' }));
    }),
  );
  return app;
}

function missingKey() {
  return openAiError(401, {
    message:
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from https://platform.openai.com/account/api-keys.",
    type: 'invalid_request_error',
  });
}

function modelIn(body: unknown): string | undefined {
  const model = body instanceof FormData ? body.get('model') : body !== null && typeof body === 'object' && 'model' in body ? body.model : undefined;
  return typeof model === 'string' ? model : undefined;
}

function loggable(body: unknown): unknown {
  if (!(body instanceof FormData)) return body;
  return [...body].map(([name, value]) => [name, typeof value === 'string' ? value : { name: value.name, type: value.type, bytes: value.size }]);
}
