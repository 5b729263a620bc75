import { sourceChecks } from './checks.mjs';
import { checkNode, install } from './install.mjs';
import { finish, runSteps } from './steps.mjs';

await install();
await checkNode();
finish(await runSteps(sourceChecks));
