import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly actor: unknown;
  readonly object: {
    readonly id: string;
    readonly definition?: {
      readonly name?: Readonly<Record<string, string>>;
      readonly choices?: readonly {
        readonly id: string;
        readonly description: Readonly<Record<string, string>>;
      }[];
    };
  };
  readonly result?: {
    readonly success?: boolean;
    readonly response?: string;
    readonly completion?: boolean;
    readonly duration?: string;
    readonly score?: { readonly scaled: number };
  };
  readonly context: {
    readonly registration: string;
    readonly contextActivities: { readonly category?: readonly { readonly id: string }[] };
    readonly extensions: Readonly<Record<string, unknown>>;
  };
}

const token = 'c2VjcmV0OnRva2Vu';
export const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ann' } };
export const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

export interface RecordStore {
  readonly statements: Statement[];
  /** Requests that a store has to refuse, with the reason. */
  readonly refused: string[];
  readonly states: Map<string, string>;
  tokensAsked: number;
  /** All requests are answered with it. */
  failing: number | null;
  /** The address at which a course page is launched; each launch has a token of its own. */
  readonly launch: (page: string, who?: object) => string;
  readonly close: () => Promise<void>;
}

/** A record store and the part of an LMS that cmi5 needs, on an origin of its own. */
export async function serveRecords(launchData: Readonly<Record<string, unknown>>): Promise<RecordStore> {
  const spent = new Set<string>();
  let launches = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://store');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    response.setHeader('access-control-allow-methods', '*');
    const send = (status: number, body = '') =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (request.method === 'OPTIONS') return send(204);
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (store.failing !== null) return send(store.failing);
      if (url.pathname === '/token') {
        store.tokensAsked++;
        const launch = url.searchParams.get('launch')!;
        if (request.method !== 'POST' || spent.has(launch)) return send(403, '{"error-code": "1"}');
        spent.add(launch);
        return send(200, JSON.stringify({ 'auth-token': token }));
      }
      const { authorization, 'x-experience-api-version': version } = request.headers;
      if (authorization !== `Basic ${token}` || !version) {
        store.refused.push(`${url.pathname} without rights or version`);
        return send(401);
      }
      if (url.pathname === '/xapi/statements') return send(...take(url, request.method!, body));
      if (url.pathname === '/xapi/agents/profile') return send(200, '{}');
      if (url.pathname !== '/xapi/activities/state') return send(404);
      const stateId = url.searchParams.get('stateId')!;
      const key = `${stateId} ${url.searchParams.get('agent')} ${url.searchParams.get('registration')}`;
      if (request.method === 'PUT') {
        store.states.set(key, body);
        return send(204);
      }
      if (stateId === 'LMS.LaunchData') {
        const contextTemplate = {
          contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://course.example/dial' }] },
          extensions: { [sessionExtension]: `session-${launches}` },
        };
        return send(
          200,
          JSON.stringify({
            launchMode: 'Normal',
            moveOn: 'CompletedOrPassed',
            contextTemplate,
            ...launchData,
          }),
        );
      }
      const state = store.states.get(key);
      return state === undefined ? send(404) : send(200, state);
    });
  });

  function take(url: URL, method: string, body: string): [number] {
    const sent: Statement[] = method === 'PUT' ? [JSON.parse(body)] : [JSON.parse(body)].flat();
    for (const statement of sent) {
      if (method === 'PUT' && url.searchParams.get('statementId') !== statement.id) {
        store.refused.push('a statement under another id');
        return [400];
      }
      if (store.statements.some(({ id }) => id === statement.id)) continue;
      store.statements.push(statement);
    }
    return [204];
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store: RecordStore = {
    statements: [],
    refused: [],
    states: new Map(),
    tokensAsked: 0,
    failing: null,
    launch(page, who = actor) {
      launches++;
      const address = new URL(page);
      address.searchParams.set('endpoint', `${origin}/xapi/`);
      address.searchParams.set('fetch', `${origin}/token?launch=${launches}`);
      address.searchParams.set('actor', JSON.stringify(who));
      address.searchParams.set('registration', '2b8a4a5c-1d1e-4d3b-9b53-0f4c3a1e7a11');
      address.searchParams.set('activityId', 'https://course.example/dial/unit');
      return address.href;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return store;
}

export const verbOf = ({ verb }: Statement): string => verb.id.slice(verb.id.lastIndexOf('/') + 1);
