export type { PackageScope } from './choose-files.ts';
export { makePackage, type PackageRequest, type PackageTools } from './make-package.ts';
export {
  type PackageDescription,
  type PackageFormat,
  type PackageUnit,
  packageFormats,
} from './package-description.ts';
export { packageBase } from './relocate.ts';
export type { SiteFiles } from './site-files.ts';
export { commandAddress, type StartPageWords } from './start-page.ts';
export { toZip } from './zip.ts';
