import { LmsError } from '../lms-session.ts';

/** What both versions of SCORM can do, under the names of one of them. Each throws `LmsError`. */
export interface ScormCalls {
  readonly initialize: () => void;
  /** Empty where the LMS does not have the element. */
  readonly ask: (element: string) => string;
  readonly set: (element: string, value: string) => void;
  /** Leaves out what the LMS does not have. */
  readonly offer: (element: string, value: string) => void;
  readonly commit: () => void;
  readonly finish: () => void;
}

export interface ScormNames {
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
  readonly lastError: string;
  /** Numbers of errors which say that the session is not open. */
  readonly closed: readonly string[];
}

/** @param api as it was found in a window: nothing is known of it */
export function toScormCalls(api: unknown, names: ScormNames): ScormCalls {
  const call = (name: string, ...values: string[]): string => {
    try {
      const answer: unknown = (api as Record<string, (...values: string[]) => unknown>)[name]!(...values);
      return String(answer ?? '');
    } catch (error) {
      throw new LmsError('unreachable', `${name}(${values[0] ?? ''}) threw: ${error}`);
    }
  };
  const fail = (what: string): never => {
    const number = call(names.lastError);
    throw new LmsError(names.closed.includes(number) ? 'ended' : 'refused', `${what}: error ${number}`);
  };
  const confirm = (name: string, ...values: string[]): void => {
    if (call(name, ...values) !== 'true') fail(`${name}(${values.map((value) => value.slice(0, 80))})`);
  };
  /** Null where the LMS refuses for another reason than that the session is not open. */
  const attempt = <T>(use: () => T): T | null => {
    try {
      return use();
    } catch (error) {
      if (error instanceof LmsError && error.code === 'refused') return null;
      throw error;
    }
  };
  const get = (element: string): string => {
    const value = call(names.get, element);
    return value !== '' || call(names.lastError) === '0' ? value : fail(`${names.get}(${element})`);
  };
  return {
    // An LMS opens no session twice, and SCORM 1.2 has no error that says so: whatever it says, a new launch helps.
    initialize: () => {
      if (call(names.initialize, '') === 'true') return;
      throw new LmsError('ended', `${names.initialize}: error ${call(names.lastError)}`);
    },
    ask: (element) => attempt(() => get(element)) ?? '',
    set: (element, value) => confirm(names.set, element, value),
    offer: (element, value) => {
      attempt(() => confirm(names.set, element, value));
    },
    commit: () => confirm(names.commit, ''),
    finish: () => confirm(names.finish, ''),
  };
}
