import type { PackageDescription } from './package-description.ts';
import { element, textElement, toAddress, toXmlDocument } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
};

/** The course itself says what is completed and passed; a pass mark is told to the LMS, which shows it. */
function toSequencing({ passMark }: PackageDescription): string {
  const measure =
    passMark === undefined ? [] : [textElement('imsss:minNormalizedMeasure', String(passMark / 100))];
  return element(
    'imsss:sequencing',
    {},
    element(
      'imsss:objectives',
      {},
      element(
        'imsss:primaryObjective',
        { objectiveID: 'course', satisfiedByMeasure: passMark === undefined ? 'false' : 'true' },
        ...measure,
      ),
    ),
    element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/**
 * `imsmanifest.xml` of SCORM 2004, fourth edition, with one SCO.
 * @param files paths of everything in the package besides the manifest
 */
export function toScorm2004Manifest(about: PackageDescription, files: readonly string[]): string {
  const organization = element(
    'organization',
    { identifier: 'course', 'adlseq:objectivesGlobalToSystem': 'false' },
    textElement('title', about.title),
    element(
      'item',
      { identifier: 'start', identifierref: 'content' },
      textElement('title', about.title),
      toSequencing(about),
    ),
    element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' })),
  );
  const resource = element(
    'resource',
    { identifier: 'content', type: 'webcontent', 'adlcp:scormType': 'sco', href: about.launch },
    ...files.map((path) => element('file', { href: toAddress(path) })),
  );
  return toXmlDocument(
    element(
      'manifest',
      { identifier: about.id, version: '1', ...namespaces },
      element(
        'metadata',
        {},
        textElement('schema', 'ADL SCORM'),
        textElement('schemaversion', '2004 4th Edition'),
      ),
      element('organizations', { default: 'course' }, organization),
      element('resources', {}, resource),
    ),
  );
}
