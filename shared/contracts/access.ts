import * as z from 'zod/mini';
import { identifier, isoTime, listOf, pageQuery } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const health = defineEndpoint({
  operationId: 'health',
  method: 'GET',
  path: '/healthz',
  summary: 'Is the companion up, and does its database answer? The same body with status 503 when the database does not.',
  auth: 'none',
  response: z.object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.enum(['ok', 'unavailable']),
    uptimeSeconds: z.number(),
    practice: z.optional(z.literal(true)),
  }),
  status: 200,
  failures: [],
});

export const createPairing = defineEndpoint({
  operationId: 'createPairing',
  method: 'POST',
  path: '/v1/pairings',
  summary: 'Exchange the pairing code that the companion shows for a token.',
  auth: 'none',
  body: z.strictObject({
    code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    deviceName: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  }),
  response: z.object({ token: z.string(), member: z.object({ id: z.string(), name: z.string(), role: z.string() }) }),
  status: 201,
  failures: ['unauthorized', 'invalid_request', 'rate_limited', 'forbidden'],
});

export const deviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  memberId: z.string(),
  origin: z.nullable(z.string()),
  createdAt: isoTime,
  lastUsedAt: z.nullable(isoTime),
  current: z.boolean(),
});

export const listDevices = defineEndpoint({
  operationId: 'listDevices',
  method: 'GET',
  path: '/v1/devices',
  summary: 'The devices that hold a token.',
  auth: 'token',
  query: pageQuery,
  response: listOf(deviceSchema),
  status: 200,
  failures: ['unauthorized', 'invalid_request'],
});

export const revokeDevice = defineEndpoint({
  operationId: 'revokeDevice',
  method: 'DELETE',
  path: '/v1/devices/:id',
  summary: 'Revoke a device: its token stops working at once.',
  auth: 'token',
  params: z.object({ id: identifier }),
  status: 204,
  failures: ['unauthorized', 'not_found'],
});
