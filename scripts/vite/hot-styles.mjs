/** Gives changed styles to elements that stand on the page: their sheets stay the same, with other rules. */
export function hotStyles() {
  return {
    name: 'hot-styles',
    apply: 'serve',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const names = [...code.matchAll(/^export const (\w+) = css`/gm)].map(([, name]) => name);
      return `${code}
if (import.meta.hot) {
  const first = (import.meta.hot.data.first ??= { ${names.join(', ')} });
  import.meta.hot.accept((next) => {
    for (const name in first) first[name].styleSheet.replaceSync(next[name].cssText);
  });
}
`;
    },
  };
}
