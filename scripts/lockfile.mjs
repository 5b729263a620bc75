/** `['path', {version, resolved?, optionalDependencies?, ...}]` of a package-lock.json. */
function listPackages({ packages }) {
  return Object.entries(packages);
}

/** Packages for which the lock names the host that they came from; another machine may not reach it. */
export function findPinnedHosts(lock) {
  return listPackages(lock)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => path);
}

/**
 * Optional dependencies that the lock names but does not hold: `npm ci` then refuses the whole lock.
 * A registry that lacks one platform's program leaves such a gap.
 */
export function findMissingOptionals(lock) {
  const held = new Set(listPackages(lock).map(([path]) => path.split('node_modules/').pop()));
  return listPackages(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${path || 'package.json'} -> ${name}`),
  );
}

/** Direct dependencies whose version is a range. */
export function findRanges({ packages }) {
  const { dependencies, devDependencies, optionalDependencies } = packages[''];
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
