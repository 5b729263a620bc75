import type { PackageDescription } from './package-description.ts';
import { element, textElement, toAddress, toXmlDocument } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
};

/**
 * `imsmanifest.xml` of SCORM 1.2 with one SCO. It gives no mastery score: an LMS that has one overwrites "incomplete"
 * by "failed" whenever a learner leaves, and the course itself compares with the pass mark.
 * @param files paths of everything in the package besides the manifest
 */
export function toScorm12Manifest(about: PackageDescription, files: readonly string[]): string {
  const organization = element(
    'organization',
    { identifier: 'course' },
    textElement('title', about.title),
    element('item', { identifier: 'start', identifierref: 'content' }, textElement('title', about.title)),
  );
  const resource = element(
    'resource',
    { identifier: 'content', type: 'webcontent', 'adlcp:scormtype': 'sco', href: about.launch },
    ...files.map((path) => element('file', { href: toAddress(path) })),
  );
  return toXmlDocument(
    element(
      'manifest',
      { identifier: about.id, version: '1.0', ...namespaces },
      element('metadata', {}, textElement('schema', 'ADL SCORM'), textElement('schemaversion', '1.2')),
      element('organizations', { default: 'course' }, organization),
      element('resources', {}, resource),
    ),
  );
}
