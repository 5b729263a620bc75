export type { Cmi5Client } from './cmi5/cmi5-client.ts';
export { openCmi5 } from './cmi5/cmi5-session.ts';
export { type ApiWindow, findApi } from './find-api.ts';
export { type LmsAnswer, LmsError, type LmsErrorCode, type LmsSession } from './lms-session.ts';
export { openRecorder, type Recorder, type Recording } from './recorder.ts';
export { openScorm12 } from './scorm/scorm-12.ts';
export { openScorm2004 } from './scorm/scorm-2004.ts';
export { toScope } from './suspend/scope.ts';
export { chooseUntold, decodeProgress } from './suspend/suspend-data.ts';
