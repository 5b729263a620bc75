import type { PackageDescription, PackageUnit } from './package-description.ts';
import { element, textElement, toXmlDocument } from './xml.ts';

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const words = (name: string, text: string, language: string) =>
  element(name, {}, textElement('langstring', text, { lang: language }));

/** A name that stays: what an LMS knows a course and its units by. */
const toIri = (id: string) => `urn:decoupled:${id}`;

/**
 * `cmi5.xml`: the course, and its units, each of which is launched by itself. With a pass mark a unit is done when it
 * is completed and passed.
 */
export function toCmi5Structure(about: PackageDescription): string {
  const { language, passMark } = about;
  const toUnit = ({ id, title, description, launch }: PackageUnit) =>
    element(
      'au',
      {
        id: toIri(id),
        moveOn: passMark === undefined ? 'Completed' : 'CompletedAndPassed',
        masteryScore: passMark === undefined ? undefined : passMark / 100,
        launchMethod: 'AnyWindow',
      },
      words('title', title, language),
      words('description', description, language),
      textElement('url', launch),
    );
  return toXmlDocument(
    element(
      'courseStructure',
      { xmlns: namespace },
      element(
        'course',
        { id: toIri(about.id) },
        words('title', about.title, language),
        words('description', about.description, language),
      ),
      ...about.units.map(toUnit),
    ),
  );
}
