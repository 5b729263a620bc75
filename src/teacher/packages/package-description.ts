export const packageFormats = ['scorm12', 'scorm2004', 'cmi5', 'web'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** What a manifest says of a package. Texts are plain, in the package's first language. */
export interface PackageDescription {
  /** Equal for all packages of a course or of a lesson, whenever they are made: letters, digits, `-`, `_` and `.`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** As HTML names it: `zh-Hans`. */
  readonly language: string;
  /** Of all points, in percent. */
  readonly passMark?: number;
  /** The page that opens: `en/index.html`. */
  readonly launch: string;
  /** cmi5: what is assigned and counted by itself. */
  readonly units: readonly PackageUnit[];
}

export interface PackageUnit {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly launch: string;
}
