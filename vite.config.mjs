import { hotStyles } from './scripts/vite/hot-styles.mjs';

/** For the demonstration's pages (`scripts/dev.mjs`) and for Storybook. */
export default { plugins: [hotStyles()] };
