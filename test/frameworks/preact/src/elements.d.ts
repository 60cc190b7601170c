import type { HTMLAttributes } from 'preact'; // glue
import type { CustomElements } from 'campaign-elements/types/jsx.d.ts'; // glue

declare module 'preact' {
  // glue
  namespace JSX {
    // glue
    interface IntrinsicElements extends CustomElements<HTMLAttributes<HTMLElement>> {} // glue
  }
}
