/** A content security policy as `Map<directive, sources>`. */
export function readPolicy(text) {
  const parts = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.filter(([name]) => name).map(([name, ...sources]) => [name.toLowerCase(), sources]));
}

const fallbacks = {
  'script-src-elem': 'script-src',
  'style-src-elem': 'style-src',
  'style-src-attr': 'style-src',
  'worker-src': 'script-src',
};

/** The sources of a directive, or of what stands in for it; null where all is allowed. */
function sourcesOf(policy, name) {
  if (policy.has(name)) return policy.get(name);
  const next = fallbacks[name] ?? (name === 'default-src' ? null : 'default-src');
  return next === null || !name.endsWith('-src') ? null : sourcesOf(policy, next);
}

/** Reasons why a page's own policy is not as strict as the course's pages are. @param inline hashes of its scripts and styles; @param mayConnect whether it may speak to other hosts */
export function checkPolicy(text, inline, mayConnect = false) {
  if (text === null) return ['has no content security policy'];
  const policy = readPolicy(text);
  const problems = [];
  if (!policy.get('default-src')?.every((source) => ["'self'", "'none'"].includes(source))) {
    problems.push('its policy lets everything in by default');
  }
  const scripts = sourcesOf(policy, 'script-src') ?? ['*'];
  for (const source of scripts) {
    if (["'unsafe-inline'", "'unsafe-eval'", '*', 'data:'].includes(source)) {
      problems.push(`its policy allows scripts from ${source}`);
    }
  }
  for (const [name, sources] of policy) {
    const foreign = sources.filter((source) => /^(https?:|\*|[\w*-]+\.[\w.*-]+)/.test(source));
    if (foreign.length > 0 && !(mayConnect && name === 'connect-src'))
      problems.push(`its policy allows ${name} from elsewhere: ${foreign.join(' ')}`);
  }
  const allowed = new Set([...scripts, ...(sourcesOf(policy, 'style-src') ?? [])]);
  for (const hash of inline) {
    if (!allowed.has(`'${hash}'`)) problems.push(`its policy forbids a script or style in the page: ${hash}`);
  }
  return problems;
}

/**
 * What a host's header forbids that the page's own policy allows, since both hold: `directive source`, a line each.
 * Hashes count as allowed where the header does not limit what stands in the page.
 */
export function findForbidden(header, own) {
  const [outer, inner] = [readPolicy(header), readPolicy(own)];
  const names = [...inner.keys()].filter((name) => name.endsWith('-src') || name.startsWith('style-src'));
  return names.flatMap((name) => {
    const allowed = sourcesOf(outer, name);
    if (allowed === null) return [];
    return inner
      .get(name)
      .filter((source) => source !== "'none'" && !allowed.includes(source) && !isCovered(source, allowed))
      .map((source) => `${name} ${source}`);
  });
}

const isCovered = (source, allowed) =>
  (source.startsWith("'sha256-") && allowed.includes("'unsafe-inline'")) ||
  (source === "'self'" && allowed.includes('*')) ||
  (source === "'wasm-unsafe-eval'" && allowed.includes("'unsafe-eval'"));
