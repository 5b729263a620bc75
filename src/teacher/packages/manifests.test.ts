import { readdirSync, readFileSync } from 'node:fs';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCmi5Structure } from './cmi5-structure.ts';
import type { PackageDescription } from './package-description.ts';
import { toScorm12Manifest } from './scorm-12-manifest.ts';
import { toScorm2004Manifest } from './scorm-2004-manifest.ts';
import { escapeXml } from './xml.ts';

const title = '解耦 <卷积> & "通道" \'all\'\u0000\ud800';
const shown = '解耦 <卷积> & "通道" \'all\'';
const unit = { id: 'c.unit', title, description: 'a & b', launch: 'zh/lms/index.html?page=a&b=c' };
const about: PackageDescription = {
  id: 'my-course.the-groups-dial',
  title,
  description: 'a & b',
  language: 'zh-Hans',
  launch: 'zh/lms/index.html?page=a&b=c',
  units: [unit, { ...unit, id: 'd.unit' }],
};
const graded = { ...about, passMark: 62.5 };
const files = ['zh/index.html', 'content/a/图 (1) & 2.webp'];

const schemas = new URL('./schemas/', import.meta.url);
const places: Readonly<Record<string, readonly string[]>> = {
  'scorm-1.2': ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'],
  'scorm-2004': ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd', 'imsss_v1p0.xsd'],
};

/** One schema that takes in those of all namespaces of a standard. */
function toSchema(standard: string): XsdValidator {
  const imports = places[standard]!.map((name) => {
    const text = readFileSync(new URL(`${standard}/${name}`, schemas), 'utf8');
    const namespace = /targetNamespace\s*=\s*"([^"]*)"/.exec(text)?.[1];
    return `<xs:import namespace="${namespace}" schemaLocation="${standard}/${name}"/>`;
  });
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  return XsdValidator.fromDoc(XmlDocument.fromString(text, { url: `memory/${standard}.xsd` }));
}

beforeAll(() => {
  const known = Object.keys(places).flatMap((standard) =>
    readdirSync(new URL(`${standard}/`, schemas)).map(
      (name) =>
        [
          `memory/${standard}/${name}`,
          new Uint8Array(readFileSync(new URL(`${standard}/${name}`, schemas))),
        ] as const,
    ),
  );
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(known)));
});

const parse = (xml: string) => XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
const textsOf = (xml: string, path: string, prefixes: Record<string, string>) =>
  parse(xml)
    .find(path, prefixes)
    .map((node) => node.content);

describe.each([
  ['scorm-1.2', toScorm12Manifest, 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'],
  ['scorm-2004', toScorm2004Manifest, 'http://www.imsglobal.org/xsd/imscp_v1p1'],
] as const)('a manifest of %s', (standard, toManifest, namespace) => {
  test.each([about, graded])('is valid, whatever stands in titles and names', (described) => {
    const validator = toSchema(standard);
    expect(() => validator.validate(parse(toManifest(described, files)))).not.toThrow();
  });

  test('would be refused with a resource that has no type', () => {
    const broken = toManifest(about, files).replace(' type="webcontent"', '');
    expect(() => toSchema(standard).validate(parse(broken))).toThrow(/type/);
  });

  test('says the title, where the course starts, and every file, as addresses', () => {
    const xml = toManifest(about, files);
    const prefixes = { m: namespace };
    expect(textsOf(xml, '//m:title', prefixes)).toEqual([shown, shown]);
    expect(textsOf(xml, '//m:resource/@href', prefixes)).toEqual([about.launch]);
    expect(textsOf(xml, '//m:file/@href', prefixes).map(decodeURIComponent)).toEqual(files);
  });
});

test('SCORM 2004 is told the pass mark as a share', () => {
  const prefixes = { s: 'http://www.imsglobal.org/xsd/imsss' };
  const path = '//s:primaryObjective[@satisfiedByMeasure="true"]/s:minNormalizedMeasure';
  expect(textsOf(toScorm2004Manifest(graded, files), path, prefixes)).toEqual(['0.625']);
  expect(textsOf(toScorm2004Manifest(about, files), path, prefixes)).toEqual([]);
});

describe('the structure of a cmi5 course', () => {
  const prefixes = { c: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' };

  // Its schema is on no registry: what follows are the rules of the specification, section 13 and 14.
  test('has a course, then units, each with title, description and address in this order', () => {
    const xml = toCmi5Structure(about);
    const names = (path: string) =>
      parse(xml)
        .find(path, prefixes)
        .map((node) => node.toString().match(/[\w:]+/)![0]);
    expect(names('/c:courseStructure/*')).toEqual(['course', 'au', 'au']);
    expect(names('//c:course/*')).toEqual(['title', 'description']);
    expect(names('//c:au[1]/*')).toEqual(['title', 'description', 'url']);
    expect(textsOf(xml, '//c:au/c:url', prefixes)).toEqual([unit.launch, unit.launch]);
    expect(textsOf(xml, '//c:title/c:langstring[@lang="zh-Hans"]', prefixes)).toEqual([shown, shown, shown]);
  });

  test('names everything by an IRI of its own', () => {
    const ids = textsOf(toCmi5Structure(about), '//@id', prefixes);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(new URL(id).protocol).toBe('urn:');
  });

  test('asks for a pass only where the course has a pass mark', () => {
    const marks = (described: PackageDescription) =>
      ['moveOn', 'masteryScore'].flatMap((name) =>
        textsOf(toCmi5Structure(described), `//c:au[1]/@${name}`, prefixes),
      );
    expect(marks(about)).toEqual(['Completed']);
    expect(marks(graded)).toEqual(['CompletedAndPassed', '0.625']);
  });
});

test('what XML cannot hold is left out, all else survives', () => {
  const cases = [
    [title, shown],
    ['\u0001', ''],
    ['a\n\tb', 'a\n\tb'],
    ['😀 & <', '😀 & <'],
    [']]>', ']]>'],
  ] as const;
  for (const [text, left] of cases) expect(parse(`<t>${escapeXml(text)}</t>`).root.content).toBe(left);
});
