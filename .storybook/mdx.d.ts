/** A page of text, as Storybook's own loader makes one. */
declare module '*.mdx' {
  const Page: () => unknown;
  export default Page;
}
