import { followSections } from './contents.ts';
import { followReading } from './follow-reading.ts';
import { keepPlace } from './keep-place.ts';
import { connectProse } from './prose-links.ts';
import { offerSearch } from './search-button.ts';
import { placeTips } from './term-tips.ts';
import { offerThemes } from './theme.ts';

offerThemes();
offerSearch();
keepPlace();
followSections();
followReading();
connectProse();
placeTips();
