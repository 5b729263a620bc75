import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The development server loads the page again when a lesson or a course file changes: they are read by src/content,
 * where no bundler sees it. `course` is what src/pages/_course.ts takes.
 */
export function siteReload(course) {
  return {
    name: 'site-reload',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const folders = [join(root, 'content')];
        const own = course && /[\\/]/.test(course) ? resolve(root, course) : undefined;
        const built = ['dist', 'packages'].map((name) => own && join(own, name) + sep);
        if (own) folders.push(own);
        updateConfig({ vite: { plugins: [reload(folders, built)] } });
      },
    },
  };
}

function reload(folders, built) {
  return {
    name: 'site-reload',
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on('all', (_, path) => {
        if (built.some((folder) => folder && path.startsWith(folder))) return;
        if (!folders.some((folder) => path.startsWith(folder + sep))) return;
        // Astro keeps what getStaticPaths gave, which has the lessons' texts in it, until its own content changes.
        for (const { name, hot } of Object.values(server.environments)) {
          if (name !== 'client') hot.send('astro:content-changed', {});
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
