export { makePackage } from './make-package.ts';
export { packageFormats } from './package-description.ts';
export { packageBase } from './relocate.ts';
export { commandAddress } from './start-page.ts';
export { toZip } from './zip.ts';
